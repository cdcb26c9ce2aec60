import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Folder of the corpora, beside the repository unless `DOSSIER_CORPORA` names another; not part of the project. */
export const CORPORA =
  process.env["DOSSIER_CORPORA"] ?? fileURLToPath(new URL("../../../../../shared/data", import.meta.url));

/** Folder of the shipped weights. */
export const MODELS = fileURLToPath(new URL("../../../../data/models", import.meta.url));

/** Whole path of a corpus file; throws with the remedy if it is missing. */
export function corpusFile(path: string): string {
  const whole = `${CORPORA}/${path}`;
  if (!existsSync(whole))
    throw new Error(`no ${whole}; set DOSSIER_CORPORA to the folder that holds the corpora`);
  return whole;
}
