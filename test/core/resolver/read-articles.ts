import { createPipeline, readDocument, type Resolved } from "@dossier/core";
import { createResolver } from "../../../packages/core/src/resolver/index.ts";
import { loadPack } from "../../../packages/lab/src/scorers/pack.ts";

const pack = loadPack(false);
const pipeline = createPipeline(pack);
const resolve = createResolver(pack);

/** Reads articles with the shipped models and joins what they name. */
export function read(...texts: readonly string[]): Resolved {
  const encoder = new TextEncoder();
  return resolve(
    texts.map((text, at) =>
      pipeline.analyze(readDocument({ name: `${String(at)}.txt`, bytes: encoder.encode(text) })),
    ),
  );
}

/** The names of all entities of which some mention reads like `text`. */
export function entitiesOf({ analyses, entities }: Resolved, text: string): string[] {
  const found = entities.filter(({ chains }) =>
    chains.some(({ analysis, chain }) => {
      const source = analyses[analysis];
      return (source?.chains[chain]?.mentions ?? []).some((index) => {
        const mention = source?.mentions[index];
        return source?.document.text.slice(mention?.start, mention?.end) === text;
      });
    }),
  );
  return found.map(({ name }) => name);
}
