import type { Coreferred, LocalClaim, Mention } from "../types/index.ts";
import type { Context } from "./claims.ts";
import { sentenceAt } from "./tree.ts";
import { readTitles } from "./titles.ts";

/** "Polish Prime Minister X": X holds the position, and holds it in Poland. */
export function titleClaims(input: Coreferred, { tree, score }: Context): LocalClaim[] {
  return readTitles(input).flatMap(({ person, title, of }) => {
    const who = input.mentions[person];
    const what = input.mentions[title];
    if (!who || !what) return [];
    const { text } = input.document;
    const body = of === undefined ? undefined : input.mentions[of];
    const office = officeName(text.slice(what.start, what.end), what, body, text);
    const claim = (target: number | undefined, mention: Mention | undefined, label: string): LocalClaim[] => {
      const subject = input.chainOf[person] ?? -1;
      const object = target === undefined ? -1 : (input.chainOf[target] ?? -1);
      if (subject < 0 || (target !== undefined && (object < 0 || object === subject))) return [];
      const sentence = sentenceAt(tree, who.head);
      return [
        {
          subject: { chain: subject, span: { start: who.start, end: who.end } },
          object: mention && { chain: object, span: { start: mention.start, end: mention.end } },
          predicate: "be",
          relation: "holds-position",
          label,
          polarity: "affirmed",
          modality: "actual",
          attribution: [],
          qualifiers: { role: [{ start: what.start, end: what.end, text: text.slice(what.start, what.end) }] },
          evidence: { start: sentence?.start ?? what.start, end: sentence?.end ?? who.end },
          trigger: { start: what.start, end: what.end },
          score: score({ "kind title": 1, mention: Math.min(who.score, what.score) }),
          by: "title",
        },
      ];
    };
    const toBody = of === undefined ? [] : claim(of, body, `is ${office} of`);
    const toPosition = toBody.length === 0 && (input.chainOf[title] ?? -1) >= 0 ? claim(title, what, "is") : [];
    return [...toBody, ...toPosition];
  });
}

/** The title without the country's or organisation's name in front. */
function officeName(title: string, span: Mention, body: Mention | undefined, text: string): string {
  if (!body || body.start < span.start || body.end > span.end) return title;
  const after = text.slice(body.end, span.end).replace(/^['’]s?/, "").trim();
  const before = text.slice(span.start, body.start).replace(/\b(?:of|for|at)(?: the)? $/, "").trim();
  return after === "" ? before : after;
}
