import { lemmaOf, prepositionOf, roleOf, wordOf } from "./noun-phrase.ts";
import type { Parsed } from "./types/index.ts";

/** What one mention of an agreement tells of it. */
export interface AgreementEvidence {
  /** Head tokens of phrases that name parties. */
  readonly parties: readonly number[];
  /** Four-digit years before the noun ("the 2015 nuclear deal"). */
  readonly years: readonly string[];
  /** How long it runs, as written: "20-year". */
  readonly durations: readonly string[];
}

/** Verbs whose subject is a party of the agreement that is their object. */
const MAKING = new Set(
  "sign conclude reach strike ink forge formalize formalise finalize finalise ratify approve seal negotiate initial agree join adopt endorse announce make have enter pass".split(
    " ",
  ),
);

/** Reads parties, years and duration around the noun at token `head` of the phrase that starts at `firstToken`. */
export function agreementEvidence(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
  firstToken: number,
): AgreementEvidence {
  const parties: number[] = [];
  const years: string[] = [];
  const durations: string[] = [];
  let withOthers = false;
  for (const child of children[head] ?? []) {
    const label = parsed.labels[child] ?? "";
    if (child < head) {
      if (label !== "det") parties.push(child, ...coordinated(parsed, children, child));
      const word = wordOf(parsed, child);
      if (/^(?:19|20)\d\d$/.test(word)) years.push(word);
      continue;
    }
    if (label.startsWith("acl") && MAKING.has(lemmaOf(parsed, child)))
      parties.push(...agents(parsed, children, child));
    if (!label.startsWith("nmod") && !label.startsWith("obl")) continue;
    const preposition = prepositionOf(parsed, children, child);
    if (preposition === "with") withOthers = true;
    if (preposition === "with" || preposition === "between" || preposition === "among") {
      parties.push(child, ...coordinated(parsed, children, child));
    }
  }
  for (let token = firstToken; token < head; token += 1) parties.push(token);
  durations.push(...durationBefore(parsed, head));
  parties.push(...makers(parsed, children, head, withOthers));
  return { parties, years, durations };
}

/** "a 20-year strategic deal": number and unit among the words before the noun, however the parser hangs them. */
function durationBefore(parsed: Parsed, head: number): string[] {
  const words: string[] = [];
  for (let token = head - 1; token >= Math.max(0, head - 8); token -= 1) {
    if (parsed.upos[token] === "VERB" && parsed.xpos[token] !== "VBN") break;
    words.unshift(wordOf(parsed, token));
  }
  const match = /(\d+|two|three|five|ten|twenty|thirty) - (year|month|week|day|decade)/i.exec(
    words.join(" "),
  );
  return match === null ? [] : [`${match[1] ?? ""}-${match[2] ?? ""}`.toLowerCase()];
}

/** Who signs or reaches it, or has one with others; the nearest such verb before it counts where the parser sees no object. */
function makers(
  parsed: Parsed,
  children: readonly (readonly number[])[],
  head: number,
  withOthers: boolean,
): number[] {
  const { label, governor } = roleOf(parsed, head);
  const making = governor >= 0 && MAKING.has(lemmaOf(parsed, governor));
  if (making && label === "nsubj:pass") return agents(parsed, children, governor);
  const verb =
    governor >= 0 && label === "obj" && (withOthers || making) ? governor : makingBefore(parsed, head);
  if (verb === undefined) return [];
  return (children[verb] ?? [])
    .filter((child) => {
      const role = parsed.labels[child] ?? "";
      return (
        role === "nsubj" || (role.startsWith("obl") && prepositionOf(parsed, children, child) === "with")
      );
    })
    .flatMap((child) => [child, ...coordinated(parsed, children, child)]);
}

function makingBefore(parsed: Parsed, head: number): number | undefined {
  for (let token = head - 1; token >= Math.max(0, head - 9); token -= 1) {
    const upos = parsed.upos[token] ?? "";
    if (upos === "PUNCT" && /[.;:]/.test(wordOf(parsed, token))) return undefined;
    if (upos === "ADP") return undefined;
    if (upos === "VERB" && MAKING.has(lemmaOf(parsed, token))) return token;
  }
  return undefined;
}

/** "signed by X and Y". */
function agents(parsed: Parsed, children: readonly (readonly number[])[], verb: number): number[] {
  return (children[verb] ?? [])
    .filter(
      (child) =>
        (parsed.labels[child] ?? "").startsWith("obl") && prepositionOf(parsed, children, child) === "by",
    )
    .flatMap((child) => [child, ...coordinated(parsed, children, child)]);
}

function coordinated(parsed: Parsed, children: readonly (readonly number[])[], first: number): number[] {
  return (children[first] ?? []).filter((child) => parsed.labels[child] === "conj");
}
