import { describe, expect, it } from "vitest";
import { findCommunities } from "../../../packages/viewer/src/graph/communities.ts";
import { isInside } from "../../../packages/viewer/src/graph/geometry.ts";
import { buildScene, type Scene } from "../../../packages/viewer/src/graph/scene.ts";
import { openDossier } from "../../../packages/viewer/src/model/dossier.ts";
import { applyFilters, NO_FILTERS } from "../../../packages/viewer/src/model/filters.ts";
import { buildFixture } from "../fixture.ts";

function sceneOf(): Scene {
  const dossier = openDossier(buildFixture());
  return buildScene(dossier, applyFilters(dossier, NO_FILTERS));
}

describe("communities", () => {
  it("puts every entity into exactly one, the largest first, partners together and islands apart", () => {
    const scene = sceneOf();
    const found = findCommunities(scene);
    expect(found.flat().sort()).toEqual(scene.nodes.map(({ key }) => key).sort());
    const sizes = found.map(({ length }) => length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const of = (key: string): number => found.findIndex((keys) => keys.includes(key));
    expect(of("e_vest")).toBe(of("e_ost"));
    expect(of("e_marten")).not.toBe(of("e_port"));
  });

  it("are the same each time and in whatever order the scene is drawn", () => {
    const scene = sceneOf();
    const sorted = (one: Scene): string[][] => findCommunities(one).map((keys) => [...keys].sort());
    const turned = {
      ...scene,
      nodes: [...scene.nodes].reverse(),
      edges: new Map([...scene.edges].reverse()),
    };
    expect(sorted(scene)).toEqual(sorted(scene));
    expect(new Set(sorted(turned).map(String))).toEqual(new Set(sorted(scene).map(String)));
  });

  it("leave every entity alone where nothing ties them", () => {
    const scene = { ...sceneOf(), edges: new Map() };
    expect(findCommunities(scene).every(({ length }) => length === 1)).toBe(true);
  });
});

describe("a line around points", () => {
  const hollow = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 2 },
    { x: 0, y: 10 },
  ];

  it.each([
    [1, 5, true],
    [9, 5, true],
    [5, 1, true],
    [5, 5, false],
    [-1, 5, false],
    [5, 11, false],
  ])("tells whether %d, %d lies inside a bent line: %s", (x, y, inside) => {
    expect(isInside({ x, y }, hollow)).toBe(inside);
  });

  it("holds nothing when it has no area", () => {
    expect(isInside({ x: 1, y: 1 }, [])).toBe(false);
    expect(isInside({ x: 1, y: 1 }, [{ x: 1, y: 1 }])).toBe(false);
  });
});
