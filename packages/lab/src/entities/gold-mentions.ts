import {
  createCoref,
  createNer,
  createParser,
  createTagger,
  type EntityType,
  type Mention,
  type MentionKind,
  type Pack,
  type Recognized,
} from "@dossier/core";
import { asTokenized } from "../scorers/as-document.ts";
import type { Clusters } from "./clusters.ts";
import type { KeyDocument, KeyMention } from "./key-file.ts";

const TYPES: Readonly<Record<string, EntityType>> = {
  person: "Person",
  place: "Place",
  organization: "Organization",
  event: "Event",
  object: "Product",
};

/** Chains that our coreference makes of the key's mentions; tags and trees are our own. */
export type KeyResolver = (document: KeyDocument, mentions: readonly KeyMention[]) => Clusters;

/** Binds the stages that coreference stands on. */
export function createKeyResolver(pack: Pack): KeyResolver {
  const tag = createTagger(pack);
  const parse = createParser(pack);
  const recognize = createNer(pack);
  const corefer = createCoref(pack);
  return (document, mentions) => {
    const recognized = recognize(parse(tag(asTokenized(document.sentences))));
    const gold = asMentions(recognized, mentions);
    const { chains, chainOf } = corefer({ ...recognized, mentions: gold.map(({ mention }) => mention) });
    const together = chains.map((chain) => chain.mentions.flatMap((index) => gold[index]?.keys ?? []));
    const alone = gold.filter((_, index) => (chainOf[index] ?? -1) < 0).map(({ keys }) => [...keys]);
    return [...together, ...alone].filter(({ length }) => length > 0);
  };
}

/** Where a mention of the key stands; two entities over one span are told apart by number. */
export function keyOf({ first, end }: KeyMention, twin: number): string {
  return `${String(first)}-${String(end)}${twin === 0 ? "" : `#${String(twin)}`}`;
}

/** The entities of a key in terms of `keyOf`. */
export function keyClusters(mentions: readonly KeyMention[]): Clusters {
  const clusters = new Map<string, string[]>();
  for (const { mention, key } of withKeys(mentions)) {
    clusters.set(mention.entity, [...(clusters.get(mention.entity) ?? []), key]);
  }
  return [...clusters.values()];
}

function withKeys(mentions: readonly KeyMention[]): { readonly mention: KeyMention; readonly key: string }[] {
  const seen = new Map<string, number>();
  return mentions.map((mention) => {
    const place = keyOf(mention, 0);
    const twin = seen.get(place) ?? 0;
    seen.set(place, twin + 1);
    return { mention, key: keyOf(mention, twin) };
  });
}

interface GoldMention {
  readonly mention: Mention;
  readonly keys: readonly string[];
}

/** The key's spans as mentions, one per span; kind and type are those of our own mention with the same head, else guessed. */
function asMentions(input: Recognized, mentions: readonly KeyMention[]): GoldMention[] {
  const own = new Map(input.mentions.map((mention) => [mention.head, mention]));
  const bySpan = new Map<string, { gold: KeyMention; keys: string[] }>();
  for (const { mention, key } of withKeys(mentions)) {
    const known = bySpan.get(keyOf(mention, 0));
    if (known === undefined) bySpan.set(keyOf(mention, 0), { gold: mention, keys: [key] });
    else known.keys.push(key);
  }
  return [...bySpan.values()]
    .map(({ gold, keys }) => ({ mention: asMention(input, gold, own), keys }))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
}

function asMention(input: Recognized, gold: KeyMention, own: ReadonlyMap<number, Mention>): Mention {
  const head = headOf(input, gold.first, gold.end);
  const found = own.get(head);
  // a title heads the phrase, but the name after it is what the span names
  const titled =
    found?.kind === "title"
      ? input.mentions.find(({ firstToken, type }) => firstToken === found.endToken && type === "Person")
      : undefined;
  const same = titled !== undefined && titled.endToken <= gold.end ? titled : found;
  const named =
    same !== undefined && same.kind !== "nominal" && same.kind !== "group" && same.kind !== "title";
  const narrow = named ? { firstToken: same.firstToken, endToken: same.endToken } : trimmed(input, gold);
  return {
    start: input.tokens[gold.first]?.start ?? 0,
    end: input.tokens[gold.end - 1]?.end ?? 0,
    ...narrow,
    head,
    kind: same?.kind ?? kindOf(input, head),
    type: TYPES[gold.type] ?? same?.type ?? "Concept",
    score: 1,
    by: same?.by ?? "key",
    gazetteer: same?.gazetteer,
  };
}

function kindOf(input: Recognized, head: number): MentionKind {
  const upos = input.upos[head] ?? "";
  return upos === "PROPN" || (input.xpos[head] ?? "").startsWith("NNP")
    ? "name"
    : upos === "PRON"
      ? "pronoun"
      : "nominal";
}

/** Without determiner and genitive ending. */
function trimmed(input: Recognized, { first, end }: KeyMention): { firstToken: number; endToken: number } {
  let firstToken = first;
  let endToken = end;
  while (firstToken < end - 1 && input.upos[firstToken] === "DET") firstToken += 1;
  while (
    endToken > firstToken + 1 &&
    (input.upos[endToken - 1] === "PART" || input.upos[endToken - 1] === "PUNCT")
  )
    endToken -= 1;
  return { firstToken, endToken };
}

function headOf(input: Recognized, first: number, end: number): number {
  for (let token = first; token < end; token += 1) {
    const up = input.heads[token] ?? -1;
    if ((up < first || up >= end) && input.upos[token] !== "PUNCT") return token;
  }
  return end - 1;
}
