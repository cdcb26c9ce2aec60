import type { Lexicon, LexiconRow, Modality, Pack, Polarity, QualifierRole, Stance } from "../types/index.ts";

/** What a governing verb makes of the clause below it. */
export interface ControlEntry {
  readonly control: "subject" | "object";
  readonly modality: Modality;
  readonly polarity: Polarity;
}

/** What a reporting verb or a shell noun makes of its content. */
export interface ContentEntry {
  readonly kind: string;
  readonly stance: Stance;
  readonly modality: Modality;
  readonly polarity: Polarity;
}

/**
 * What verbs have in common that the rules ask for: describing, what a thing is or does ("a bridge linking two islands");
 * expressing, having a claim for an object ("the statement that Oslo issued"); getting, coming to have or asking for;
 * harming; telling somebody; transferring something to somebody; naming with two objects ("called it a mistake");
 * identifying, whose passive only gives another name ("a man known as Jan Smit").
 */
export type VerbClass =
  "describing" | "expressing" | "getting" | "harming" | "telling" | "transferring" | "naming" | "identifying";

/** The word lists that the rules read, typed; every lookup takes a lower-case lemma or word. */
export interface Words {
  readonly chain: (key: string) => ControlEntry | undefined;
  readonly objectControl: (key: string) => ControlEntry | undefined;
  readonly reporting: (lemma: string) => ContentEntry | undefined;
  readonly shell: (lemma: string) => ContentEntry | undefined;
  readonly modal: (word: string) => Modality | undefined;
  readonly hedge: (word: string) => { readonly modality: Modality; readonly unknown: boolean } | undefined;
  /** Kind of negator: adverb, determiner, subject, object, marker. */
  readonly negator: (word: string) => string | undefined;
  readonly nounGovernor: (
    key: string,
  ) => { readonly modality: Modality; readonly polarity: Polarity } | undefined;
  /** True if a verb or act noun, with its preposition, brings about what it is done to ("build", "construction of"). */
  readonly makes: (key: string) => boolean;
  readonly isLight: (noun: string) => boolean;
  /** "thousands of": the noun after "of" is what is meant. */
  readonly isQuantity: (noun: string) => boolean;
  /** "the town of": a name after "of" is what is meant. */
  readonly isPlaceNoun: (noun: string) => boolean;
  /** "director", "wife": a noun that names a human being. */
  readonly isPersonNoun: (noun: string) => boolean;
  /** "wife", "cousin": a noun that tells whose relative somebody is. */
  readonly isKin: (noun: string) => boolean;
  /** "minister", "colonel": the last word of a title that is held. */
  readonly isTitle: (noun: string) => boolean;
  /** "director", "captain": an officer of a body, not of a state, so that a demonym before it tells nationality. */
  readonly isBodyOffice: (noun: string) => boolean;
  readonly prepositionRole: (preposition: string) => QualifierRole;
  readonly isVerb: (kind: VerbClass, lemma: string) => boolean;
  readonly isEventParticiple: (verb: string) => boolean;
  readonly past: (lemma: string) => string;
}

const EMPTY: Lexicon = new Map();

/** Reads the lexicons of a pack; missing ones count as empty. */
export function createWords(pack: Pack): Words {
  const table = (name: string): Lexicon => pack.lexicons.get(name) ?? EMPTY;
  const chains = table("verb-chains");
  const objects = table("object-control");
  const reporting = table("reporting-verbs");
  const shells = table("shell-nouns");
  const modals = table("modals");
  const hedges = table("hedges");
  const negation = table("negation");
  const governors = table("noun-governors");
  const makers = table("making-verbs");
  const light = table("light-nouns");
  const persons = table("person-nouns");
  const heads = table("nominal-heads");
  const kin = table("kin-nouns");
  const frameNouns = table("transparent-nouns");
  const prepositions = table("preposition-roles");
  const participles = table("event-participles");
  const bodyOffices = new Set(
    [...table("titles")].flatMap(([title, row]) =>
      row["scope"] === "organization" ? [title.toLowerCase()] : [],
    ),
  );
  const titles = new Set([...table("titles").keys()].map((title) => title.toLowerCase().split(" ").at(-1)));
  const irregular = table("irregular-verbs");
  const verbs = table("verb-classes");
  return {
    chain: (key) => control(chains.get(key)),
    objectControl: (key) => control(objects.get(key)),
    reporting: (lemma) => content(reporting.get(lemma)),
    shell: (lemma) => content(shells.get(lemma)),
    modal: (word) => modals.get(word)?.["modality"] as Modality | undefined,
    hedge: (word) => {
      const row = hedges.get(word);
      return row && { modality: modalityOf(row), unknown: row["unknown"] === "yes" };
    },
    negator: (word) => negation.get(word)?.["kind"],
    nounGovernor: (key) => {
      const row = governors.get(key);
      return row && { modality: modalityOf(row), polarity: polarityOf(row) };
    },
    makes: (key) => makers.has(key),
    isLight: (noun) => light.has(noun),
    isQuantity: (noun) => frameNouns.get(noun)?.["kind"] === "quantity",
    isPlaceNoun: (noun) => frameNouns.get(noun)?.["kind"] === "place",
    isPersonNoun: (noun) => persons.has(noun) || heads.get(noun)?.["type"] === "Person",
    isKin: (noun) => kin.has(noun),
    isTitle: (noun) => titles.has(noun),
    isBodyOffice: (noun) => bodyOffices.has(noun),
    prepositionRole: (preposition) =>
      (prepositions.get(preposition)?.["role"] ?? "participant") as QualifierRole,
    isVerb: (kind, lemma) => verbs.get(lemma)?.["classes"]?.split(" ").includes(kind) === true,
    isEventParticiple: (verb) => participles.has(verb),
    past: (lemma) => {
      const [verb = lemma, ...particle] = lemma.split(/[ -](?=(?:over|up|out|off|down|back|in|away)$)/);
      const prefix = PREFIX.exec(verb)?.[0] ?? "";
      const past =
        irregular.get(verb)?.["past"] ?? pastWithout(prefix, irregular.get(verb.slice(prefix.length)));
      return [past ?? regularPast(verb), ...particle].join(" ");
    },
  };
}

const modalityOf = (row: LexiconRow): Modality => (row["modality"] ?? "actual") as Modality;
const polarityOf = (row: LexiconRow): Polarity => (row["polarity"] === "negated" ? "negated" : "affirmed");

function control(row: LexiconRow | undefined): ControlEntry | undefined {
  return (
    row && {
      control: row["control"] === "object" ? "object" : "subject",
      modality: modalityOf(row),
      polarity: polarityOf(row),
    }
  );
}

function content(row: LexiconRow | undefined): ContentEntry | undefined {
  return (
    row && {
      kind: row["kind"] ?? "",
      stance: (row["stance"] ?? "asserts") as Stance,
      modality: modalityOf(row),
      polarity: polarityOf(row),
    }
  );
}

/** "repay", "overcome": a prefix changes nothing in how a verb is inflected. */
const PREFIX = /^(?:re|over|out|under|un|fore|mis|with)(?=\p{L}{3})/u;

const pastWithout = (prefix: string, row: LexiconRow | undefined): string | undefined =>
  prefix === "" || row?.["past"] === undefined ? undefined : `${prefix}${row["past"]}`;

function regularPast(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${lemma}ed`;
}
