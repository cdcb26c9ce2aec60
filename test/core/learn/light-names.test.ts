import { describe, expect, it } from "vitest";
import { nameModelOf } from "../../../packages/lab/src/scorers/names.ts";
import { lightPack, parseWords } from "../shipped-models.ts";

const find = nameModelOf(lightPack);

function names(...sentences: string[]): string[] {
  const parsed = parseWords(...sentences);
  const word = (i: number): string =>
    parsed.document.text.slice(parsed.tokens[i]?.start, parsed.tokens[i]?.end);
  return find(parsed).map(({ firstToken, endToken, type }) => {
    const span = Array.from({ length: endToken - firstToken }, (_, i) => word(firstToken + i));
    return `${span.join(" ")}: ${type}`;
  });
}

describe("the light name model", () => {
  it.each([
    ["In May , Otto Braun flew to Geneva .", ["Otto Braun: PER", "Geneva: LOC"]],
    ["The United Nations sent food to Sudan .", ["United Nations: ORG", "Sudan: LOC"]],
    ["The ferry left the harbour at noon .", []],
  ])("finds the names of %j", (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  it("counts tokens through the document, in order and without overlap", () => {
    const parsed = parseWords(
      "Maria Rossi met Paul Weber in Vienna .",
      "Later Anna Kowalska joined them in Prague .",
    );
    let end = 0;
    const spans = find(parsed);
    expect(spans.length).toBeGreaterThan(3);
    for (const span of spans) {
      expect(span.firstToken).toBeGreaterThanOrEqual(end);
      expect(span.score > 0 && span.score < 1).toBe(true);
      end = span.endToken;
    }
  });
});
