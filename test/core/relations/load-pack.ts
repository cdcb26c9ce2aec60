import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPack, type Pack } from "@dossier/core";

const DATA = fileURLToPath(new URL("../../../data", import.meta.url));

/** The shipped data, read as the command line reads it. */
export function loadTestPack(): Pack {
  const files = new Map<string, Uint8Array>();
  for (const folder of ["schema/types", "schema/relations", "lexicon", "gazetteer", "models"]) {
    for (const name of readdirSync(join(DATA, folder)).sort()) {
      if (/\.(?:json|tsv|bin)$/.test(name))
        files.set(`${folder}/${name}`, readFileSync(join(DATA, folder, name)));
    }
  }
  return readPack(files);
}
