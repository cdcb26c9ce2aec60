import type { NamedFile } from "../reads.ts";

/** What Dossier reads out of a folder; a file that is dropped by itself is read whatever it is called. */
const READ = /\.(?:txt|md|markdown|html?|pdf|docx)$/i;

/** The dropped files, folders with all their levels; names lead from the folder, as on the command line. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  // Entries must be taken before the event is over; files of folders come later.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const folders = entries.filter((entry) => entry?.isDirectory === true) as FileSystemDirectoryEntry[];
  const folderNames = new Set(folders.map(({ name }) => name));
  const alone = [...transfer.files].filter(({ name }) => !folderNames.has(name));
  const within = await Promise.all(folders.map((folder) => filesIn(folder, "")));
  return [...alone.map((file) => ({ name: file.name, file })), ...within.flat()];
}

async function filesIn(folder: FileSystemDirectoryEntry, path: string): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  const reader = folder.createReader();
  const next = (): Promise<FileSystemEntry[]> =>
    new Promise((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
  for (let batch = await next(); batch.length > 0; batch = await next())
    for (const entry of batch) {
      const name = `${path}${entry.name}`;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory) files.push(...(await filesIn(entry as FileSystemDirectoryEntry, `${name}/`)));
      else if (READ.test(name)) files.push({ name, file: await fileOf(entry as FileSystemFileEntry) });
    }
  return files;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
