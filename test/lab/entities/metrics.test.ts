import { describe, expect, it } from "vitest";
import { bCubed } from "../../../packages/lab/src/entities/b-cubed.ts";
import { toScore } from "../../../packages/lab/src/entities/clusters.ts";
import { parseConllKey, parseGumKey, namedMentions } from "../../../packages/lab/src/entities/key-file.ts";
import { lea } from "../../../packages/lab/src/entities/lea.ts";

describe("LEA", () => {
  it("gives the figures of the worked example in its paper", () => {
    const key = [
      ["a", "b", "c"],
      ["d", "e", "f", "g"],
    ];
    const response = [
      ["a", "b"],
      ["c", "d"],
      ["f", "g", "h", "i"],
    ];
    const { precision, recall, f1 } = toScore([lea(key, response)]);
    expect(recall).toBeCloseTo(0.2381, 4);
    expect(precision).toBeCloseTo(0.3333, 4);
    expect(f1).toBeCloseTo(0.2778, 4);
  });

  it("counts an entity of one mention only when it stays alone", () => {
    expect(toScore([lea([["a"], ["b"]], [["a"], ["b", "c"]])]).recall).toBe(0.5);
  });
});

describe("B³", () => {
  it("gives the figures of the worked example in its paper", () => {
    const key = [
      ["1", "2", "3", "4", "5"],
      ["6", "7"],
      ["8", "9", "A", "B", "C"],
    ];
    const wrongLink = [
      ["1", "2", "3", "4", "5"],
      ["6", "7", "8", "9", "A", "B", "C"],
    ];
    const { precision, recall } = toScore([bCubed(key, wrongLink)]);
    expect(precision).toBeCloseTo(16 / 21, 6);
    expect(recall).toBe(1);
  });
});

describe("keys", () => {
  it("reads nested and crossing mentions of CoNLL columns", () => {
    const rows = [
      "#begin document (x); part 000",
      "x\t0\t0\tOld\t(1|(2",
      "x\t0\t1\tLima\t1)|(3)",
      "x\t0\t2\tfalls\t2)",
      "",
      "#end document",
    ];
    const [document] = parseConllKey(rows.join("\n"));
    expect(document?.mentions.map(({ entity, first, end }) => [entity, first, end])).toEqual([
      ["1", 0, 2],
      ["3", 1, 2],
      ["2", 0, 3],
    ]);
  });

  it("reads GUM's entities and tells the named ones by their core", () => {
    const text = [
      "# newdoc id = x",
      "1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-place-new-nnnnn-cf1-2-sgl-Lima",
      "2\tcity\tcity\tNOUN\tNN\t_\t0\troot\t_\t_",
      "3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_",
      "4\tLima\tLima\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-nnnnn-cf2-1-sgl)1)",
      "",
    ].join("\n");
    const [document] = parseGumKey(text);
    expect(document?.mentions).toHaveLength(2);
    expect(document === undefined ? [] : namedMentions(document).map(({ entity }) => entity)).toEqual(["2"]);
  });
});
