import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_FILTERS } from "../../../packages/viewer/src/model/filters.ts";
import { push, redo, startHistory, undo } from "../../../packages/viewer/src/model/history.ts";
import {
  readCamera,
  readHash,
  START,
  VIEWS,
  writeHash,
  writeLink,
  type Selection,
  type LinkState,
} from "../../../packages/viewer/src/model/view-state.ts";

const text = fc.string({ minLength: 1, unit: "grapheme" });
const selection = fc.oneof<fc.Arbitrary<Selection>[]>(
  fc.constant({ kind: "none" }),
  fc.record({ kind: fc.constant("entity"), key: text }),
  fc.record({ kind: fc.constant("statement"), key: text, claim: text, evidence: fc.nat(9) }),
  fc.record({ kind: fc.constant("pair"), a: text, b: text }),
  fc.record({ kind: fc.constant("document"), id: text }),
  fc.record({ kind: fc.constant("path"), from: text, to: text }),
  fc.constant({ kind: "corrections" }),
  fc.record({ kind: fc.constant("set"), keys: fc.array(text, { minLength: 1 }) }),
);
const state: fc.Arbitrary<LinkState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  selection,
  depth: fc.nat(3),
  filters: fc.record({
    hiddenFamilies: fc.subarray(["country", "person"]),
    hiddenStyles: fc.subarray(["corroborated", "contested"]),
    relations: fc.array(text),
    documents: fc.array(text),
    modalities: fc.constant([]),
    polarities: fc.constantFrom([], ["negated"]),
    holders: fc.array(text),
    minOrigins: fc.integer({ min: 1, max: 5 }),
    minConfidence: fc.constantFrom(0, 0.5, 0.9),
    from: fc.constantFrom(undefined, "2025-01-17"),
    to: fc.constantFrom(undefined, "2025-10-03"),
    since: fc.constantFrom(undefined, "2025-01-17"),
    until: fc.constantFrom(undefined, "2025-10-03"),
    only: fc.array(text),
    without: fc.array(text),
    allConcepts: fc.boolean(),
  }),
  colouring: fc.constantFrom("family", "community"),
});

describe("the address of a state", () => {
  it("brings every state back", () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(readHash(`#${writeHash(one)}`)).toEqual(one);
      }),
    );
  });

  it("brings the camera back beside the state, and neither disturbs the other", () => {
    const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
    const place = fc.record({
      x: coordinate,
      y: coordinate,
      ratio: fc.double({ min: 0.01, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(state, place, (one, camera) => {
        const link = `#${writeLink(one, camera)}`;
        expect(readHash(link)).toEqual(one);
        const back = readCamera(link);
        for (const name of ["x", "y", "ratio"] as const)
          expect(Math.abs((back?.[name] ?? Infinity) - camera[name])).toBeLessThan(1e-5);
        expect(writeLink(one, back)).toBe(link.slice(1));
      }),
    );
  });

  it.each(["", "#at=", "#at=1,2", "#at=a,b,c", "#at=0.5,0.5,0", "#at=1e9,0,1"])(
    "finds no camera in %s",
    (hash) => {
      expect(readCamera(hash)).toBeUndefined();
    },
  );

  it("is empty at the start", () => {
    expect(writeHash(START)).toBe("");
    expect({ ...readHash(""), corrections: [] }).toEqual(START);
  });

  it.each(["#view=nothing&depth=99", "#confidence=NaN&from=yesterday", "#%E0%A4%A", "#statement="])(
    "ignores what it does not understand in %s",
    (hash) => {
      const read = readHash(hash);
      expect(read.view).toBe("graph");
      expect(read.depth).toBe(0);
      expect(read.filters).toEqual(NO_FILTERS);
    },
  );
});

describe("history", () => {
  it("goes back and forward, and forgets what was undone when a new step is made", () => {
    const three = push(push(startHistory(1), 2), 3);
    const back = undo(undo(three));
    expect(back.present).toBe(1);
    expect(undo(back)).toBe(back);
    expect(redo(back).present).toBe(2);
    expect(push(back, 9).future).toEqual([]);
  });
});
