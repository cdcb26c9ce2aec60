import { bareDocument, findTimes } from "@dossier/core";
import { readDates } from "../corpora/dates.ts";

const TRAIN = "../shared/data/treebanks/gum-train.conllu";
const DEV = "../shared/data/treebanks/gum-dev.conllu";

/**
 * Scores times against the dates that GUM marks, which no rule was trained on, news first: `[GENRE] [--errors]`. Right
 * is the same EDTF value, or one that it opens or bounds ("since 2019" for 2019).
 */
export function run(args: readonly string[]): void {
  const [genre] = args.filter((arg) => !arg.startsWith("--"));
  const sentences = [...readDates(DEV), ...readDates(TRAIN)];
  for (const wanted of genre === undefined ? ["news", ""] : [genre]) {
    let gold = 0;
    let found = 0;
    let right = 0;
    for (const { document, written, text, dates } of sentences) {
      if (dates.length === 0 || !document.includes(wanted)) continue;
      const times = findTimes({ ...bareDocument(text), published: written }, { start: 0, end: text.length });
      for (const { range, value } of dates) {
        const over = times.filter((time) => time.start < range[1] && time.end > range[0]);
        const isRight = over.some((time) => time.value.split("/").includes(value));
        gold++;
        if (over.length > 0) found++;
        if (isRight) right++;
        else if (args.includes("--errors")) {
          console.log(
            `${document}\t${text.slice(...range)}\t${value}\t${over.map((time) => time.value).join(" ")}`,
          );
        }
      }
    }
    const percent = (part: number): string => ((100 * part) / Math.max(1, gold)).toFixed(1);
    console.log(
      `${wanted === "" ? "all" : wanted}\tdates ${gold}\tfound ${percent(found)} %\tright ${percent(right)} %`,
    );
  }
}
