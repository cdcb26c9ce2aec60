import type { Zone } from "../types/index.ts";

/** A wording by which a document says whom it relays; group 1 is the source. */
interface OriginRule {
  readonly pattern: RegExp;
  /** How far into the document it counts: further down a citation concerns one statement only. */
  readonly reach: "anywhere" | "lead";
  readonly reason: string;
}

const NAME =
  "((?:[Tt]he )?\\p{Lu}(?:[\\p{L}\\p{N}&’'-]|\\.(?=\\p{L}))*(?: (?:of |the |and )?\\p{Lu}(?:[\\p{L}\\p{N}&’'-]|\\.(?=\\p{L}))*){0,4})";
const KIND =
  "(?:news (?:agency|agencies|outlet|site|service|channel|portal)|newswire|agency|newspaper|daily|broadcaster|outlet|television|TV|radio|media|magazine|website|portal)";
const WIRE =
  "(Reuters|AP|AFP|Associated Press|Agence France-Presse|TASS|Interfax|RIA Novosti|IRNA|Tasnim|Xinhua|Anadolu|Bloomberg|DPA|EFE|ANSA|PTI|ANI|Kyodo|Yonhap|Ukrinform|Bernama|UPI)";
const SAYS = "(?:reports?|reported|said|says|writes|wrote|announced|informs|informed)";

const RULES: readonly OriginRule[] = [
  {
    pattern: new RegExp(
      `\\b(?:reports?|reported|writes|wrote|informs)\\b[^.\\n]{1,60}\\b(?:with reference to|referring to|citing|with a link to) (?:the )?(?:${KIND} )?${NAME}`,
      "u",
    ),
    reach: "anywhere",
    reason: "an outlet says that it reports after another",
  },
  {
    pattern: new RegExp(`^\\W{0,2}(?:[Ss]ources?|[Vv]ia|[Oo]riginal source)\\s*:\\s*${NAME}`, "u"),
    reach: "anywhere",
    reason: "a source line",
  },
  {
    pattern: new RegExp(
      `\\b[Ww]ith (?:inputs?|files|reporting|additional reporting) (?:from|by) (?:the )?${NAME}`,
      "u",
    ),
    reach: "anywhere",
    reason: "a note on whose text was used",
  },
  {
    pattern: new RegExp(
      `\\b(?:citing|quoting|according to|as reported by|as quoted by|with reference to)(?: a report (?:by|from|in|of))? (?:the )?(?:\\p{L}+ ){0,2}${KIND} ${NAME}`,
      "u",
    ),
    reach: "lead",
    reason: "cites a named outlet",
  },
  {
    pattern: new RegExp(
      `\\baccording to (?:a|the|an?other) (?:\\p{L}+ ){0,2}report (?:by|from|in|of) (?:the )?(?:${KIND} )?${NAME}`,
      "u",
    ),
    reach: "lead",
    reason: "retells a report",
  },
  {
    pattern: new RegExp(
      `\\b(?:citing|quoting|according to|reports from|reported by|told) (?:the )?${WIRE}\\b`,
      "u",
    ),
    reach: "lead",
    reason: "cites a news agency",
  },
  {
    pattern: new RegExp(`, ${WIRE} (?:news agency )?${SAYS}\\b`, "u"),
    reach: "lead",
    reason: "closes with the agency that reported",
  },
  {
    pattern: new RegExp(
      `\\b((?:\\p{Lu}[\\p{L}’'-]+ )?[Ss]tate(?:-run|-owned)? (?:media|television|TV|broadcaster|news agency|radio)(?: \\p{Lu}\\p{L}+)?) (?:has |have |had )?${SAYS}\\b`,
      "u",
    ),
    reach: "lead",
    reason: "a state outlet is the one that reports",
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?!(?:Recent|Local|Some|Several|Many|Other|Foreign|Western|Various|National|Official|One|Another|A) )(\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*){0,2}) (?!media|radio)${KIND} (?:(?:has |have |had )?reported\\b|reports(?= that\\b|[,.]))`,
      "u",
    ),
    reach: "lead",
    reason: "an outlet is the one that reports",
  },
];

/** How many paragraphs count as the lead of a report. */
const LEAD_PARAGRAPHS = 2;

/** Whom a document relays, by its own words; and its own outlet, where the same words name it. */
export interface Relay {
  readonly origin: string | undefined;
  readonly publisher: string | undefined;
}

/** Looks for the first rule that fits, lead rules in the first paragraphs only. */
export function findOrigin(text: string, zones: readonly Zone[]): Relay {
  let paragraphs = 0;
  for (const zone of zones) {
    if (zone.kind === "headline" || zone.kind === "caption" || zone.kind === "dateline") continue;
    const lead = zone.kind !== "boilerplate" && paragraphs < LEAD_PARAGRAPHS;
    const content = text.slice(zone.start, zone.end);
    const origin = RULES.filter(({ reach }) => reach === "anywhere" || lead)
      .map(({ pattern }) => pattern.exec(content)?.[1])
      .find((name) => name !== undefined);
    if (origin !== undefined) return { origin: tidy(origin), publisher: OWN_NAME.exec(content)?.[1] };
    if (zone.kind === "body") paragraphs++;
  }
  return { origin: undefined, publisher: undefined };
}

/** "The Herald reports on this with reference to …": the outlet speaks of itself. */
const OWN_NAME = new RegExp(
  `^${NAME} (?:reports|writes|informs)\\b[^.\\n]{1,40}\\b(?:with reference to|referring to|with a link to)\\b`,
  "u",
);

function tidy(name: string): string {
  return name
    .replace(/^the /u, "")
    .replace(/['’]s?$/u, "")
    .replace(/[.,]+$/u, "")
    .trim();
}
