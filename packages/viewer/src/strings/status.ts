import type { Modality, Stance } from "@dossier/core";
import { FAMILY_NAMES, LINE_STYLE_NAMES } from "@dossier/core/drawing";
import type { LineStyle, Side } from "../model/line-style.ts";

const STYLE_MEANING: Readonly<Record<LineStyle, string>> = {
  corroborated: "told by at least two independent origins",
  "single-source": "told by one origin",
  "claimed-only": "somebody says so; no document asserts it itself",
  planned: "planned, possible or on a condition",
  denied: "every claim says that it is not so",
  contested: "some say it is so, some that it is not",
};

const SIDE: Readonly<Record<Side, string>> = {
  yes: "Says it is so",
  no: "Says it is not",
  plan: "Says it is planned or possible",
};

const STANCE: Readonly<Record<Stance, string>> = {
  asserts: "asserts",
  denies: "denies",
  reports: "reports",
};

/** What a holder does who says something in this way. */
const ASSERTS: Readonly<Record<Modality, string>> = {
  actual: "asserts",
  planned: "says it is planned",
  possible: "says it is possible",
  conditional: "says it, on a condition",
  alleged: "alleges",
  opinion: "holds the opinion",
};

const MENTION_KIND: Readonly<Record<string, string>> = {
  name: "name",
  acronym: "acronym",
  demonym: "people or adjective",
  metonym: "stands for it",
  title: "title",
  nominal: "description",
  pronoun: "pronoun",
  group: "as one of a group",
};

/** A verb of the third person as several say it: `denies`, `deny`; `alleges`, `allege`. */
function plural(word: string, stem: string): string {
  return word.endsWith("ies") ? `${stem}y` : word.slice(0, -1);
}

/** How things are said: line styles, claims and their holders, mentions. */
export const STATUS = {
  family: FAMILY_NAMES,
  style: LINE_STYLE_NAMES,
  styleMeaning: STYLE_MEANING,
  side: SIDE,
  stance: STANCE,
  mentionKind: MENTION_KIND,
  polarity: { affirmed: "affirmed", negated: "negated" },
  sections: {
    contested: "In dispute",
    corroborated: "Told by several",
    planned: "Planned or possible",
    denied: "Said not to be so",
    "claimed-only": "Only claimed",
    "single-source": "Told once",
  } satisfies Readonly<Record<LineStyle, string>>,
  someone: "Somebody unnamed",
  deniesSo: "states that it is not so",
  says: (stance: Stance, modality: Modality, several = false): string => {
    const words = stance === "asserts" ? ASSERTS[modality] : STANCE[stance];
    return several
      ? words.replace(/^(\S+?)(?:ies|s)(?= |$)/, (word, stem: string) => plural(word, stem))
      : words;
  },
  qualifier: {
    time: "When",
    place: "Where",
    amount: "How much",
    instrument: "By what",
    purpose: "What for",
    topic: "About",
    condition: "If",
    manner: "How",
    content: "Saying",
    duration: "How long",
    role: "As",
    participant: "With",
  },
  cells: {
    asserts: "asserts",
    alleges: "alleges",
    plans: "plans",
    denies: "denies",
    both: "carries both",
    silent: "silent",
  },
} as const;
