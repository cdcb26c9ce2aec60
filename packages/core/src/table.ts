import { PackError } from "./errors.ts";

/** Reads a TSV with a header row; `#` starts a comment line. Every row has every column. Throws `PackError`. */
export function readTable(path: string, text: string): Record<string, string>[] {
  const lines = text.split(/\r?\n/);
  const rows: Record<string, string>[] = [];
  let header: string[] | undefined;
  for (const [index, line] of lines.entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    if (header === undefined) {
      header = cells;
      continue;
    }
    if (cells.length > header.length) {
      throw new PackError(
        `${path}:${String(index + 1)}: ${String(cells.length)} cells, but the header names ${String(header.length)}; remove the extra tab`,
      );
    }
    rows.push(Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""])));
  }
  return rows;
}
