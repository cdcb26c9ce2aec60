import { readFile } from "node:fs/promises";
import { InputError, readGraph, SchemaError, type GraphFile } from "@dossier/core";

/** Reads and checks a graph file; throws `InputError` naming the file, the place in it and the remedy. */
export async function loadGraph(path: string): Promise<GraphFile> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new InputError(
      `${path}: cannot be opened (${(error as NodeJS.ErrnoException).code ?? ""}); make one with \`dossier build <articles> -o ${path}\``,
    );
  });
  try {
    return readGraph(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SchemaError || error instanceof SyntaxError)) throw error;
    throw new InputError(`${path}: ${error.message}; build it again with \`dossier build\``, {
      cause: error,
    });
  }
}
