import type { Mention } from "@dossier/core";
import type { KeyDocument, KeyMention } from "../entities/key-file.ts";

/** What a key says of the words of one document; tokens and the key's words are the same. */
export interface GoldEntities {
  /** The entity that a mention names: that of the smallest of the key's mentions with its head; undefined where there is none. */
  readonly of: (mention: Mention) => string | undefined;
  /** Whether a mention stands for what others name: one that is the same entity, or several that it gathers. */
  readonly isSame: (mention: Mention, others: readonly Mention[]) => boolean;
}

/** Indexes the mentions of a key by their heads. */
export function readGold(document: KeyDocument): GoldEntities {
  const { mentions, parts, upos } = document;
  const byHead = new Map<number, KeyMention[]>();
  for (const mention of mentions) {
    const head = headOf(document, mention);
    byHead.set(head, [...(byHead.get(head) ?? []), mention]);
  }
  for (const found of byHead.values()) found.sort((a, b) => a.end - a.first - (b.end - b.first));
  const of = (mention: Mention): string | undefined => byHead.get(mention.head)?.[0]?.entity;
  const named = new Set(
    mentions.flatMap(({ entity, first, end }) => (end - first > 1 || upos[first] !== "PRON" ? [entity] : [])),
  );
  const gathers = (entity: string, others: readonly Mention[]): boolean => {
    const names = [...new Set(others.map((member) => of(member) ?? ""))].sort();
    const split = [...(parts.get(entity) ?? [])].sort();
    const covers = ({ first, end }: KeyMention): boolean =>
      others.every(({ head }) => head >= first && head < end);
    return names.join() === split.join() || mentions.some((each) => each.entity === entity && covers(each));
  };
  // GUM lets no pronoun be one with the phrase in which it stands ("people who lost their homes")
  const isWithin = (entity: string, pronoun: Mention, other: Mention): boolean =>
    !named.has(entity) &&
    other.head < pronoun.head &&
    (byHead.get(other.head) ?? []).some(({ end }) => end > pronoun.head);
  const isSame = (mention: Mention, others: readonly Mention[]): boolean => {
    const entity = of(mention);
    const [only] = others;
    if (entity === undefined || only === undefined) return false;
    if (others.length > 1) return gathers(entity, others);
    return of(only) === entity || isWithin(entity, mention, only);
  };
  return { of, isSame };
}

/** The word of a mention that hangs on a word outside it. */
function headOf({ heads }: KeyDocument, { first, end }: KeyMention): number {
  for (let word = first; word < end; word += 1) {
    const up = heads[word] ?? -1;
    if (up < first || up >= end) return word;
  }
  return end - 1;
}
