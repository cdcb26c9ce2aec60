import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { coarseType, readNamed } from "../../../packages/lab/src/corpora/names.ts";

const folder = mkdtempSync(join(tmpdir(), "names-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(text: string): ReturnType<typeof readNamed> {
  const path = join(folder, "sample.iob2");
  writeFileSync(path, text);
  return readNamed(path);
}

describe("the reader of name corpora", () => {
  it("reads word and tag parted by a tab or a space", () => {
    expect(read("Lisbon\tB-LOC\nsleeps\tO\n\nAda I-PER\nByron I-PER\n")).toEqual([
      { words: ["Lisbon", "sleeps"], tags: ["B-LOC", "O"], opens: true },
      { words: ["Ada", "Byron"], tags: ["B-PER", "I-PER"], opens: true },
    ]);
  });

  it("reads numbered rows with comments, as in Universal NER", () => {
    const text = "# sent_id = a\n# text = # Oslo\n1\t#\tO\t-\t-\n2\tOslo\tB-LOC\t-\tx\n";
    expect(read(text)).toEqual([{ words: ["#", "Oslo"], tags: ["O", "B-LOC"], opens: true }]);
  });

  it("tells where documents begin, if the file does", () => {
    const text = "# newdoc id = a\n1\tOslo\tB-LOC\n\n1\tRain\tO\n\n# newdoc id = b\n1\tSnow\tO\n";
    expect(read(text).map(({ opens }) => opens)).toEqual([true, false, true]);
  });

  it.each([
    ["politician", "PER"],
    ["politicalparty", "ORG"],
    ["country", "LOC"],
    ["event", "MISC"],
    ["musicgenre", ""],
    ["geo-loc", "LOC"],
  ])("maps the fine type %s to %j", (fine, coarse) => {
    expect(coarseType(fine)).toBe(coarse);
  });
});
