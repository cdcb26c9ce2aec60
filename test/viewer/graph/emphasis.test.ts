import { describe, expect, it } from "vitest";
import { emphasisOf } from "../../../packages/viewer/src/graph/emphasis.ts";
import { neighbourhood } from "../../../packages/viewer/src/graph/neighbourhood.ts";
import { shortestPath } from "../../../packages/viewer/src/graph/paths.ts";
import { buildScene } from "../../../packages/viewer/src/graph/scene.ts";
import { openDossier } from "../../../packages/viewer/src/model/dossier.ts";
import { applyFilters, NO_FILTERS } from "../../../packages/viewer/src/model/filters.ts";
import { pairKey } from "../../../packages/viewer/src/model/pairs.ts";
import { START } from "../../../packages/viewer/src/model/view-state.ts";
import { buildFixture } from "../fixture.ts";

const dossier = openDossier(buildFixture());
const scene = buildScene(dossier, applyFilters(dossier, NO_FILTERS));

describe("the scene", () => {
  it("draws one edge per pair, loops apart, and the weightiest node first and largest", () => {
    expect(scene.edges.size).toBe(11);
    expect(scene.loops.map(({ source }) => source)).toEqual(["e_port"]);
    const sizes = scene.nodes.map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe("walking", () => {
  it("reaches neighbours step by step", () => {
    expect([...neighbourhood(scene, ["e_sea"], 1)].sort()).toEqual(["e_sea", "e_union"]);
    expect(neighbourhood(scene, ["e_sea"], 2)).toContain("e_port");
    expect(neighbourhood(scene, ["nowhere"], 2)).toEqual(new Set(["nowhere"]));
  });

  it("finds a shortest path, and none between islands", () => {
    expect(shortestPath(scene, "e_sea", "e_crane")).toEqual(["e_sea", "e_union", "e_port", "e_crane"]);
    expect(shortestPath(scene, "e_sea", "e_marten")).toBeUndefined();
  });
});

describe("emphasis", () => {
  it("dims nothing when nothing is selected", () => {
    expect(emphasisOf(dossier, scene, START).nodes).toBeUndefined();
  });

  it("opens the pair of a statement like a fan", () => {
    const { fan, selected } = emphasisOf(dossier, scene, {
      ...START,
      selection: { kind: "statement", key: "s_4" },
    });
    expect(fan).toBe(pairKey("e_port", "e_ost"));
    expect([...selected].sort()).toEqual(["e_ost", "e_port"]);
  });

  it("lights an entity's own edges only, not those among its neighbours", () => {
    const { edges, nodes } = emphasisOf(dossier, scene, {
      ...START,
      selection: { kind: "entity", key: "e_port" },
    });
    expect(edges.has(pairKey("e_union", "e_accord"))).toBe(false);
    expect(nodes?.has("e_accord")).toBe(true);
  });

  it("lights what a document speaks of", () => {
    const { edges } = emphasisOf(dossier, scene, { ...START, selection: { kind: "document", id: "d_wire" } });
    expect(edges.size).toBe(4);
  });
});
