import type { Links } from "../links.ts";
import { wordOf } from "../noun-phrase.ts";
import { abbreviates } from "./acronyms.ts";
import { isNamed, listedApart, type Draft, type Features } from "./features.ts";

/** What stands between two names of one thing: "Orsk Works, formerly known as Orsk Foundry". */
const ALSO =
  /^,?\(?(?:(?:which|who) (?:is|was) )?(?:now |also |then |once |better |best |widely |commonly |often |popularly |professionally |formerly |previously |originally )*(?:known|called|named|branded|renamed|formerly|previously|originally|née|nee|born|aka|a\.k\.a\.)(?: as| to| simply)?$/;
const LONGEST = 7;
/** Brackets of dates are at most as long, in words. */
const LONGEST_ASIDE = 24;
/** Joins names of which the text says that they are one: an acronym or another name in brackets, "also known as". */
export function linkAliases(draft: Draft, named: readonly Features[], links: Links): void {
  const starting = new Map(named.map((name) => [name.mention.firstToken, name]));
  for (const name of named) {
    const inner = inBrackets(draft, starting, name);
    if (inner !== undefined) {
      const short = abbreviates(inner.words, name.words) || abbreviates(name.words, inner.words);
      if (short || inner.mention.kind === "acronym")
        links.join(name.index, inner.index, "acronym in parentheses", short ? 0.97 : 0.9);
      else if (isAlike(name, inner)) links.join(name.index, inner.index, "other name in parentheses", 0.85);
    }
  }
  for (const name of named)
    for (const other of otherScripts(draft, name))
      links.join(name.index, other, "its name in another language", 0.95);
  for (const host of draft.features) {
    if (host.mention.kind !== "nominal" && !isNamed(host)) continue;
    const other = alsoKnown(draft, starting, host);
    if (other !== undefined) links.join(host.index, other.index, "said to be its name", 0.9);
  }
}

/** "the Baltic Port Union (BPU)", either way round. */
function inBrackets(
  draft: Draft,
  starting: ReadonlyMap<number, Features>,
  name: Features,
): Features | undefined {
  const open = name.mention.endToken;
  if (wordOf(draft.parsed, open) !== "(") return undefined;
  const inner = starting.get(open + 1) ?? starting.get(open + 2);
  const closed = inner !== undefined && /^[),]$/.test(wordOf(draft.parsed, inner.mention.endToken));
  const listed = name.mention.gazetteer !== undefined && inner?.mention.gazetteer !== undefined;
  return closed && !listed ? inner : undefined;
}

/** Brackets hold places and parties of what stands before them as well as other names. */
function isAlike(a: Features, b: Features): boolean {
  if (a.mention.kind === "demonym" || b.mention.kind === "demonym" || listedApart(a, b)) return false;
  const place = /^(?:Place|Country)$/;
  if (place.test(a.mention.type) && b.mention.gazetteer !== undefined) return false;
  return a.mention.type === b.mention.type && a.mention.type !== "Person";
}

/** "Ada Lund (Greek: …; Arabic: …)": the mentions that stand alone after a language, or in another script after the bracket. */
function otherScripts(draft: Draft, { mention, index }: Features): number[] {
  const word = (token: number): string => wordOf(draft.parsed, token);
  const close = closingOf(draft, mention.endToken);
  const found: number[] = [];
  for (let at = index + 1; at < draft.features.length; at += 1) {
    const other = draft.features[at];
    if (other === undefined || other.mention.firstToken >= close) break;
    const { firstToken, endToken } = other.mention;
    if (firstToken <= mention.endToken || endToken > close || !/^[,;)]$/.test(word(endToken))) continue;
    const isForeign = /^\p{L}/u.test(word(firstToken)) && /^\P{Script=Latin}/u.test(word(firstToken));
    const isLed = word(firstToken - 1) === ":" && /^\p{Lu}/u.test(word(firstToken - 2));
    const isNext = firstToken === mention.endToken + 1 && isForeign;
    if (isNext || (isLed && (isForeign || isNamed(other)))) found.push(other.index);
  }
  return found;
}

/** The bracket that closes the one which opens at a token, −1 if none does or none opens. */
function closingOf({ parsed }: Draft, open: number): number {
  if (wordOf(parsed, open) !== "(") return -1;
  for (let token = open + 1; token < open + LONGEST_ASIDE; token += 1)
    if (wordOf(parsed, token) === ")") return token;
  return -1;
}

function alsoKnown(
  draft: Draft,
  starting: ReadonlyMap<number, Features>,
  name: Features,
): Features | undefined {
  let between = "";
  const start = Math.max(name.mention.endToken, isNamed(name) ? afterDates(draft, name) : 0);
  for (let token = start; token < start + LONGEST; token += 1) {
    const other = starting.get(token);
    if (other !== undefined && ALSO.test(between))
      return listedApart(name, other) || name.plural || !mayBeOne(name, other) ? undefined : other;
    const word = wordOf(draft.parsed, token).toLowerCase();
    if (/^(?:["“‘']|the)$/.test(word)) continue;
    between +=
      between === "" || between.endsWith("(") || word === "," ? word : between === "," ? word : ` ${word}`;
  }
  return undefined;
}

/** "Ada Lund (born 1954), known as": where the text goes on after brackets with a number in them; 0 without such. */
function afterDates(draft: Draft, { mention }: Features): number {
  const close = closingOf(draft, mention.endToken);
  for (let token = mention.endToken; token < close; token += 1)
    if (/\d/.test(wordOf(draft.parsed, token))) return close + 1;
  return 0;
}

/** Types are too often mistaken to tell names apart, but for people; a name of no type may be anything. */
function mayBeOne(a: Features, b: Features): boolean {
  const [one, other] = [a.mention.type === "Person", b.mention.type === "Person"];
  return one === other || (one && b.mention.type === "Concept");
}
