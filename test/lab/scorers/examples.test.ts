import { describe, expect, it } from "vitest";
import { agreementOf } from "../../../packages/lab/src/relations/agreement.ts";
import { carbTuple } from "../../../packages/lab/src/relations/carb.ts";
import { carbClaims } from "../../../packages/lab/src/relations/carb-claims.ts";
import { loadPack } from "../../../packages/lab/src/scorers/pack.ts";

const pack = loadPack();
const SENTENCE = "Peru sold copper to Japan .";

const rightOf = (examples: readonly { readonly target: number }[]): number[] =>
  examples.map(({ target }) => target);

describe("examples of right and wrong claims", () => {
  it("are right where a gold tuple holds both sides apart and the predicate", () => {
    const told = carbClaims(new Map([[SENTENCE, [carbTuple("sold", ["Peru", "copper", "to Japan"])]]]), pack);
    const other = carbClaims(new Map([[SENTENCE, [carbTuple("sold", ["Peru copper", "Chile"])]]]), pack);
    expect(rightOf(told)).toContain(1);
    expect(rightOf(other)).toEqual(rightOf(told).map(() => 0));
  });

  it("are right where two packs read the same", () => {
    const same = agreementOf([SENTENCE], pack, pack);
    expect(same.length).toBeGreaterThan(0);
    expect(new Set(rightOf(same))).toEqual(new Set([1]));
    const blind = { ...pack, gazetteer: [], lexicons: new Map() };
    expect(rightOf(agreementOf(["Peru may sell copper to Japan ."], pack, blind))).toContain(0);
  });
});
