import { nounLemma } from "../lemma.ts";
import type { Coreferred, LocalClaim, Mention, Participant, TimeValue } from "../types/index.ts";
import type { Clause } from "./clause.ts";
import type { Context } from "./context.ts";
import { namePrefix, readTitles } from "./titles.ts";
import type { Titled } from "./titles.ts";
import {
  conjuncts,
  dependents,
  hasLabel,
  lemmaOf,
  sentenceAt,
  spanOf,
  subtree,
  wordOf,
  xposOf,
} from "./tree.ts";

/** "Polish Prime Minister X": X holds the position in Poland; a title without a body is told of X alone. */
export function titleClaims(input: Coreferred, context: Context, clauses: readonly Clause[]): LocalClaim[] {
  return readTitles(input)
    .flatMap((title) => sharers(input, context, title))
    .flatMap((titled) => {
      const who = input.mentions[titled.person];
      const what = input.mentions[titled.title];
      const subject = input.chainOf[titled.person] ?? -1;
      if (!who || !what || subject < 0) return [];
      const isKin = context.words.isKin(lemmaOf(context.tree, what.endToken - 1));
      const office = isKin ? undefined : officeOf(input, context, titled, what);
      if (!office || office.body?.chain === subject) return [];
      const since = takenOffice(context, clauses, [who, what]);
      const claim = makeClaim(input, context, who, what, subject, office);
      return [since ? { ...claim, qualifiers: { ...claim.qualifiers, time: since } } : claim];
    });
}

/** "ministers X and Y": a title of several goes to each of them. */
function sharers({ mentions }: Coreferred, { tree }: Context, titled: Titled): Titled[] {
  const [who, what] = [mentions[titled.person], mentions[titled.title]];
  if (!who || !what || who.start < what.end || !/^NNP?S$/.test(xposOf(tree, what.endToken - 1)))
    return [titled];
  const heads = conjuncts(tree, who.head).slice(1);
  const others = mentions.flatMap(({ head, kind, type }, person) =>
    heads.includes(head) && kind === "name" && type === "Person" ? [{ ...titled, person }] : [],
  );
  return [titled, ...others];
}

/** "Mayor X, who took office in 2019": since when X holds the office that the title names. */
function takenOffice(
  { tree, timeAt }: Context,
  clauses: readonly Clause[],
  mentions: readonly Mention[],
): TimeValue | undefined {
  const taking = clauses.find(
    ({ verb, subject, args }) =>
      ["assume", "take"].includes(lemmaOf(tree, verb)) &&
      subject !== undefined &&
      mentions.some(({ firstToken, endToken }) => subject.head >= firstToken && subject.head < endToken) &&
      args.some(({ role, head }) => role === "object" && ["office", "post"].includes(lemmaOf(tree, head))),
  );
  const time = dependents(tree, taking?.verb ?? -1, "obl")
    .map((child) => timeAt(spanOf(tree, subtree(tree, child))))
    .find((value) => value !== undefined);
  return time && { ...time, value: time.value.includes("/") ? time.value : `${time.value}/..` };
}

interface Office {
  /** Undefined where the title names none: the office of a mere "governor" is no thing to meet again elsewhere. */
  readonly body: Participant | undefined;
  readonly label: string;
  readonly relation: "holds-position" | "citizen-of" | undefined;
}

/** A state has ministers; a "Dutch striker" only comes from it. */
const isStateOffice = ({ frames, tree, words }: Context, title: Mention): boolean =>
  !words.isBodyOffice(lemmaOf(tree, title.endToken - 1)) &&
  (frames.get(`noun:${lemmaOf(tree, title.endToken - 1)}`) ?? []).some(
    ({ relation, trigger }) => relation.name === "holds-position" && trigger.target.includes("modifier"),
  );

/** "would-be bomber" is no office. */
const isOffice = ({ frames, tree, words }: Context, { endToken }: Mention): boolean => {
  const lemma = lemmaOf(tree, endToken - 1);
  const triggers = frames.get(`noun:${lemma}`) ?? [];
  return words.isTitle(lemma) || triggers.some(({ relation }) => relation.name === "holds-position");
};

function officeOf(input: Coreferred, context: Context, titled: Titled, title: Mention): Office {
  const relation = "holds-position";
  const { text } = input.document;
  const ofOne = toOne(context, titled, input, title);
  const body = titled.of === undefined ? undefined : input.mentions[titled.of];
  const bodyChain = titled.of === undefined ? -1 : (input.chainOf[titled.of] ?? -1);
  if (body && bodyChain >= 0) {
    const words = text.slice(title.start, title.end);
    const place = { chain: bodyChain, span: { start: body.start, end: body.end } };
    if (body.kind === "demonym" && !isStateOffice(context, title))
      return { body: place, label: `is ${ofOne(words)}`, relation: "citizen-of" };
    return { body: place, label: `is ${ofOne(officeName(words, title, body, text))} of`, relation };
  }
  const prefix = namePrefix(input, title);
  if (prefix) {
    const name = text.slice(prefix.end, title.end).trim();
    const place = { chain: prefix.chain, span: { start: title.start, end: prefix.end } };
    return { body: place, label: `is ${ofOne(name)} of`, relation };
  }
  const label = `is ${ofOne(asInside(text.slice(title.start, title.end)))}`;
  return { body: undefined, label, relation: isOffice(context, title) ? relation : undefined };
}

/** "Former prime minister" at the start of a sentence: its capital is the sentence's. */
const asInside = (words: string): string =>
  /^\p{Lu}\p{Ll}+ (?!of |for |to )\p{Ll}/u.test(words)
    ? words.slice(0, 1).toLowerCase() + words.slice(1)
    : words;

/** "Presidents X and Y": each of the two is a President. */
function toOne(
  { tree }: Context,
  { person }: Titled,
  input: Coreferred,
  title: Mention,
): (words: string) => string {
  const who = input.mentions[person]?.head ?? -1;
  const isShared = dependents(tree, who, "conj").length > 0 || hasLabel(tree, who, "conj");
  const isPlural = /^NNP?S$/.test(xposOf(tree, title.endToken - 1));
  return (words) => {
    if (!isShared || !isPlural || / of /.test(words)) return words;
    const [start, word] = [words.search(/[\p{L}\p{M}]+$/u), words.match(/[\p{L}\p{M}]+$/u)?.[0] ?? ""];
    return words.slice(0, start) + word.slice(0, 1) + nounLemma(word.toLowerCase()).slice(1);
  };
}

function makeClaim(
  input: Coreferred,
  context: Context,
  who: Mention,
  what: Mention,
  subject: number,
  office: Office,
): LocalClaim {
  const { tree, score } = context;
  const sentence = sentenceAt(tree, who.head);
  const title = { start: what.start, end: what.end };
  return {
    subject: { chain: subject, span: { start: who.start, end: who.end } },
    object: office.body,
    predicate: "be",
    relation: office.relation,
    label: office.label,
    polarity: "affirmed",
    ...hedgeOf(context, what),
    qualifiers: { role: [{ ...title, text: input.document.text.slice(title.start, title.end) }] },
    evidence: { start: sentence?.start ?? title.start, end: sentence?.end ?? who.end },
    trigger: title,
    score: score([
      ["kind title", 1],
      ["mention", Math.min(who.score, what.score)],
    ]),
    by: "title",
  };
}

/** "the suspected bomber X": somebody says so, and nobody is named. */
function hedgeOf(
  { tree, words }: Context,
  { firstToken, endToken }: Mention,
): Pick<LocalClaim, "modality" | "attribution"> {
  for (let token = firstToken; token < endToken; token++) {
    const hedge = words.hedge(wordOf(tree, token));
    if (!hedge) continue;
    const unnamed = { chain: undefined, stance: "reports" as const, cue: spanOf(tree, [token]) };
    return { modality: hedge.modality, attribution: hedge.unknown ? [unnamed] : [] };
  }
  return { modality: "actual", attribution: [] };
}

/** The title without the country's or organisation's name in front or behind. */
function officeName(title: string, span: Mention, body: Mention, text: string): string {
  if (body.start < span.start || body.end > span.end) return title;
  const after = text
    .slice(body.end, span.end)
    .replace(/^['’]s?/, "")
    .trim();
  const before = text
    .slice(span.start, body.start)
    .replace(/\b(?:of|for|at)(?: the)? $/, "")
    .trim();
  return after === "" ? before : after;
}
