import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPack } from "../scorers/pack.ts";
import { createAnalyzer } from "../relations/analyze.ts";
import { isSameChain, overlaps, participantsOf } from "../relations/pairs.ts";
import { bareDocument, type Analysis, type LocalClaim, type Span } from "@dossier/core";

const ROOT = fileURLToPath(new URL("../../../../../shared/data/ner/re3d", import.meta.url));

/** Reach, in code units, of the words that lead a participant in: its preposition is part of a claim's wording. */
const LEAD_IN = 8;

interface Relation {
  readonly begin: number;
  readonly end: number;
  readonly sourceBegin: number;
  readonly sourceEnd: number;
  readonly targetBegin: number;
  readonly targetEnd: number;
  readonly source: string;
  readonly target: string;
  readonly value: string;
  readonly type: string;
  readonly documentId: string;
  readonly confidence: number;
}

/**
 * Recall of re3d's relations of full confidence: some claim has both spans among its participants, and its trigger,
 * or the preposition that leads one of them in, overlaps the marked words. Synonyms count where both names are one chain. `--errors` lists what is missed.
 */
export function run(args: readonly string[]): void {
  if (!existsSync(ROOT)) {
    console.log(`re3d: skipped, because ${ROOT} is not there`);
    return;
  }
  const analyzer = createAnalyzer(loadPack(args.includes("--light")));
  const tally = new Map<string, [found: number, pairs: number, all: number]>();
  for (const folder of readdirSync(ROOT).sort()) {
    const lines = <T>(name: string): T[] =>
      readFileSync(`${ROOT}/${folder}/${name}.json`, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as T);
    const relations = lines<Relation>("relations").filter((relation) => relation.confidence === 1);
    for (const { _id, text } of lines<{ readonly _id: string; readonly text: string }>("documents")) {
      const analysis = analyzer.ofDocument(bareDocument(text));
      for (const relation of relations.filter(({ documentId }) => documentId === _id)) {
        const [pair, trigger] = judge(analysis, relation);
        for (const type of [
          relation.type,
          "all",
          ...(relation.type === "IsSynonymOf" ? [] : ["all but synonyms"]),
        ]) {
          const [found, pairs, all] = tally.get(type) ?? [0, 0, 0];
          tally.set(type, [found + Number(pair && trigger), pairs + Number(pair), all + 1]);
        }
        if (args.includes("--errors") && !(pair && trigger)) {
          const { source, value, target, type } = relation;
          console.log(`${pair ? "trigger" : "pair"} ${type}: ${source} | ${value} | ${target}`);
        }
      }
    }
  }
  for (const [type, [found, pairs, all]] of [...tally].sort()) {
    console.log(
      `re3d ${type.padEnd(18)} ${(found / all).toFixed(3)}  pair alone ${(pairs / all).toFixed(3)}  of ${String(all)}`,
    );
  }
}

function judge(analysis: Analysis, relation: Relation): [pair: boolean, trigger: boolean] {
  const source = { start: relation.sourceBegin, end: relation.sourceEnd };
  const target = { start: relation.targetBegin, end: relation.targetEnd };
  if (relation.type === "IsSynonymOf" && isSameChain(analysis, source, target)) return [true, true];
  const claims = analysis.claims.filter((claim) => {
    const spans = participantsOf(claim);
    const first = spans.findIndex((span) => overlaps(span, source));
    return first >= 0 && spans.some((span, index) => index !== first && overlaps(span, target));
  });
  const marked = { start: relation.begin, end: relation.end };
  const leadIn = (span: Span): Span => ({ start: Math.max(0, span.start - LEAD_IN), end: span.start });
  const words = (claim: LocalClaim): Span[] => [claim.trigger, ...participantsOf(claim).slice(1).map(leadIn)];
  return [claims.length > 0, claims.some((claim) => words(claim).some((span) => overlaps(span, marked)))];
}
