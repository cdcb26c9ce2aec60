import { describe, expect, it } from "vitest";
import { buildScene } from "../../../packages/viewer/src/graph/scene.ts";
import { DrawnGraph } from "../../../packages/viewer/src/graph/sigma/drawn-graph.ts";
import { edgeLook, PROGRAM, type LookState } from "../../../packages/viewer/src/graph/sigma/looks.ts";
import { openDossier } from "../../../packages/viewer/src/model/dossier.ts";
import { applyFilters, NO_FILTERS } from "../../../packages/viewer/src/model/filters.ts";
import { buildFixture } from "../fixture.ts";

const dossier = openDossier(buildFixture());
const scene = buildScene(dossier, applyFilters(dossier, NO_FILTERS));
const edges = [...scene.edges.values()];

const state: LookState = {
  palette: {
    canvas: "#ffffff",
    ink: "#000000",
    inkQuiet: "#555555",
    edge: "#888888",
    edgeStrong: "#222222",
    yes: "#0000ff",
    no: "#ff0000",
    family: {
      country: "#000001",
      person: "#000002",
      organisation: "#000003",
      agreement: "#000004",
      infrastructure: "#000005",
      concept: "#000006",
    },
    community: [],
    communityRest: "#999999",
    font: "sans-serif",
  },
  communityOf: new Map(),
  emphasis: { nodes: undefined, edges: new Set(), selected: new Set(), fan: undefined },
  hovered: undefined,
  nodeScale: 1,
  isStyled: false,
};

describe("plain lines, where there are too many to style", () => {
  it("tell contested by two colours, denied by that of no, and the firm from the doubtful by strength", () => {
    const sidesOf = (style: string): readonly string[] => {
      const edge = edges.find((each) => each.style === style);
      return edge === undefined ? [] : edgeLook(edge, state).sides;
    };
    const [left, right] = sidesOf("contested");
    expect([left?.slice(0, 7), right?.slice(0, 7)]).toEqual(["#0000ff", "#ff0000"]);
    const strength = (style: string): number => Number.parseInt(sidesOf(style)[0]?.slice(7) ?? "", 16);
    expect(strength("corroborated")).toBeGreaterThan(strength("single-source"));
    expect(strength("single-source")).toBeGreaterThan(strength("planned"));
  });

  it("give way to styled ones for what stands out, and for all when few are in view", () => {
    const [first, second] = edges;
    if (first === undefined || second === undefined) throw new Error("the fixture has edges");
    const chosen = { ...state.emphasis, nodes: new Set([first.source]), edges: new Set([first.key]) };
    expect(edgeLook(first, { ...state, emphasis: chosen }).type).toBe(PROGRAM.styled);
    expect(edgeLook(second, { ...state, emphasis: chosen }).type).toBe(PROGRAM.plain);
    expect(edgeLook(second, { ...state, isStyled: true }).type).toBe(PROGRAM.styled);
  });
});

describe("the graph that sigma draws", () => {
  it("has the scene's nodes and edges, and moves nodes without changing the scene", () => {
    const graph = new DrawnGraph(scene);
    expect(graph.order).toBe(scene.nodes.length);
    expect(graph.edges()).toEqual(edges.map(({ key }) => key));
    const [edge] = edges;
    expect(graph.extremities(edge?.key ?? "")).toEqual([edge?.source, edge?.target]);
    const [node] = scene.nodes;
    const before = { x: node?.x, y: node?.y };
    graph.move(node?.key ?? "", { x: 7, y: 8 });
    expect(graph.getNodeAttributes(node?.key ?? "")).toEqual({ x: 7, y: 8 });
    expect({ x: node?.x, y: node?.y }).toEqual(before);
  });
});
