import { describe, expect, it } from "vitest";
import { droppedFiles } from "../../packages/viewer/src/ui/dropped-files.ts";

interface Entry {
  readonly name: string;
  readonly isDirectory: boolean;
}

const file = (name: string): Entry =>
  ({
    name,
    isDirectory: false,
    file: (done: (file: File) => void) => {
      done(new File([name], name));
    },
  }) as Entry;

/** A folder as browsers show it: its entries come in batches until one is empty. */
const folder = (name: string, entries: readonly Entry[]): Entry =>
  ({
    name,
    isDirectory: true,
    createReader: () => {
      const batches = [entries.slice(0, 2), entries.slice(2), []];
      return {
        readEntries: (done: (batch: readonly Entry[]) => void) => {
          done(batches.shift() ?? []);
        },
      };
    },
  }) as Entry;

describe("dropped files", () => {
  it("come out of folders of all levels, without what a browser saves beside a page, with names as the command line gives them", async () => {
    const articles = folder("articles", [
      file("a.txt"),
      folder("may", [file("b.PDF"), file("picture.png")]),
      file("c.html"),
      file(".hidden.txt"),
      folder("c_files", [file("frame.html")]),
      folder("my_files", [file("d.txt")]),
    ]);
    const files = await droppedFiles([articles, file("note.text")] as unknown as FileSystemEntry[], [
      new File([], "articles"),
      new File([], "note.text"),
    ]);
    expect(files.map(({ name }) => name)).toEqual([
      "note.text",
      "a.txt",
      "may/b.PDF",
      "c.html",
      "my_files/d.txt",
    ]);
  });
});
