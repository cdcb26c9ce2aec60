import { createCoref } from "@dossier/core";
import { readGoldDocuments } from "../coref/documents.ts";
import { judgeLinks, type JudgedLink } from "../coref/verdicts.ts";
import { corpusFile } from "../corpora/places.ts";
import { printBins } from "../relations/confidence-table.ts";
import { loadPack } from "../scorers/pack.ts";
import { readArguments } from "../scorers/report.ts";

/**
 * Scores the links of pronouns and definite nouns with GUM's entities, mentions being our own: right, wrong, and left alone
 * although the text names the thing. Another treebank may be named; `--errors` prints the wrong ones, `--light` takes the light models.
 */
export function run(args: readonly string[]): void {
  const { files, options } = readArguments(args);
  const pack = loadPack(options.has("--light"));
  const corefer = createCoref(pack);
  const judged: JudgedLink[] = [];
  for (const { id, input, gold } of readGoldDocuments(
    files[0] ?? corpusFile("treebanks/gum-dev.conllu"),
    pack,
  )) {
    const output = corefer(input);
    const links = judgeLinks(output, gold);
    judged.push(...links);
    if (!options.has("--errors")) continue;
    const textOf = (index: number | undefined): string => {
      const { start, end } = input.mentions[index ?? -1] ?? { start: 0, end: 0 };
      return input.document.text.slice(start, end);
    };
    for (const { mention, verdict, antecedent, score } of links) {
      const start = input.mentions[mention]?.start ?? 0;
      const before = input.document.text.slice(Math.max(0, start - 160), start).replaceAll("\n", " / ");
      const after = input.document.text.slice(start, start + 60).replaceAll("\n", " / ");
      if (verdict === "wrong" || verdict === "unresolved")
        console.log(`${id} ${verdict} ${score.toFixed(2)} → ${textOf(antecedent)}\n    …${before}⟦${after}…`);
    }
  }
  printTable(judged);
}

function printTable(judged: readonly JudgedLink[]): void {
  const kinds = ["all", ...new Set(judged.map(({ kind }) => kind))];
  console.log("coref        links  right  wrong  alone  precision recall");
  for (const kind of kinds) {
    const count = (verdict: string): number =>
      judged.filter((link) => link.verdict === verdict && (kind === "all" || link.kind === kind)).length;
    const [right, wrong, alone] = [count("right"), count("wrong"), count("unresolved")];
    const cells = [right + wrong, right, wrong, alone].map((cell) => String(cell).padStart(7)).join("");
    const precision = ((100 * right) / Math.max(1, right + wrong)).toFixed(1);
    const recall = ((100 * right) / Math.max(1, right + wrong + alone)).toFixed(1);
    console.log(`  ${kind.padEnd(9)}${cells}${precision.padStart(10)}${recall.padStart(8)}`);
  }
  const made = judged.filter(({ verdict }) => verdict === "right" || verdict === "wrong");
  console.log("links by the probability they were given:");
  printBins(
    made.map(({ verdict }) => (verdict === "right" ? 1 : 0)),
    made.map(({ score }) => score),
  );
}
