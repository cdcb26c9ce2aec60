import { once } from "node:events";
import { batches, writeFileWhole } from "./write-file.ts";

/** Writes chunks to a file, or to standard output when the path is `-`. */
export async function writeOutput(path: string, chunks: Iterable<string>): Promise<void> {
  if (path !== "-") {
    await writeFileWhole(path, chunks);
    return;
  }
  for (const chunk of batches(chunks)) {
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
  }
}
