import { readFileSync } from "node:fs";
import { writeSvg, type GraphFile } from "@dossier/core";
import { DARK, LIGHT } from "@dossier/core/drawing";
import { describe, expect, it } from "vitest";
import { EXAMPLE, poison } from "./example-graph.ts";

const countOf = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

/** The example with other edge attributes. */
function withEdges(attributes: Partial<GraphFile["edges"][number]["attributes"]>): GraphFile {
  const edges = EXAMPLE.edges.map((edge) => ({ ...edge, attributes: { ...edge.attributes, ...attributes } }));
  return { ...EXAMPLE, edges };
}

describe("writeSvg", () => {
  it("draws each node with its name, and each pair with its sentence to point at", () => {
    const svg = writeSvg(EXAMPLE);
    for (const name of ["Norway", "Chile", "the accord"]) expect(svg).toContain(`>${name}</tspan>`);
    expect(svg).toContain("<title>Chile sold ships to Norway (contested, 1 origin)</title>");
    expect(svg).toContain("<title>Norway signed the accord (single-source, 1 origin)</title>");
  });
  it("draws contested pairs in two colours, single sources dashed, plans dotted, denials crossed", () => {
    expect(countOf(writeSvg(EXAMPLE, { legend: false }), /stroke="#0a5f9e"|stroke="#ad3d08"/g)).toBe(2);
    expect(countOf(writeSvg(EXAMPLE, { legend: false }), /stroke-dasharray="7 5"/g)).toBe(1);
    const denied = writeSvg(withEdges({ status: "denied" }), { legend: false });
    expect(countOf(denied, /stroke="#ad3d08"/g)).toBe(2);
    expect(writeSvg(withEdges({ status: "corroborated" }), { legend: false })).not.toContain("dasharray");
  });
  it("leaves out what is unsure until all is asked for, and says so", () => {
    const unsure = withEdges({ confidence: 0.2 });
    expect(writeSvg(unsure)).toContain("2 unsure or minor statements are not drawn");
    expect(writeSvg(unsure)).not.toContain("Norway</tspan>");
    expect(writeSvg(unsure, { everything: true })).toContain("Norway</tspan>");
  });
  it("follows the theme: fixed, the system's, or the page's", () => {
    expect(writeSvg(EXAMPLE, { theme: "dark" })).toContain(`fill="${DARK.canvas}"`);
    expect(writeSvg(EXAMPLE, { theme: "light" })).not.toContain("<style>");
    expect(writeSvg(EXAMPLE, { theme: "auto" })).toContain(`.f-canvas{fill:${DARK.canvas}}`);
    expect(writeSvg(EXAMPLE, { theme: "page" })).toContain(`fill="var(--canvas,${LIGHT.canvas})"`);
  });
  it("has a frame and a description even with nothing in it", () => {
    const svg = writeSvg({ ...EXAMPLE, nodes: [], edges: [] });
    expect(svg).toContain("<title>Empty graph</title>");
    expect(svg).not.toContain("NaN");
  });
  it("opens no element that it did not write itself", () => {
    const written = new Set([
      "svg",
      "title",
      "desc",
      "style",
      "rect",
      "g",
      "path",
      "circle",
      "text",
      "tspan",
    ]);
    const svg = writeSvg(poison(`"><script>alert(1)</script><a href="javascript:x" onload='y'>&lt;`));
    for (const [, name] of svg.matchAll(/<([a-z]+)/g)) expect(written).toContain(name);
    expect(svg).not.toMatch(/<[^>]*(?:onload|href)=/);
  });
});

describe("the colours of drawings", () => {
  const css = readFileSync(
    new URL("../../../packages/viewer/src/styles/tokens.css", import.meta.url),
    "utf8",
  );
  const [light = "", dark = ""] = css.split(`[data-theme="dark"] {`);
  it.each([
    ["light", light, LIGHT],
    ["dark", dark, DARK],
  ] as const)("are those of the viewer in its %s theme", (_, block, palette) => {
    for (const [name, value] of Object.entries(palette)) expect(block).toContain(`--${name}: ${value};`);
  });
});
