import { sortFolder } from "@dossier/core";
import type { NamedFile } from "../reads.ts";

/** The dropped files, folders with all their levels; names lead from the folder, as on the command line. */
export async function droppedFiles(
  entries: readonly (FileSystemEntry | null)[],
  dropped: readonly File[],
): Promise<NamedFile[]> {
  const folders = entries.filter((entry) => entry?.isDirectory === true) as FileSystemDirectoryEntry[];
  const folderNames = new Set(folders.map(({ name }) => name));
  const alone = dropped.filter(({ name }) => !folderNames.has(name));
  const within = await Promise.all(folders.map(articlesIn));
  return [...alone.map((file) => ({ name: file.name, file })), ...within.flat()];
}

async function articlesIn(folder: FileSystemDirectoryEntry): Promise<NamedFile[]> {
  const files = await filesIn(folder, "");
  const articles = new Set(sortFolder([...files.keys()]).articles);
  const chosen = [...files].filter(([name]) => articles.has(name));
  return Promise.all(chosen.map(async ([name, entry]) => ({ name, file: await fileOf(entry) })));
}

async function filesIn(
  folder: FileSystemDirectoryEntry,
  path: string,
): Promise<Map<string, FileSystemFileEntry>> {
  const files = new Map<string, FileSystemFileEntry>();
  const reader = folder.createReader();
  const next = (): Promise<FileSystemEntry[]> =>
    new Promise((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
  for (let batch = await next(); batch.length > 0; batch = await next())
    for (const entry of batch) {
      const name = `${path}${entry.name}`;
      if (!entry.isDirectory) files.set(name, entry as FileSystemFileEntry);
      else
        for (const inner of await filesIn(entry as FileSystemDirectoryEntry, `${name}/`)) files.set(...inner);
    }
  return files;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
