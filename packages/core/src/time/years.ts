import { format } from "./civil.ts";
import type { PeriodMatch, PeriodRule } from "./period-rule.ts";

/** Alternatives, to stand in a group. */
const YEAR = "1[5-9]\\d\\d|20\\d\\d";
const SEASONS = ["spring", "summer", "autumn", "winter"];
const ORDINALS = ["first", "second", "third", "fourth"];
const CENTURIES = ["sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"];

/** Words after which a number of four digits is a year. */
const BEFORE_YEAR =
  /(?:\b(?:in|since|until|till|by|before|after|from|during|through|throughout|early|late|mid|around|circa|year|fiscal|spring|summer|autumn|fall|winter|end of|half of|start of|beginning of|quarter of|middle of|early as|late as|back to|between)[\s-]+|\()$/i;
const BEFORE_YEAR_NAME = /\b(?:the|a|its|his|her|their|'s|’s)\s+$/i;
const BEFORE_LIST = /\b(?:of|and|to|or|for)\s+$/i;
/** "2000 soldiers", "2000 years old". */
const COUNTED = /^\s+(?:\p{Ll}+\s+)?\p{Ll}+s\b|^[\s-]+years?\b/u;
/** "of 1709 children", unlike "of 2015 and". */
const OF_THINGS =
  /^\s+(?!(?:and|or|in|when|that|to|by|with|which|as|was|were|is|are|on|at|for|but|after|before|until|while|where|who|had|has|have|of|from|through|did|alone|onwards?|will|would|there)\b)\p{Ll}/u;

/** Years, decades, centuries, seasons, quarters and halves that need no date of the document. */
export const YEAR_RULES: readonly PeriodRule[] = [
  {
    pattern: new RegExp(`\\b(?<from>${YEAR})\\s?[-–/]\\s?(?<to>${YEAR}|\\d\\d)\\b(?![-–/\\d])`, "gu"),
    read: ({ group }) => {
      const to = group("to").length === 2 ? group("from").slice(0, 2) + group("to") : group("to");
      return Number(to) > Number(group("from")) ? `${group("from")}/${to}` : undefined;
    },
  },
  {
    // "the 1600s" are a century, "the 2000s" a decade
    pattern: /\b(?<century>1[5-9]|20)(?<decade>\d)0['’]?s\b/gu,
    read: ({ group }) => {
      const isCentury = group("decade") === "0" && group("century") !== "20";
      return `${group("century")}${isCentury ? "X" : group("decade")}X`;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<number>1[5-9]|2[01])(?:th|st)|(?<word>${CENTURIES.join("|")}))[ -]century\\b`,
      "gi",
    ),
    read: ({ group }) => {
      const word = CENTURIES.indexOf(group("word").toLowerCase());
      return `${String(word < 0 ? Number(group("number")) - 1 : 15 + word)}XX`;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<ordinal>${ORDINALS.join("|")}) (?<part>quarter|half)(?: of)?|Q(?<number>[1-4])) (?<year>${YEAR})\\b`,
      "gi",
    ),
    read: ({ group }) => readPart(group),
  },
  {
    pattern: new RegExp(`\\b(?<season>${SEASONS.join("|")}|fall)(?: of|,)? (?<year>${YEAR})\\b`, "gi"),
    read: ({ group }) => {
      const season = SEASONS.indexOf(group("season").toLowerCase().replace("fall", "autumn"));
      return `${group("year")}-${String(21 + season)}`;
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.,$€£¥/#-])\\b(?<year>${YEAR})\\b(?![%\\d]|[.,/:]\\d|-\\d)`, "gu"),
    read: (match) => (isYear(match) ? match.group("year") : undefined),
  },
];

function isYear({ group, before, after }: PeriodMatch): boolean {
  if (BEFORE_YEAR.test(before)) return !(group("year").endsWith("00") && COUNTED.test(after));
  if (BEFORE_YEAR_NAME.test(before))
    return !(/00$/u.test(group("year")) && COUNTED.test(after)) && !/^[\s-]+years?\b/u.test(after);
  if (BEFORE_LIST.test(before)) return !COUNTED.test(after) && !OF_THINGS.test(after);
  return /,\s$/u.test(before) && /^[);]/u.test(after);
}

/** Third quarter or second half of a year as an interval of months. */
function readPart(group: PeriodMatch["group"]): string {
  const length = group("part").toLowerCase() === "half" ? 6 : 3;
  const ordinal = ORDINALS.indexOf(group("ordinal").toLowerCase()) + 1;
  const number = ordinal === 0 ? Number(group("number")) : ordinal;
  if (number * length > 12) return group("year");
  const year = Number(group("year"));
  return `${format(year, (number - 1) * length + 1)}/${format(year, number * length)}`;
}
