import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readPack, type Pack } from "@dossier/core";

const DATA = fileURLToPath(new URL("../../../../data", import.meta.url));

/** Loads the shipped data; `light` leaves the full models out, so that the light ones are used. */
export function loadPack(light = false): Pack {
  const files = new Map<string, Uint8Array>();
  const folders = ["schema/types", "schema/relations", "lexicon", "gazetteer", "models"];
  for (const folder of folders) {
    if (!existsSync(`${DATA}/${folder}`)) continue;
    for (const name of readdirSync(`${DATA}/${folder}`).sort()) {
      const full = folder === "models" && !name.includes(".light.");
      if (/\.(?:json|tsv|bin)$/.test(name) && !(light && full)) {
        files.set(`${folder}/${name}`, readFileSync(`${DATA}/${folder}/${name}`));
      }
    }
  }
  return readPack(files);
}
