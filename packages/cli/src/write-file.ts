import { open, rename, rm } from "node:fs/promises";
import { randomBytes } from "node:crypto";

/**
 * Writes a file so that the old one stays whole until the new one is complete on disk: into a new file beside it,
 * synced, then renamed over it. Throws what the file system says, and then leaves nothing behind.
 */
export async function writeFileWhole(path: string, chunks: Iterable<string>): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    await writeSynced(temporary, chunks);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    // Nobody asked for the temporary name.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

async function writeSynced(path: string, chunks: Iterable<string>): Promise<void> {
  const file = await open(path, "wx");
  try {
    for (const chunk of batches(chunks)) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

const BATCH = 1 << 20;

/** Joins small chunks into strings of about a million code units: fewer writes, and no string near the limit. */
export function* batches(chunks: Iterable<string>): Generator<string> {
  let batch = "";
  for (const chunk of chunks) {
    batch += chunk;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = "";
  }
  if (batch !== "") yield batch;
}
