import { readFileSync } from "node:fs";
import { bareDocument, createCoref, createNer, createRelations } from "@dossier/core";
import type { Analysis, Pack, Parsed } from "@dossier/core";

/** Trees by sentence: a line a word with form, lemma, tags, head (from 1, 0 = root) and label. */
const TREES: ReadonlyMap<string, string[][]> = new Map(
  readFileSync(new URL("./trees.txt", import.meta.url), "utf8")
    .split("\n\n")
    .map((block) => {
      const [title = "", ...rows] = block.trim().split("\n");
      return [title.slice(2), rows.map((row) => row.split(" "))];
    }),
);

/** The sentence as the parser would give it, from its checked tree. */
export function parsedTree(text: string): Parsed {
  const rows = TREES.get(text) ?? [];
  let from = 0;
  const tokens = rows.map(([form = ""]) => {
    const start = text.indexOf(form, from);
    from = start + form.length;
    return { start, end: from };
  });
  const column = (index: number): string[] => rows.map((row) => row[index] ?? "");
  return {
    document: bareDocument(text),
    tokens,
    sentences: [{ start: 0, end: text.length, firstToken: 0, endToken: tokens.length, zone: "body" }],
    lemmas: column(1),
    upos: column(2),
    xpos: column(3),
    heads: column(4).map((head) => Number(head) - 1),
    labels: column(5),
    arcScores: rows.map(() => 0.95),
  };
}

/** Claims of a checked tree as short lines: subject, label, object, relation, polarity, modality, holders. */
export function createReader(pack: Pack): (text: string) => string[] {
  const recognize = createNer(pack);
  const corefer = createCoref(pack);
  const relate = createRelations(pack);
  return (text) => describe(relate(corefer(recognize(parsedTree(text)))));
}

function describe(analysis: Analysis): string[] {
  const { text } = analysis.document;
  return analysis.claims.map((claim) => {
    const object = claim.object ? text.slice(claim.object.span.start, claim.object.span.end) : "-";
    const holders = claim.attribution.map(({ chain, stance }) =>
      chain === undefined ? `somebody ${stance}` : `${analysis.chains[chain]?.name ?? ""} ${stance}`,
    );
    const subject = text.slice(claim.subject.span.start, claim.subject.span.end);
    const sure = [...(claim.polarity === "negated" ? ["negated"] : []), claim.modality, ...holders];
    return `${subject} | ${claim.label} | ${object} (${claim.relation ?? claim.predicate}: ${sure.join(", ")})`;
  });
}
