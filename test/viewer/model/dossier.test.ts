import { describe, expect, it } from "vitest";
import { openDossier, originsOf } from "../../../packages/viewer/src/model/dossier.ts";
import { lineStyleOf, sideOf, widthOf } from "../../../packages/viewer/src/model/line-style.ts";
import { pairKey, pairsOf } from "../../../packages/viewer/src/model/pairs.ts";
import { buildFixture } from "../fixture.ts";

const dossier = openDossier(buildFixture());
const statement = (key: string) => {
  const found = dossier.statements.get(key);
  if (found === undefined) throw new Error(`no statement ${key}`);
  return found;
};

describe("openDossier", () => {
  it("keeps every edge and every fact, and joins each to its entities", () => {
    expect(dossier.statements.size).toBe(24);
    expect(dossier.edgeCount).toBe(23);
    expect(dossier.entities.get("e_union")?.facts.map(({ label }) => label)).toEqual(["ended a strike"]);
    expect(dossier.entities.get("e_port")?.statements).toHaveLength(8);
  });

  it("puts documents in order of publication", () => {
    expect([...dossier.documents.keys()]).toEqual(["d_quay", "d_wire", "d_tide", "d_odd"]);
  });

  it("quotes exactly what the documents say", () => {
    for (const { entries } of dossier.statements.values())
      for (const { evidence } of entries)
        expect(dossier.documents.get(evidence.document)?.text?.slice(evidence.start, evidence.end)).toBe(
          evidence.quote,
        );
  });

  it("counts a relay and its source as one origin", () => {
    const { entries } = statement("s_0");
    expect(entries).toHaveLength(3);
    expect(originsOf(dossier, entries)).toBe(2);
  });

  it("is not led astray by nodes named like properties of objects", () => {
    expect(dossier.entities.get("e_constructor")?.label).toBe("constructor");
    expect(dossier.entities.get("e___proto__")?.label).toBe("__proto__");
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe("line styles", () => {
  it.each([
    ["s_0", "corroborated"],
    ["s_1", "single-source"],
    ["s_3", "planned"],
    ["s_4", "contested"],
    ["s_6", "denied"],
    ["s_8", "planned"],
    ["s_11", "claimed-only"],
  ])("draws %s as %s", (key, style) => {
    expect(statement(key).style).toBe(style);
  });

  it("tells plans from facts only where nobody denies them", () => {
    expect(lineStyleOf("contested", [])).toBe("contested");
    expect(statement("s_4").entries.map(({ claim }) => sideOf(claim))).toEqual(["yes", "yes", "no", "no"]);
  });

  it("widens with independent origins up to four", () => {
    expect([1, 2, 3, 4, 9].map(widthOf)).toEqual([1.25, 1.75, 2.5, 3.25, 3.25]);
  });
});

describe("pairsOf", () => {
  const edges = [...dossier.statements.values()].filter(({ target }) => target !== undefined);
  const pairs = pairsOf(edges);

  it("gathers both directions and shows the firmest statement", () => {
    const pair = pairs.get(pairKey("e_ost", "e_vest"));
    expect(pair?.statements).toHaveLength(8);
    expect(pair?.style).toBe("corroborated");
    expect(pair?.origins).toBe(3);
    expect(pair?.backward).toBe(true);
  });

  it("shows a pair as contested if anything in it is", () => {
    expect(pairs.get(pairKey("e_port", "e_ost"))?.style).toBe("contested");
  });
});
