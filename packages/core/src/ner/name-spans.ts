import { isTitleCase, wordOf } from "../noun-phrase.ts";
import type { NameSpan } from "../learn/neural.ts";
import type { GazetteerEntry, Parsed, Sentence } from "../types/index.ts";
import type { FoundName } from "./found-name.ts";
import { completeNames } from "./repeated-names.ts";
import { isProper, trimName, type NameEdges } from "./trim-name.ts";
import { bySentence, isInnerHyphen, textBetween } from "./token-ranges.ts";
import type { GazetteerMatch } from "./gazetteer-matcher.ts";

/** Gathers names of the model, the gazetteer and the capitals of the text into disjoint spans, ordered. */
export function gatherNames(
  parsed: Parsed,
  model: readonly NameSpan[],
  gazetteer: readonly GazetteerMatch[],
  isTitleWord: (word: string) => boolean,
  edges: NameEdges,
): FoundName[] {
  const known = new Set<string>();
  const found: FoundName[] = [];
  const headings: Heard[] = [];
  const text = readText(parsed, model, gazetteer);
  for (const heard of sentencesOf(parsed, model, gazetteer)) {
    if (heard.heading) {
      headings.push(heard);
      continue;
    }
    for (const name of inSentence(parsed, heard, text, isTitleWord, edges)) {
      found.push(name);
      known.add(textBetween(parsed, name));
    }
  }
  for (const heard of headings) {
    for (const name of inSentence(parsed, heard, text, isTitleWord, edges)) {
      const cut = inHeading(parsed, name, known);
      if (cut !== undefined) found.push(cut);
    }
  }
  return completeNames(parsed, model.length > 0 ? weighGuesses(parsed, found) : found, edges);
}

/** A sentence with what model and gazetteer found in it. */
interface Heard {
  readonly sentence: Sentence;
  readonly heading: boolean;
  readonly model: readonly NameSpan[];
  readonly gazetteer: readonly GazetteerMatch[];
}

function sentencesOf(
  parsed: Parsed,
  model: readonly NameSpan[],
  gazetteer: readonly GazetteerMatch[],
): Heard[] {
  const [learned, listed] = [bySentence(parsed, model), bySentence(parsed, gazetteer)];
  return parsed.sentences.map((sentence, at) => ({
    sentence,
    heading: isTitleCase(parsed, sentence),
    model: learned[at] ?? [],
    gazetteer: listed[at] ?? [],
  }));
}

/** What the whole text tells of its names. */
interface WholeText {
  /** Listed things that a form names without ambiguity. */
  readonly plain: ReadonlySet<GazetteerEntry>;
  /** First and last words of longer names of people. */
  readonly surnames: ReadonlySet<string>;
}

function readText(
  parsed: Parsed,
  model: readonly NameSpan[],
  gazetteer: readonly GazetteerMatch[],
): WholeText {
  const plain = new Set<GazetteerEntry>();
  for (const { readings } of gazetteer)
    for (const { entry, ambiguous } of readings) if (ambiguous === undefined) plain.add(entry);
  const surnames = new Set<string>();
  for (const { type, firstToken, endToken } of model) {
    if (type !== "PER" || endToken - firstToken < 2) continue;
    surnames.add(wordOf(parsed, firstToken)).add(wordOf(parsed, endToken - 1));
  }
  return { plain, surnames };
}

/** Where a model has read the text, one capitalised word that it takes for no name is no actor, unless something else in the text says so. */
function weighGuesses(parsed: Parsed, found: readonly FoundName[]): FoundName[] {
  const starts = new Set(parsed.sentences.map(({ firstToken }) => firstToken));
  const words = new Set<string>();
  for (const name of found) {
    // "as The Lamp reported": within a sentence only a name begins so
    const article = name.firstToken - 1;
    if (name.by === "capitals" && (wordOf(parsed, article) !== "The" || starts.has(article))) continue;
    for (let token = name.firstToken; token < name.endToken; token += 1) words.add(wordOf(parsed, token));
  }
  return found.map((name) => {
    const word = wordOf(parsed, name.firstToken);
    const single =
      name.by === "capitals" && name.readings.length === 0 && name.endToken - name.firstToken === 1;
    return single && !words.has(word) && !/^\p{Lu}{2}/u.test(word) ? { ...name, type: "MISC" } : name;
  });
}

/** In a heading every word has a capital: only names that the gazetteer or the rest of the text confirm are kept. */
function inHeading(parsed: Parsed, name: FoundName, known: ReadonlySet<string>): FoundName | undefined {
  if (name.readings.length > 0 || known.has(textBetween(parsed, name))) return name;
  for (let length = name.endToken - name.firstToken; length > 0; length -= 1) {
    for (let first = name.firstToken; first + length <= name.endToken; first += 1) {
      const cut = { ...name, firstToken: first, endToken: first + length };
      if (known.has(textBetween(parsed, cut))) return cut;
    }
  }
  return name.by === "model" && name.score >= 0.9 ? name : undefined;
}

function inSentence(
  parsed: Parsed,
  heard: Heard,
  text: WholeText,
  isTitleWord: (word: string) => boolean,
  edges: NameEdges,
): FoundName[] {
  const { sentence, heading, model } = heard;
  const listed = heard.gazetteer.filter((match) => isSupported(parsed, match, heard, text, edges));
  const learned = model.flatMap((span) => trimName(parsed, span, edges) ?? []);
  const candidates: FoundName[] = [
    ...learned.map((span): FoundName => ({ ...span, readings: [], by: "model" })),
    ...listed.map((match): FoundName => ({ ...match, type: undefined, score: 0.97, by: "gazetteer" })),
    ...capitalSpans(parsed, sentence, isTitleWord, edges).map((span): FoundName => ({
      ...span,
      readings: [],
      type: undefined,
      score: 0.6,
      by: !heading && extendsListed(parsed, span, listed) ? "compound" : "capitals",
    })),
  ];
  const names = disjoint(candidates.filter((name) => !isPossessiveName(parsed, name, listed)));
  return names.map((name) => withReadings(name, listed));
}

/** Whether an ambiguous form ("Turkey", "Apple") is the listed thing here: the text says so elsewhere, or it is set as a name. */
function isSupported(
  parsed: Parsed,
  match: GazetteerMatch,
  { sentence, heading, model }: Heard,
  { plain, surnames }: WholeText,
  edges: NameEdges,
): boolean {
  if (isCutShort(parsed, match, edges) || isPersonHere(match, model, edges)) return false;
  if (match.readings.some(({ ambiguous }) => ambiguous === undefined)) return true;
  if (
    match.readings.some(({ ambiguous }) => ambiguous?.startsWith("amounts") === true) &&
    isAmount(parsed, match)
  )
    return false;
  if (match.readings.some(({ entry }) => plain.has(entry)) || isOwnAdjective(parsed, match)) return true;
  const learned = model.find(
    (span) => span.firstToken <= match.firstToken && match.endToken <= span.endToken,
  );
  if (learned !== undefined) {
    if (learned.firstToken !== match.firstToken || learned.endToken !== match.endToken) return false;
    return learned.type !== "PER" || !surnames.has(textBetween(parsed, match));
  }
  const first = sentence.firstToken === match.firstToken;
  return !heading && !first && isProper(parsed, match.firstToken);
}

/** "the West" in "the West Coast": the name goes on. */
function isCutShort(parsed: Parsed, { firstToken, endToken }: GazetteerMatch, edges: NameEdges): boolean {
  const goesOn =
    /^(?:PROPN|NOUN)$/.test(parsed.upos[endToken] ?? "") && /^\p{Lu}/u.test(wordOf(parsed, endToken));
  return /^the$/i.test(wordOf(parsed, firstToken)) && goesOn && !edges.isDate(endToken);
}

const NEVER_PEOPLE: ReadonlySet<string> = new Set(["FinancialSystem", "MediaOutlet", "Product"]);

/** A given name ("Brent", "Dawn") that the recogniser takes for a person is no oil and no paper; firms ("Ford") it takes for people too often. */
function isPersonHere(match: GazetteerMatch, model: readonly NameSpan[], edges: NameEdges): boolean {
  const { firstToken, endToken, readings } = match;
  if (endToken - firstToken > 1 || !edges.isGiven(firstToken)) return false;
  if (!readings.every(({ entry }) => NEVER_PEOPLE.has(entry.type))) return false;
  return model.some(
    (span) => span.type === "PER" && span.firstToken <= firstToken && endToken <= span.endToken,
  );
}

/** Words before a demonym that make another of it. */
const OTHER_PEOPLE = /^(?:north|south|central|latin|native|african|asian|anglo|northern|pan|-)$/i;

/** "an Irish lawyer", "American troops": before a noun the adjective of a country is nothing else. */
function isOwnAdjective(parsed: Parsed, { firstToken, endToken, readings }: GazetteerMatch): boolean {
  const isOne = endToken - firstToken === 1 && readings.length === 1;
  const isDemonym = readings.every(
    ({ kind, ambiguous }) => kind === "demonym" && !/countr/.test(ambiguous ?? ""),
  );
  const isAdjective = parsed.upos[firstToken] === "ADJ" && parsed.labels[firstToken] === "amod";
  return isOne && isDemonym && isAdjective && !OTHER_PEOPLE.test(wordOf(parsed, firstToken - 1));
}

/** "9 million pounds", "a 40-dollar ticket". */
function isAmount(parsed: Parsed, match: GazetteerMatch): boolean {
  for (let token = match.firstToken - 1; token >= match.firstToken - 3; token -= 1) {
    if (
      parsed.upos[token] === "NUM" ||
      /^(?:million|billion|trillion|thousand|hundred|cents?|a)$/i.test(wordOf(parsed, token))
    )
      return true;
  }
  return false;
}

/** Longer names win over shorter; of equal ones the gazetteer, then the model. */
function disjoint(candidates: readonly FoundName[]): FoundName[] {
  const rank: Readonly<Record<string, number>> = { gazetteer: 0, model: 1, compound: 2, capitals: 3 };
  const size = (name: FoundName): number => name.endToken - name.firstToken;
  const order = [...candidates].sort(
    (a, b) =>
      Number(a.by === "capitals") - Number(b.by === "capitals") ||
      size(b) - size(a) ||
      (rank[a.by] ?? 0) - (rank[b.by] ?? 0) ||
      a.firstToken - b.firstToken,
  );
  const taken = new Set<number>();
  const chosen: FoundName[] = [];
  for (const name of order) {
    let free = true;
    for (let token = name.firstToken; token < name.endToken; token += 1) if (taken.has(token)) free = false;
    if (!free) continue;
    for (let token = name.firstToken; token < name.endToken; token += 1) taken.add(token);
    chosen.push(name);
  }
  return chosen;
}

function withReadings(name: FoundName, listed: readonly GazetteerMatch[]): FoundName {
  if (name.by === "gazetteer") return name;
  const same = listed.find(
    (match) => match.firstToken === name.firstToken && match.endToken === name.endToken,
  );
  return same === undefined ? name : { ...name, readings: same.readings };
}

/** A span with a genitive inside ("Ghana's parliament") is a phrase over a name; "St James' Park" is all capitals. */
function isPossessiveName(parsed: Parsed, name: FoundName, listed: readonly GazetteerMatch[]): boolean {
  if (name.by === "gazetteer") return false;
  for (let token = name.firstToken; token < name.endToken - 1; token += 1) {
    if (parsed.xpos[token] !== "POS") continue;
    const owner = listed.some(
      ({ firstToken, endToken }) => firstToken === name.firstToken && endToken === token,
    );
    return owner || name.by !== "model" || !isProper(parsed, token + 1);
  }
  return false;
}

/** "Iran International": a known name with more capitals around it names something else, unless a hyphen parts two names. */
function extendsListed(
  parsed: Parsed,
  span: { readonly firstToken: number; readonly endToken: number },
  listed: readonly GazetteerMatch[],
): boolean {
  let covered = 0;
  for (const match of listed) {
    if (match.firstToken < span.firstToken || match.endToken > span.endToken) continue;
    covered += match.endToken - match.firstToken;
  }
  for (let token = span.firstToken; token < span.endToken; token += 1) {
    if (wordOf(parsed, token) === "-") return false;
  }
  return covered > 0 && covered < span.endToken - span.firstToken;
}

/** Runs of proper nouns, cut at titles ("President"), with hyphens only inside one word. */
function capitalSpans(
  parsed: Parsed,
  sentence: Sentence,
  isTitleWord: (word: string) => boolean,
  edges: NameEdges,
): { readonly firstToken: number; readonly endToken: number }[] {
  const spans: { firstToken: number; endToken: number }[] = [];
  let first = -1;
  const close = (end: number): void => {
    if (first >= 0) spans.push({ firstToken: first, endToken: end });
    first = -1;
  };
  for (let token = sentence.firstToken; token < sentence.endToken; token += 1) {
    const hyphen = first >= 0 && isInnerHyphen(parsed, token) && isProper(parsed, token + 1);
    const proper =
      hyphen ||
      (isProper(parsed, token) &&
        !isTitleWord(wordOf(parsed, token)) &&
        !edges.isTitle(token) &&
        !edges.isDate(token));
    if (!proper) close(token);
    else if (first < 0) first = token;
  }
  close(sentence.endToken);
  return spans;
}
