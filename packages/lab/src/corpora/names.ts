import { readFileSync } from "node:fs";

/** One sentence with its names as IOB2 tags over PER, ORG, LOC and MISC. */
export interface NamedSentence {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  /** Whether a document begins here; where a file does not tell, every sentence is one. */
  readonly opens: boolean;
}

/** The four coarse types of the annotation schemes that are read here; what is no name is "". */
const COARSE: Readonly<Record<string, string>> = {
  ...types("PER", "person politician writer scientist musicalartist researcher"),
  ...types("ORG", "organisation organization politicalparty university band group corporation company"),
  ...types("LOC", "location country place geo-loc"),
  ...types("", "musicgenre literarygenre task field metrics discipline enzyme protein"),
};

function types(coarse: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, coarse]));
}

/** PER, ORG, LOC or MISC for a type of CrossNER, WNUT, Universal NER and their like; "" for what is no name. */
export function coarseType(type: string): string {
  if (["PER", "ORG", "LOC", "MISC"].includes(type)) return type;
  return COARSE[type.toLowerCase()] ?? "MISC";
}

/**
 * Reads IOB1 or IOB2 in columns, parted by tabs or spaces: word first and tag last, or, as in Universal NER,
 * number, word, tag and more; `#` starts a comment there.
 */
export function readNamed(path: string): NamedSentence[] {
  const text = readFileSync(path, "utf8");
  const tellsDocuments = /^# newdoc/m.test(text);
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.trim() !== ""))
    .map((all) => ({
      lines: isNumbered(all) ? all.filter((line) => /^\d+\t/.test(line)) : all,
      opens: !tellsDocuments || all.some((line) => line.startsWith("# newdoc")),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, opens }) => {
      const rows = lines.map((line) => line.split(line.includes("\t") ? "\t" : " "));
      const numbered = isNumbered(lines);
      const tagAt = (row: readonly string[]): string => (numbered ? row[2] : row.at(-1)) ?? "O";
      return { words: rows.map((row) => row[numbered ? 1 : 0] ?? ""), tags: toIob2(rows.map(tagAt)), opens };
    });
}

function isNumbered(lines: readonly string[]): boolean {
  return lines.some((line) => /^1\t[^\t]+\t[OBI]/.test(line));
}

function toIob2(tags: readonly string[]): string[] {
  let before = "";
  return tags.map((tag) => {
    const fine = /^[BI]-/.test(tag) ? tag.slice(2) : "";
    const type = fine === "" ? "" : coarseType(fine);
    const begins = tag.startsWith("B-") || fine !== before;
    before = fine;
    return type === "" ? "O" : `${begins ? "B" : "I"}-${type}`;
  });
}
