import { DossierError } from "@dossier/core";

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder; check the path",
  EACCES: "permission denied; check who may read or write it",
  EISDIR: "it is a folder, and a file is needed",
  ENOTEMPTY: "it is a folder, and a file is needed",
  EEXIST: "a file of this name is there, and a folder is needed; choose another with -o",
  ENOTDIR: "part of its path is a file, not a folder",
  ENOSPC: "the disk is full; free some space (an existing file was left as it was)",
  EFBIG: "larger than files may be here (an existing file was left as it was)",
  EROFS: "the disk is read-only; choose another place with -o",
};

/** One line that a person can act on: what went wrong, where, and the remedy where there is one. */
export function describeError(error: unknown): string {
  if (error instanceof DossierError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path, message } = error as NodeJS.ErrnoException;
  const remedy = code === undefined ? undefined : REMEDIES[code];
  if (remedy !== undefined && path !== undefined) return `${path}: ${remedy}`;
  return `${message} (this looks like a fault of Dossier; DEBUG=1 shows where)${process.env["DEBUG"] ? `\n${error.stack ?? ""}` : ""}`;
}

/** Why a path cannot be opened, in words. */
export function whyNot(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : REMEDIES[code]) ?? `it cannot be opened (${code ?? ""})`;
}

/** "1 document", "5 documents". */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${String(number)} ${number === 1 ? noun : plural}`;
}
