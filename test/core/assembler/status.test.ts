import type { LocalClaim, Status } from "@dossier/core";
import { describe, expect, it } from "vitest";
import { createAssembler } from "../../../packages/core/src/assembler/index.ts";
import { PACK, resolve, type DocumentFixture } from "../resolved-fixture.ts";

const LONG =
  "Alpha aids Beta again. The two have traded grain across the strait since autumn, and neither wants it to end, " +
  "traders in both harbours say, though the price has doubled and the winter storms keep most of the fleet at home.";

const says: Partial<LocalClaim> = {};
const negates: Partial<LocalClaim> = { polarity: "negated" };
const plans: Partial<LocalClaim> = { modality: "planned" };
const doubts: Partial<LocalClaim> = { modality: "possible" };
const alleges: Partial<LocalClaim> = { modality: "alleged" };
const quotes: Partial<LocalClaim> = {
  attribution: [{ chain: 0, stance: "asserts", cue: { start: 0, end: 5 } }],
};
const deniedBy: Partial<LocalClaim> = {
  attribution: [{ chain: 0, stance: "denies", cue: { start: 0, end: 5 } }],
};

const content = (text: string): Partial<LocalClaim> => ({
  qualifiers: { content: [{ start: 0, end: 5, text }] },
});
const bindsToTalk: Partial<LocalClaim> = content("to consult each other");
const bindsToFight: Partial<LocalClaim> = { ...content("to mutual defence"), polarity: "negated" };
const bindsNotToTalk: Partial<LocalClaim> = { ...content("to consult at all"), polarity: "negated" };

const assemble = createAssembler(PACK);

function only(documents: readonly DocumentFixture[]): ReturnType<typeof assemble>["statements"][number] {
  const { statements } = assemble(resolve(documents));
  expect(statements).toHaveLength(1);
  return statements[0]!;
}

describe("the status of a statement", () => {
  it.each<[Status, string, readonly DocumentFixture[]]>([
    ["single-source", "one document says it", [{ claims: [says] }]],
    [
      "single-source",
      "one document says it twice",
      [{ claims: [says, { ...says, evidence: { start: 0, end: 15 } }] }],
    ],
    [
      "single-source",
      "two documents relay one agency",
      [
        { origin: "Baltic Echo", claims: [says] },
        { origin: "Baltic Echo", claims: [says] },
      ],
    ],
    [
      "single-source",
      "two documents copy one text",
      [
        { text: LONG, claims: [says] },
        { text: LONG, claims: [says] },
      ],
    ],
    ["corroborated", "two independent documents say it", [{ claims: [says] }, { claims: [says] }]],
    ["corroborated", "two documents see the same plan", [{ claims: [plans] }, { claims: [plans] }]],
    ["single-source", "one plans what the other tells as done", [{ claims: [plans] }, { claims: [says] }]],
    [
      "corroborated",
      "two documents give the same content",
      [{ claims: [bindsToTalk] }, { claims: [content("to consult at once")] }],
    ],
    [
      "single-source",
      "two documents give other contents",
      [
        { claims: [content("that fares will rise from this autumn")] },
        { claims: [content("that crews will strike over pensions")] },
      ],
    ],
    ["single-source", "one says it, one quotes somebody", [{ claims: [says] }, { claims: [quotes] }]],
    ["contested", "one affirms and one negates", [{ claims: [says] }, { claims: [negates] }]],
    ["contested", "an allegation meets a denial", [{ claims: [alleges, deniedBy] }]],
    [
      "contested",
      "the same content is affirmed and negated",
      [{ claims: [bindsToTalk] }, { claims: [bindsNotToTalk] }],
    ],
    [
      "single-source",
      "what is negated is another content",
      [{ claims: [bindsToTalk] }, { claims: [bindsToFight] }],
    ],
    ["contested", "what may be is denied", [{ claims: [doubts] }, { claims: [negates] }]],
    [
      "single-source",
      "a plan meets the remark that it has not happened",
      [{ claims: [plans] }, { claims: [negates] }],
    ],
    ["denied", "it is only negated", [{ claims: [negates] }]],
    ["denied", "it is only denied by somebody", [{ claims: [deniedBy] }, { claims: [negates] }]],
    ["claimed-only", "it is only alleged", [{ claims: [alleges] }]],
    ["claimed-only", "two documents quote somebody", [{ claims: [quotes] }, { claims: [quotes] }]],
  ])("is %s when %s", (status, _when, documents) => {
    expect(only(documents).status).toBe(status);
  });
});

describe("the confidence of a statement", () => {
  it("is the score of its claim when there is one", () => {
    expect(only([{ claims: [{ score: 0.7 }] }]).confidence).toBe(0.7);
  });
  it("grows with independent origins", () => {
    expect(only([{ claims: [{ score: 0.5 }] }, { claims: [{ score: 0.5 }] }]).confidence).toBe(0.75);
  });
  it("does not grow with copies of one report", () => {
    const copy = { origin: "Baltic Echo", claims: [{ score: 0.5 }] };
    expect(only([copy, copy, copy])).toMatchObject({ confidence: 0.5, documents: 3, origins: 1 });
  });
  it("never reaches one", () => {
    expect(only([{ claims: [{ score: 1 }] }, { claims: [{ score: 1 }] }]).confidence).toBe(0.99);
  });
});

describe("the wording of a statement", () => {
  it("is that of the surest claim", () => {
    const { label } = only([
      { claims: [{ label: "may aid", score: 0.4 }] },
      { claims: [{ label: "aids", score: 0.9 }] },
    ]);
    expect(label).toBe("aids");
  });
  it("is that of an affirmed claim before a surer negated one", () => {
    const denial = { ...negates, label: "does not aid", score: 0.9 };
    expect(only([{ claims: [denial] }, { claims: [{ label: "aids", score: 0.4 }] }]).label).toBe("aids");
  });
});
