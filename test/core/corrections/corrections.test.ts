import { readGraph, type GraphFile } from "@dossier/core";
import { ENTITY_TYPES } from "@dossier/core/drawing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyCorrections,
  keepOriginal,
  markOf,
  readCorrections,
  splitCorrected,
  withoutOriginal,
  writeCorrections,
  type Correction,
} from "@dossier/core/corrections";
import { buildFixture } from "../../viewer/fixture.ts";

const file = buildFixture();
const apply = (...corrections: Correction[]): GraphFile => applyCorrections(file, corrections).file;
const node = (graph: GraphFile, key: string): GraphFile["nodes"][number]["attributes"] | undefined =>
  graph.nodes.find((one) => one.key === key)?.attributes;
const edge = (graph: GraphFile, key: string): GraphFile["edges"][number] | undefined =>
  graph.edges.find((one) => one.key === key);

const entity = fc.constantFrom(...file.nodes.map(({ key }) => key), "e_nobody");
const statement = fc.constantFrom(...file.edges.map(({ key }) => key), "s_22", "s_nothing");
const correction: fc.Arbitrary<Correction> = fc.oneof(
  fc.record({ kind: fc.constant("merge" as const), into: entity, from: entity }),
  fc.record({
    kind: fc.constant("split" as const),
    entity,
    text: fc.constantFrom("The port", "the union", "She", "Vesterland"),
  }),
  fc.record({ kind: fc.constant("rename" as const), entity, label: fc.string() }),
  fc.record({
    kind: fc.constant("retype" as const),
    entity,
    entityType: fc.constantFrom(...ENTITY_TYPES),
  }),
  fc.record({ kind: fc.constant("hide" as const), statement }),
  fc.record({
    kind: fc.constant("note" as const),
    about: fc.oneof(entity, statement),
    text: fc.string(),
  }),
);
const corrections = fc.array(correction, { maxLength: 8 });

const bytes = (value: unknown): string => JSON.stringify(value);

describe("corrections of a graph", () => {
  it("give the same bytes back when they are all taken back, and leave the file alone", () => {
    const before = bytes(file);
    fc.assert(
      fc.property(corrections, (list) => {
        applyCorrections(file, list);
        expect(bytes(file)).toBe(before);
        expect(applyCorrections(file, []).file).toBe(file);
      }),
    );
  });

  it("give the bytes of the others when one of them is taken back", () => {
    fc.assert(
      fc.property(corrections, corrections, correction, (some, more, one) => {
        const without = [...some, ...more];
        const reverted = [...some, one, ...more].filter((other) => other !== one);
        expect(bytes(apply(...reverted))).toBe(bytes(apply(...without)));
      }),
    );
  });

  it("always give a valid graph file, whose quotes and claims are those of the original", () => {
    const quotes = (graph: GraphFile): Set<string> =>
      new Set(
        [
          ...graph.edges.map(({ attributes }) => attributes),
          ...graph.nodes.flatMap((n) => n.attributes.facts),
        ]
          .flatMap(({ claims }) => claims)
          .map(({ id, evidence }) => bytes([id, evidence])),
      );
    const original = quotes(file);
    fc.assert(
      fc.property(corrections, (list) => {
        const corrected = apply(...list);
        expect(readGraph(JSON.parse(bytes(corrected)))).toEqual(JSON.parse(bytes(corrected)));
        const left = quotes(corrected);
        for (const quote of left) expect(original).toContain(quote);
        const hides = list.some(({ kind }) => kind === "hide");
        if (!hides) expect(left.size).toBe(original.size);
      }),
    );
  });

  it("say which of them no longer fit, and do the others all the same", () => {
    const { file: corrected, unmet } = applyCorrections(file, [
      { kind: "merge", into: "e_port", from: "e_nobody" },
      { kind: "rename", entity: "e_port", label: "Port of Northbay" },
      { kind: "hide", statement: "s_nothing" },
    ]);
    expect([...unmet]).toEqual([0, 2]);
    expect(node(corrected, "e_port")?.label).toBe("Port of Northbay");
  });
});

describe("a corrected graph that is exported", () => {
  it("gives the graph before it back, byte for byte, with the list of its corrections", () => {
    const sorted = splitCorrected(
      keepOriginal(apply({ kind: "note", about: "e_port", text: "x" }), file),
    ).original;
    fc.assert(
      fc.property(corrections, (list) => {
        const { file: corrected } = applyCorrections(sorted, list);
        const opened = splitCorrected(JSON.parse(bytes(keepOriginal(corrected, sorted))) as GraphFile);
        expect(opened.original).toEqual(JSON.parse(bytes(sorted)));
        expect(opened.corrections).toEqual(list);
      }),
    );
  });
  it("is left as it is when it does not hold what it was before", () => {
    const corrected = apply({ kind: "hide", statement: "s_0" });
    expect(splitCorrected(corrected)).toEqual({ original: corrected, corrections: [] });
  });
  it("holds nothing of what was hidden when that is taken out", () => {
    const kept = keepOriginal(apply({ kind: "hide", statement: "s_0" }), file);
    expect(bytes(kept)).toContain('"s_0"');
    expect(
      bytes(withoutOriginal(kept).edges) + bytes(Object.keys(withoutOriginal(kept).attributes)),
    ).not.toMatch(/"s_0"|beforeCorrections/);
  });
});

describe("merging two entities", () => {
  const merged = apply({ kind: "merge", into: "e_port", from: "e_union" });

  it("makes one node with the names, mentions and facts of both, and says that the analyst did it", () => {
    expect(node(merged, "e_union")).toBeUndefined();
    const port = node(merged, "e_port");
    expect(port?.aliases).toEqual(expect.arrayContaining(["Dockers' Union", "The union", "The port"]));
    expect(port?.mentions).toHaveLength(
      (node(file, "e_port")?.mentions.length ?? 0) + (node(file, "e_union")?.mentions.length ?? 0),
    );
    expect(port?.facts.map(({ label }) => label)).toEqual(["ended a strike"]);
    expect(port === undefined ? undefined : markOf(port)).toEqual({ merged: ["Dockers' Union"] });
    expect(port?.linkedBy.at(-1)?.reason).toBe("the analyst");
  });

  it("joins what both said alike into one statement and counts it anew", () => {
    const signed = merged.edges.filter(
      ({ target, attributes }) => target === "e_accord" && attributes.predicate === "signs",
    );
    expect(signed).toHaveLength(1);
    expect(signed[0]?.source).toBe("e_port");
    expect(signed[0]?.attributes.claims).toHaveLength(4);
    expect(signed[0]?.attributes.documents).toBe(3);
    expect(signed[0]?.attributes.status).toBe("corroborated");
  });

  it("keeps who holds a claim, under the new key", () => {
    const holders = edge(merged, "s_4")?.attributes.claims.flatMap(({ attribution }) =>
      attribution.map(({ holder }) => holder),
    );
    expect(holders).toContain("e_port");
    expect(holders).not.toContain("e_union");
  });
});

describe("splitting a name off", () => {
  const corrected = apply({ kind: "split", entity: "e_union", text: "the union" });
  const fresh = corrected.nodes.at(-1);

  it("makes an entity of the mentions written so, and takes them from the old one", () => {
    expect(fresh?.attributes.label).toBe("the union");
    expect(fresh?.attributes.mentions.every(({ text }) => text === "the union")).toBe(true);
    expect(node(corrected, "e_union")?.mentions.some(({ text }) => text === "the union")).toBe(false);
    expect(fresh === undefined ? undefined : markOf(fresh.attributes)).toEqual({
      splitFrom: "Dockers' Union",
    });
  });

  it("takes the claims along that rest on those mentions, and only those", () => {
    const claims = (graph: GraphFile, key: string | undefined): string[] =>
      graph.edges
        .filter(({ source, target }) => source === key || target === key)
        .flatMap(({ attributes }) => attributes.claims.map(({ id }) => id))
        .sort();
    const [moved, left] = [claims(corrected, fresh?.key), claims(corrected, "e_union")];
    expect(moved.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
    expect([...moved, ...left].sort()).toEqual(claims(file, "e_union"));
  });

  it("takes along what the name said, and leaves what another name of the same thing said", () => {
    const holders = corrected.edges.flatMap(({ attributes }) =>
      attributes.claims.flatMap(({ attribution, evidence }) =>
        attribution.map(({ holder }) => [evidence[0]?.quote.slice(0, 12), holder]),
      ),
    );
    expect(holders).toContainEqual(["According to", fresh?.key]);
    expect(holders).toContainEqual(["The union ac", "e_union"]);
  });

  it("cannot take the last name, nor one that the entity does not have", () => {
    const { unmet } = applyCorrections(file, [
      { kind: "split", entity: "e_crane", text: "crane terminal" },
      { kind: "split", entity: "e_crane", text: "no such name" },
    ]);
    expect([...unmet]).toEqual([0, 1]);
  });
});

describe("smaller corrections", () => {
  it("rename keeps the old name as an alias and remembers the first one", () => {
    const port = node(
      apply(
        { kind: "rename", entity: "e_port", label: "Northbay" },
        { kind: "rename", entity: "e_port", label: "Northbay Ports plc" },
      ),
      "e_port",
    );
    expect(port?.label).toBe("Northbay Ports plc");
    expect(port?.aliases).toEqual(["The port", "Northbay Ports", "Northbay"]);
    expect(port === undefined ? undefined : markOf(port)?.was).toBe("Northbay Ports");
  });

  it("change the type, hide a statement or a fact, and note something on either", () => {
    const corrected = apply(
      { kind: "retype", entity: "e_sea", entityType: "Organization" },
      { kind: "hide", statement: "s_0" },
      { kind: "hide", statement: "s_22" },
      { kind: "note", about: "s_1", text: "ask them" },
      { kind: "note", about: "e_port", text: "see the register" },
    );
    expect(node(corrected, "e_sea")?.entityType).toBe("Organization");
    expect(edge(corrected, "s_0")).toBeUndefined();
    expect(node(corrected, "e_union")?.facts).toEqual([]);
    expect(markOf(edge(corrected, "s_1")?.attributes ?? {})).toEqual({ note: "ask them" });
    expect(markOf(node(corrected, "e_port") ?? {})).toEqual({ note: "see the register" });
  });
});

describe("a file of corrections", () => {
  it("brings every correction back", () => {
    fc.assert(
      fc.property(corrections, (list) => {
        expect(readCorrections(JSON.parse(bytes(writeCorrections(list))))).toEqual(list);
      }),
    );
  });

  it.each([
    [null],
    [{ format: "dossier-graph/1", corrections: [] }],
    [{ format: "dossier-corrections/1", corrections: {} }],
    [{ format: "dossier-corrections/1", corrections: [{ kind: "explode" }] }],
    [{ format: "dossier-corrections/1", corrections: [{ kind: "toString" }] }],
    [{ format: "dossier-corrections/1", corrections: [{ kind: "rename", entity: "e_port" }] }],
    [
      {
        format: "dossier-corrections/1",
        corrections: [{ kind: "retype", entity: "e_port", entityType: "Ship" }],
      },
    ],
  ])("is refused whole when it is not understood: %j", (json) => {
    expect(readCorrections(json)).toBeUndefined();
  });

  it("takes only texts from a mark that stands in somebody's graph file", () => {
    expect(markOf({ analyst: { note: { x: 1 }, was: "Old", merged: [1], more: "?" } })).toEqual({
      was: "Old",
    });
    expect(markOf({ analyst: "yes" })).toBeUndefined();
    expect(markOf({})).toBeUndefined();
  });
});
