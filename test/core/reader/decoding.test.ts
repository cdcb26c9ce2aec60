import { describe, expect, it } from "vitest";
import { InputError } from "../../../packages/core/src/errors.ts";
import { readDocument } from "../../../packages/core/src/reader/index.ts";
import { ARTICLE, read } from "./read-case.ts";

describe("decoding", () => {
  it("keeps the text of a .txt file as it is, line ends included", () => {
    const text = "A title\r\n\r\n  Some text.\t\n\nMore. ";
    expect(read(text).text).toBe(text);
  });

  it("drops a UTF-8 byte order mark", () => {
    expect(read("\uFEFFThe dam broke.").text).toBe("The dam broke.");
  });

  it.each([
    ["UTF-16LE", [0xff, 0xfe, 0x48, 0x00, 0xe9, 0x00, 0x2e, 0x00]],
    ["UTF-16BE", [0xfe, 0xff, 0x00, 0x48, 0x00, 0xe9, 0x00, 0x2e]],
  ])("reads %s by its byte order mark", (_name, bytes) => {
    const document = readDocument({ name: "case.txt", bytes: Uint8Array.from(bytes) });
    expect(document.text).toBe("Hé.");
    expect(document.warnings).toEqual([]);
  });

  it("reads what is not UTF-8 as Windows-1252 and says so", () => {
    const bytes = Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x2e]);
    const document = readDocument({ name: "case.txt", bytes });
    expect(document.text).toBe("“Café”.");
    expect(document.warnings.map(({ code }) => code)).toEqual(["encoding-guessed"]);
  });

  it.each([
    ["an empty file", ""],
    ["white space alone", " \n\t\u00A0"],
    ["a NUL", "Some text\0more"],
    ["a PDF", "%PDF-1.7 and so on"],
    ["control characters", "\u0001\u0002\u0003 text"],
  ])("refuses %s and names the file and a remedy", (_title, text) => {
    expect(() => read(text, "broken.txt")).toThrow(InputError);
    expect(() => read(text, "broken.txt")).toThrow(/^broken\.txt: .*(?:give|export)/u);
  });

  it("names a document by its bytes", () => {
    const first = read("The dam broke.", "a.txt");
    expect(first.id).toMatch(/^d_[0-9a-f]{16}$/u);
    expect(first.sha256).toHaveLength(64);
    expect(first.id).toBe(`d_${first.sha256.slice(0, 16)}`);
    expect(read("The dam broke.", "b.txt").id).toBe(first.id);
    expect(read("The dam held.", "a.txt").id).not.toBe(first.id);
  });
});

describe("the language of a document", () => {
  const warned = (text: string): boolean => read(text).warnings.some(({ code }) => code === "not-english");

  it.each([
    [
      "Dutch",
      "De regering heeft op maandag besloten dat de haven voor een week wordt gesloten, omdat de werknemers in staking zijn gegaan. Het is niet bekend of het besluit ook gevolgen heeft voor de export van fruit. De minister was niet bereikbaar voor commentaar.",
    ],
    [
      "Danish",
      "Regeringen har mandag besluttet at lukke havnen for en uge, fordi arbejderne er gået i strejke. Det er ikke kendt, om beslutningen også har følger for eksporten af frugt. Ministeren var ikke til at træffe for en kommentar, og fagforeningen vil ikke udtale sig.",
    ],
    [
      "Russian",
      "Правительство решило в понедельник закрыть порт на неделю, потому что рабочие объявили забастовку. Неизвестно, повлияет ли решение на экспорт фруктов. Министр не ответил на вопросы, и профсоюз тоже не стал ничего говорить о том, что будет дальше с портом и его рабочими.",
    ],
  ])("is doubted where it is %s", (_language, text) => {
    expect(warned(text)).toBe(true);
  });

  it("is not doubted where it is English, or too short to tell", () => {
    expect(warned(ARTICLE)).toBe(false);
    expect(warned("Regeringen lukker havnen.")).toBe(false);
  });
});
