import { compareCodeUnits } from "../compare.ts";
import type { Analysis, Assembled, Entity, GraphMention, NodeAttributes } from "../types/index.ts";

type Links = NodeAttributes["linkedBy"];

/** All mentions of an entity in the order of documents and text. */
export function mentionsOf({ chains }: Entity, analyses: readonly Analysis[]): GraphMention[] {
  const mentions = chains.flatMap(({ analysis, chain }) => {
    const recognized = analyses[analysis];
    const indexes = recognized?.chains[chain]?.mentions ?? [];
    return recognized === undefined ? [] : indexes.flatMap((index) => toGraphMention(recognized, index));
  });
  return mentions.sort(
    (a, b) => compareCodeUnits(a.document, b.document) || a.start - b.start || a.end - b.end,
  );
}

function toGraphMention({ document, mentions }: Analysis, index: number): GraphMention[] {
  const mention = mentions[index];
  if (mention === undefined) return [];
  const { start, end, kind } = mention;
  return [{ start, end, document: document.id, text: document.text.slice(start, end), kind }];
}

/** Why the mentions are one thing: each reason with its number of links, the most frequent first. */
export function linksOf({ chains, reasons }: Entity, { analyses }: Assembled): Links {
  const within = chains.flatMap(({ analysis, chain }) => analyses[analysis]?.chains[chain]?.reasons ?? []);
  const counts = new Map<string, number>();
  for (const { reason } of [...reasons, ...within]) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || compareCodeUnits(a.reason, b.reason));
}
