import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { batches, writeFileWhole } from "./write-file.ts";

/** Writes chunks to a file, in a folder that is made when it is missing, or to standard output when the path is `-`. */
export async function writeOutput(path: string, chunks: Iterable<string>): Promise<void> {
  if (path !== "-") {
    await mkdir(dirname(path), { recursive: true });
    await writeFileWhole(path, chunks);
    return;
  }
  for (const chunk of batches(chunks)) {
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
  }
}
