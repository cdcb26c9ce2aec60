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
export function asMentions(input: Recognized, mentions: readonly KeyMention[]): GoldMention[] {
  const own = new Map(input.mentions.map((mention) => [mention.head, mention]));
  const bySpan = new Map<string, { gold: KeyMention; keys: string[] }>();
  for (const { mention, key } of withKeys(mentions)) {
    const known = bySpan.get(keyOf(mention, 0));
    if (known === undefined) bySpan.set(keyOf(mention, 0), { gold: mention, keys: [key] });
    else known.keys.push(key);
  }
  const known = [...bySpan.values()].map(({ gold, keys }) => ({
    mention: asMention(input, gold, own),
    keys,
  }));
  const heads = new Set(known.map(({ mention }) => mention.head));
  const titles = input.mentions.filter(({ kind, head }) => kind === "title" && !heads.has(head));
  return [...known, ...titles.map((mention) => ({ mention, keys: [] }))].sort(
    (a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end,
  );
}

function asMention(input: Recognized, gold: KeyMention, own: ReadonlyMap<number, Mention>): Mention {
  const whole = isWhole(input, gold);
  const span = whole ? { firstToken: gold.first, endToken: gold.end } : withoutTail(input, gold);
  const head = headOf(input, span.firstToken, span.endToken);
  const same = whole ? undefined : ownAt(input, span, own.get(head));
  const person = same?.type === "Person" && same.kind === "name";
  const proper = input.upos[head] === "PROPN";
  return {
    start: input.tokens[gold.first]?.start ?? 0,
    end: input.tokens[gold.end - 1]?.end ?? 0,
    ...(person ? { firstToken: same.firstToken, endToken: same.endToken } : span),
    head,
    kind:
      same === undefined || (proper && same.kind === "nominal" && same.type === "Concept")
        ? kindOf(input, head)
        : same.kind,
    type: TYPES[gold.type] ?? same?.type ?? "Concept",
    score: 1,
    by: same?.by ?? "key",
    gazetteer: person || covers(same, span) ? same?.gazetteer : undefined,
  };
}

/** "Lund and Berg", "Lund et al.", "Lund (2014)": several in one mention, or a work by its author. */
function isWhole(input: Recognized, { first, end }: KeyMention): boolean {
  const head = headOf(input, first, end);
  if (/^\d{4}[a-z]?$/.test(wordAt(input, wordAt(input, end - 1) === ")" ? end - 2 : end - 1))) return true;
  for (let token = head + 1; token < end; token += 1) {
    if (input.labels[token] === "conj" && input.heads[token] === head) return true;
    if (/^(?:&|et)$/.test(wordAt(input, token))) return true;
    if (wordAt(input, token) === "and" && isPersonAt(input, token + 1)) return true;
  }
  return false;
}

function isPersonAt({ mentions }: Recognized, token: number): boolean {
  return mentions.some(
    ({ firstToken, type, kind }) => firstToken === token && type === "Person" && kind === "name",
  );
}

/** Our mention at the head of a span; a title gives way to the name after it. */
function ownAt(
  { mentions }: Recognized,
  span: { readonly firstToken: number; readonly endToken: number },
  found: Mention | undefined,
): Mention | undefined {
  if (found?.kind !== "title") return found;
  const titled = mentions.find(({ firstToken, type }) => firstToken === found.endToken && type === "Person");
  return titled !== undefined && titled.endToken <= span.endToken ? titled : found;
}

function covers(
  mention: Mention | undefined,
  span: { readonly firstToken: number; readonly endToken: number },
): boolean {
  return mention !== undefined && mention.firstToken <= span.firstToken && mention.endToken >= span.endToken;
}

function kindOf(input: Recognized, head: number): MentionKind {
  const upos = input.upos[head] ?? "";
  return upos === "PROPN" || (input.xpos[head] ?? "").startsWith("NNP")
    ? "name"
    : upos === "PRON"
      ? "pronoun"
      : "nominal";
}

/** Without determiner, genitive ending, and what follows a comma, a bracket or a relative pronoun. */
function withoutTail(
  input: Recognized,
  { first, end }: KeyMention,
): { firstToken: number; endToken: number } {
  let firstToken = first;
  while (firstToken < end - 1 && /^(?:DET|PUNCT)$/.test(input.upos[firstToken] ?? "")) firstToken += 1;
  let endToken = firstToken + 1;
  while (endToken < end && !/^(?:[,([—–]|who|which|that|whom|whose)$/.test(wordAt(input, endToken)))
    endToken += 1;
  while (endToken > firstToken + 1 && /^(?:PART|PUNCT)$/.test(input.upos[endToken - 1] ?? "")) endToken -= 1;
  return { firstToken, endToken };
}

function headOf(input: Recognized, first: number, end: number): number {
  for (let token = first; token < end; token += 1) {
    const up = input.heads[token] ?? -1;
    if ((up < first || up >= end) && input.upos[token] !== "PUNCT") return token;
  }
  return end - 1;
}

function wordAt({ tokens, document }: Recognized, token: number): string {
  const span = tokens[token];
  return span === undefined ? "" : document.text.slice(span.start, span.end);
}
