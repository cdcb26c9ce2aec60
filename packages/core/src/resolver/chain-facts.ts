import { agreementEvidence } from "../agreement-evidence.ts";
import { actsFor, anchorOf, coreOf, isSeat } from "../anchors.ts";
import { childrenOf, isPlural, isTitleCase, lemmaOf, prepositionOf, textOf, wordOf } from "../noun-phrase.ts";
import { nominalHeadAt, type NominalHeads } from "../nominal-heads.ts";
import { compareCodeUnits } from "../compare.ts";
import type { Analysis, Chain, Lexicon, EntityType, Mention, MentionKind } from "../types/index.ts";

/** What the resolver looks at in one chain; other chains are meant by their number over all analyses. */
export interface ChainFacts {
  readonly id: number;
  readonly analysis: number;
  readonly chain: number;
  readonly type: EntityType;
  readonly gazetteer: string | undefined;
  readonly members: readonly number[];
  /** Names with how often they occur; full forms and short ones alike. */
  readonly names: ReadonlyMap<string, number>;
  readonly acronyms: readonly string[];
  /** Wordings that are no names: nominals, titles, demonyms. */
  readonly phrases: readonly Phrase[];
  readonly agreement: AgreementFacts | undefined;
}

/** A noun phrase without determiner, split into what anchors it and the rest. */
export interface Phrase {
  readonly text: string;
  /** Words before the head and its lemma, lower case. */
  readonly core: string;
  readonly head: string;
  readonly kind: MentionKind;
  readonly noun: string | undefined;
  readonly plural: boolean;
  readonly definite: boolean;
  /** Chain that the phrase hangs on, and whether its name stands in `text`. */
  readonly anchor: number | undefined;
  readonly anchorNamed: boolean;
  /** "of" phrase after the head, without determiners, if it is no anchor. */
  readonly tail: string;
  /** For a title: the chain of the person. */
  readonly holder: number | undefined;
}

export interface AgreementFacts {
  /** Chains of parties with how often they are told. */
  readonly parties: ReadonlyMap<number, number>;
  readonly years: readonly string[];
  readonly durations: readonly string[];
  /** What it is about, by `agreement-kinds.tsv`. */
  readonly kinds: readonly string[];
  readonly modifiers: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, number>;
  readonly mentions: number;
}

const NAMED: ReadonlySet<MentionKind> = new Set<MentionKind>(["name", "acronym", "metonym"]);
const PARTIES: ReadonlySet<EntityType> = new Set<EntityType>([
  "Country",
  "Organization",
  "IntergovernmentalOrganization",
  "Company",
  "Group",
]);

/** Describes every chain of one analysis; `offset` is the number of its first chain. */
export function describeChains(
  analysis: Analysis,
  at: number,
  offset: number,
  heads: NominalHeads,
  kinds: Lexicon,
): ChainFacts[] {
  const children = childrenOf(analysis);
  const mentionAt = new Map(analysis.mentions.map((mention, index) => [mention.head, index]));
  const chainOf = (mention: number | undefined): number | undefined => {
    const chain = mention === undefined ? -1 : (analysis.chainOf[mention] ?? -1);
    return chain < 0 ? undefined : offset + chain;
  };
  const people = new Map<number, number>();
  const nameTokens = new Set<number>();
  analysis.mentions.forEach((mention, index) => {
    if (mention.type === "Person" && !people.has(mention.firstToken)) people.set(mention.firstToken, index);
    if (!NAMED.has(mention.kind) && mention.kind !== "demonym") return;
    for (let token = mention.firstToken; token < mention.endToken; token += 1) nameTokens.add(token);
  });
  const starts = new Set<number>();
  for (const sentence of analysis.sentences) {
    const end = isTitleCase(analysis, sentence) ? sentence.endToken : sentence.firstToken + 2;
    for (let token = sentence.firstToken; token < end; token += 1) starts.add(token);
  }
  const reader: Reader = { analysis, children, mentionAt, people, nameTokens, starts, chainOf, heads, kinds };
  return analysis.chains.map((chain, index): ChainFacts => {
    const mentions = chain.mentions.flatMap((mention) => analysis.mentions[mention] ?? []);
    const names = new Map<string, number>();
    for (const mention of mentions) {
      if (!NAMED.has(mention.kind)) continue;
      const name = cleanName(textOf(analysis, mention.firstToken, mention.endToken));
      names.set(name, (names.get(name) ?? 0) + 1);
    }
    const phrases = mentions.filter(({ kind }) => kind === "nominal" || kind === "title" || kind === "group");
    return {
      id: offset + index,
      analysis: at,
      chain: index,
      type: chain.type,
      gazetteer: chain.gazetteer,
      members: chain.members.map((member) => offset + member),
      names,
      acronyms: mentions
        .filter(({ kind }) => kind === "acronym")
        .map((mention) => cleanName(textOf(analysis, mention.firstToken, mention.endToken))),
      phrases: phrases.map((mention) => readPhrase(reader, mention)),
      agreement: chain.type === "Agreement" ? readAgreement(reader, chain, mentions) : undefined,
    };
  });
}

interface Reader {
  readonly analysis: Analysis;
  readonly children: readonly (readonly number[])[];
  readonly mentionAt: ReadonlyMap<number, number>;
  /** Mention of the person whose name starts at a token. */
  readonly people: ReadonlyMap<number, number>;
  readonly nameTokens: ReadonlySet<number>;
  /** Tokens that have a capital by their place: first of a sentence, or in a heading. */
  readonly starts: ReadonlySet<number>;
  readonly chainOf: (mention: number | undefined) => number | undefined;
  readonly heads: NominalHeads;
  readonly kinds: Lexicon;
}

function cleanName(text: string): string {
  return text.replace(/^(?:the|The|a|A|an|An) /, "").replace(/['’]s?$/, "");
}

function readPhrase(reader: Reader, mention: Mention): Phrase {
  const { analysis, children, mentionAt, chainOf, heads } = reader;
  const anchor =
    anchorOf(analysis, children, mentionAt, mention.head) ?? innerName(analysis, mentionAt, mention);
  const anchorMention = anchor === undefined ? undefined : analysis.mentions[anchor];
  const inside =
    anchorMention !== undefined && anchorMention.start >= mention.start && anchorMention.end <= mention.end;
  const named =
    anchorMention !== undefined && anchorMention.kind !== "pronoun" && anchorMention.kind !== "nominal";
  const lemma = lemmaOf(analysis, mention.head);
  const plural = isPlural(analysis, mention.head);
  const after = mention.kind === "title" ? reader.people.get(mention.endToken) : undefined;
  return {
    text: phraseText(reader, mention),
    core: coreOf(analysis, mention.head, mention.firstToken, mentionAt),
    head: lemma,
    kind: mention.kind,
    noun: nominalHeadAt(analysis, mention.head, heads)?.kind,
    plural,
    definite: (children[mention.head] ?? []).some(
      (child) =>
        child < mention.head && /^(?:the|this|that|these|those|such)$/i.test(wordOf(analysis, child)),
    ),
    anchor: chainOf(anchor),
    anchorNamed: inside && named,
    tail: inside || anchor === undefined ? tailOf(reader, mention.head, anchor) : "",
    holder: chainOf(after),
  };
}

/** A name inside the span that the parser hung elsewhere. */
function innerName(
  analysis: Analysis,
  mentionAt: ReadonlyMap<number, number>,
  mention: Mention,
): number | undefined {
  for (let token = mention.firstToken; token < mention.head; token += 1) {
    const index = mentionAt.get(token);
    const kind = index === undefined ? undefined : analysis.mentions[index]?.kind;
    const type = index === undefined ? undefined : analysis.mentions[index]?.type;
    if (
      kind !== undefined &&
      kind !== "nominal" &&
      kind !== "title" &&
      kind !== "pronoun" &&
      !isSeat(analysis, token) &&
      type !== "Person" &&
      type !== "Concept"
    )
      return index;
  }
  return undefined;
}

/** The wording in lower case where the text only capitalises for a heading or the start of a sentence; names keep theirs. */
function phraseText({ analysis, nameTokens, starts }: Reader, mention: Mention): string {
  let text = "";
  for (let token = mention.firstToken; token < mention.endToken; token += 1) {
    const span = analysis.tokens[token];
    const before = analysis.tokens[token - 1];
    if (token > mention.firstToken && span !== undefined && before !== undefined && span.start > before.end)
      text += " ";
    const proper = analysis.upos[token] === "PROPN" && mention.kind !== "title";
    text += proper
      ? wordOf(analysis, token)
      : nameTokens.has(token)
        ? wordOf(analysis, token)
        : lowered(analysis, token, starts);
  }
  return text.replace(/^(?:my|our|your|his|her|its|their) /i, "");
}

function lowered(analysis: Analysis, token: number, starts: ReadonlySet<number>): string {
  const word = wordOf(analysis, token);
  const proper = (analysis.xpos[token] ?? "").startsWith("NNP");
  const kept = proper || !starts.has(token) || /\p{Lu}.*\p{Lu}|^\p{Lu}\.|^I$/u.test(word);
  return kept ? word : word.toLowerCase();
}

function tailOf(reader: Reader, head: number, anchor: number | undefined): string {
  const { analysis, children, mentionAt } = reader;
  for (const child of children[head] ?? []) {
    const index = mentionAt.get(child);
    const inner = index === undefined ? undefined : analysis.mentions[index];
    if (child < head || inner === undefined || index === anchor || inner.kind === "pronoun") continue;
    if (analysis.labels[child] !== "nmod" || prepositionOf(analysis, children, child) !== "of") continue;
    const coordinated = (children[child] ?? []).some((each) => analysis.labels[each] === "conj");
    return coordinated ? "" : phraseText(reader, inner);
  }
  return "";
}

const BONDS = new Set(
  "agreement pact deal treaty accord partnership arrangement understanding protocol memorandum".split(" "),
);
const VAGUE = new Set(
  "new newly signed recent latest landmark same said historic far reaching long term expansive ambitious such formal own major year previous existing current".split(
    " ",
  ),
);

function readAgreement(
  { analysis, children, mentionAt, chainOf, kinds }: Reader,
  chain: Chain,
  mentions: readonly Mention[],
): AgreementFacts {
  const parties = new Map<number, number>();
  const modifiers = new Map<string, number>();
  const heads = new Map<string, number>();
  const years: string[] = [];
  const durations: string[] = [];
  const about = new Set<string>();
  const count = <K>(map: Map<K, number>, key: K): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const mention of mentions) {
    if (mention.kind === "pronoun") continue;
    const evidence = agreementEvidence(analysis, children, mention.head, mention.firstToken);
    years.push(...evidence.years);
    durations.push(...evidence.durations);
    for (const token of evidence.parties) {
      const party = partyAt(analysis, children, mentionAt, token);
      const id = chainOf(party);
      if (id !== undefined) count(parties, id);
    }
    const lemma = lemmaOf(analysis, mention.head);
    for (let token = mention.firstToken; token <= mention.head; token += 1) {
      const kind = kinds.get(token === mention.head ? lemma : lemmaOf(analysis, token))?.["kind"];
      if (kind !== undefined) about.add(kind);
    }
    if (BONDS.has(lemma) || mention.kind !== "name") count(heads, lemma);
    // "a strategic partnership" is a partnership agreement
    if (lemma === "partnership") count(modifiers, lemma);
    for (let token = mention.firstToken; token < mention.head; token += 1) {
      const word = wordOf(analysis, token).toLowerCase();
      const content = ["ADJ", "NOUN", "PROPN"].includes(analysis.upos[token] ?? "") && !mentionAt.has(token);
      if (content && !VAGUE.has(word) && !/\d/.test(word) && word.length > 2) count(modifiers, word);
    }
  }
  return {
    parties,
    years,
    durations,
    kinds: [...about].sort(compareCodeUnits),
    modifiers,
    heads,
    mentions: chain.mentions.length,
  };
}

function partyAt(
  analysis: Analysis,
  children: readonly (readonly number[])[],
  mentionAt: ReadonlyMap<number, number>,
  token: number,
): number | undefined {
  const index = mentionAt.get(token);
  const mention = index === undefined ? undefined : analysis.mentions[index];
  if (mention === undefined) return undefined;
  if (PARTIES.has(mention.type) && mention.kind !== "nominal" && mention.kind !== "pronoun") return index;
  if (mention.type === "Person") return actsFor(analysis, mentionAt, mention);
  if (mention.type !== "PublicBody") return undefined;
  return anchorOf(analysis, children, mentionAt, token) ?? innerName(analysis, mentionAt, mention);
}
