import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { GraphFile } from "@dossier/core";
import { draw, itemsOf } from "../../../packages/lab/src/precision/item.ts";
import {
  judgementKey,
  readJudgements,
  rowsOfNotes,
  withRows,
} from "../../../packages/lab/src/precision/judgements.ts";
import { reportPrecision } from "../../../packages/lab/src/precision/report.ts";
import { todoList } from "../../../packages/lab/src/precision/todo.ts";

const TEXT = "The port authority hired ninety pilots. Dockers may strike.";

interface Invented {
  readonly target?: string;
  readonly trigger?: number;
  readonly confidence?: number;
  readonly polarity?: "affirmed" | "negated";
  readonly label?: string;
}

/** A graph of one document with an edge for each invented statement. */
function graphOf(statements: readonly Invented[]): GraphFile {
  const node = (key: string, label: string): GraphFile["nodes"][number] => ({
    key,
    attributes: {
      label,
      entityType: "Organization",
      aliases: [],
      x: 0,
      y: 0,
      ids: {},
      facts: [],
      mentions: [],
      linkedBy: [],
    },
  });
  const document = { name: "port.txt", title: null, publisher: null, published: null, publishedFrom: null };
  return {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: {
      format: "dossier-graph/1",
      generator: { name: "dossier", version: "0" },
      documents: {
        d_0123456789abcdef: {
          ...document,
          url: null,
          origin: null,
          sha256: "",
          length: TEXT.length,
          text: TEXT,
        },
      },
    },
    nodes: [node("e_port", "Port"), node("e_pilots", "Pilots"), node("e_dockers", "Dockers")],
    edges: statements.map(
      ({ target = "e_pilots", trigger = 19, confidence = 0.9, polarity = "affirmed", label = "hired" }) => ({
        key: `s_${String(trigger)}${target}`,
        source: "e_port",
        target,
        attributes: {
          predicate: "hire",
          relation: null,
          label,
          status: "single-source",
          documents: 1,
          origins: 1,
          confidence,
          claims: [
            {
              id: "c_1",
              polarity,
              modality: "actual",
              score: confidence,
              by: "verb",
              label,
              attribution: [],
              qualifiers: {},
              evidence: [
                {
                  document: "d_0123456789abcdef",
                  start: 0,
                  end: 39,
                  quote: TEXT.slice(0, 39),
                  prefix: "",
                  suffix: "",
                  zone: "body",
                  subject: { start: 4, end: 18 },
                  object: { start: 25, end: 38 },
                  trigger: { start: trigger, end: trigger + 5 },
                },
              ],
            },
          ],
        },
      }),
    ),
  };
}

const many = Array.from({ length: 40 }, (_, trigger) => ({ trigger }));
const keysOf = (statements: readonly Invented[], size = 20): string[] =>
  draw(itemsOf(graphOf(statements), "port", "seed"), size).map(({ key }) => key);

describe("the draw of statements to judge", () => {
  it("leaves statements below the default threshold out", () => {
    expect(keysOf([{ confidence: 0.49 }, { trigger: 20, confidence: 0.5 }])).toHaveLength(1);
  });
  it("is the same whatever the order of the statements", () => {
    expect(keysOf([...many].reverse())).toEqual(keysOf(many));
  });
  it("keeps all others when one statement goes", () => {
    const [first = ""] = keysOf(many);
    const gone = many.filter((each) => !keysOf([each]).includes(first));
    expect(gone).toHaveLength(39);
    expect(keysOf(gone).slice(0, 19)).toEqual(keysOf(many).slice(1));
  });
  it("is another one by another seed", () => {
    const other = draw(itemsOf(graphOf(many), "port", "other seed"), 20).map(({ key }) => key);
    expect(other).not.toEqual(keysOf(many));
  });
  it("tells a denial from what it denies", () => {
    expect(keysOf([{}, { polarity: "negated" }])).toHaveLength(2);
  });
  it("takes a group's statements, read from the same words, as one", () => {
    const [item, ...others] = itemsOf(graphOf([{}, { target: "e_dockers" }]), "port", "seed");
    expect(others).toEqual([]);
    expect(item?.readings).toHaveLength(2);
  });
});

describe("judgements", () => {
  const items = itemsOf(graphOf(many.slice(0, 4)), "port", "seed");
  const note = (index: number, ...cells: readonly string[]): string =>
    [`${items[index]?.key ?? ""}/${items[index]?.reading ?? ""}`, ...cells].join("\t");
  const notes = [
    note(0, "right"),
    note(1, "wrong", "subject,object", "parse"),
    note(2, "right", "attribution", "factuality"),
    "ffffffffffff/00000000\tright",
  ].join("\n");
  const table = withRows("", rowsOfNotes(notes, items));

  it("stand in a table without any of the text", () => {
    expect(table.split("\n")).toHaveLength(5);
    expect(table).toContain("0123456789abcdef\t0-39\t4-18\t25-38\t");
    for (const word of ["port", "pilots", "hired"]) expect(table).not.toContain(word);
  });
  it("are counted by set, by cause and by part", () => {
    const lines = reportPrecision(items, readJudgements("table", table)).split("\n");
    expect(lines[0]).toMatch(/judged 3 of 4, right 2 \(66\.7 %\), attribution right too 1 \(33\.3 %\)$/);
    const sure = items.filter(({ readings }) => readings.some((each) => each.statement.confidence >= 0.9));
    expect(lines.find((line) => line.includes("≥ 0.9"))).toContain(` of ${String(sure.length)},`);
    expect(
      lines
        .find((line) => line.includes("parse"))
        ?.split(/\s+/)
        .slice(2)
        .join(" "),
    ).toBe("1 1 0 1 0 0 0");
  });
  it("fall when the graph reads the same words in another way", () => {
    const [before] = itemsOf(graphOf([{}]), "port", "seed");
    const [after] = itemsOf(graphOf([{ label: "fired" }]), "port", "seed");
    expect(after?.key).toBe(before?.key);
    expect(after && judgementKey(after)).not.toBe(before && judgementKey(before));
  });
  it("are replaced by a newer one on the same reading", () => {
    const again = withRows(table, rowsOfNotes(note(0, "wrong", "polarity", "factuality"), items));
    expect(again.split("\n")).toHaveLength(5);
    expect(reportPrecision(items, readJudgements("table", again))).toContain("right 1 (33.3 %)");
  });
  it.each([
    ["a wrong statement without a cause", ["wrong", "subject"]],
    ["a wrong statement without a wrong part", ["wrong", "", "parse"]],
    ["a right statement with a wrong object", ["right", "object", "parse"]],
    ["a cause that is none", ["wrong", "object", "weather"]],
    ["an unknown verdict", ["perhaps"]],
  ])("refuse %s", (_, cells) => {
    expect(() => rowsOfNotes(note(0, ...cells), items)).toThrow(/needs|none of/);
  });
});

describe("the judgements that are kept", () => {
  const path = new URL("../../../data/judgements/statements.tsv", import.meta.url);
  const text = readFileSync(path, "utf8");
  const rows = text.trimEnd().split("\n").slice(1);

  it("can be read, one a reading", () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(readJudgements("statements.tsv", text).size).toBe(rows.length);
  });
  it("hold offsets, hashes and single words only", () => {
    const cell = /^(?:\d+-\d+|[a-z]+(?:[-,][a-z]+)*|[\da-f]{8,16}|-?)$/;
    expect(rows.flatMap((row) => row.split("\t")).filter((each) => !cell.test(each))).toEqual([]);
  });
});

describe("the list for the judge", () => {
  it("shows the statement, its quote in its place, and what follows", () => {
    const graph = graphOf([{}]);
    const list = todoList(itemsOf(graph, "port", "seed"), new Map([["port", graph]]));
    expect(list).toContain("Port [Organization] —hired→ Pilots [Organization]");
    expect(list).toContain("⟦The port authority hired ninety pilots.⟧ Dockers may strike.");
  });
});
