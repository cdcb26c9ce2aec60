import { describe, expect, it } from "vitest";
import { loadTestPack } from "./load-pack.ts";
import { createReader } from "./trees.ts";

const read = createReader(loadTestPack());

const CASES: readonly (readonly [title: string, text: string, ...claims: string[]])[] = [
  [
    "reads places of birth from brackets",
    "Angela Merkel (17 July 1920, Riga, Latvia – 3 May 1999) painted.",
    "Angela Merkel | was born | - (bear: actual)",
    "Angela Merkel | was born in | Riga (born-in: actual)",
    "Angela Merkel | was born in | Latvia (born-in: actual)",
    "Riga | is in | Latvia (located-in: actual)",
    "Angela Merkel | died | - (die: actual)",
    "Angela Merkel | painted | - (paint: actual)",
  ],
  [
    "takes the place that a clause is about for its own",
    "Angela Merkel left Harvard University, where she studied.",
    "Angela Merkel | left | Harvard University (member-of: actual)",
    "she | studied at | Harvard University (educated-at: actual)",
  ],
  [
    "gives the owner of one relative to the next",
    "Barack Obama lives with his son Peter Lund and daughter Ida Lund.",
    "Barack Obama | lives with | Peter Lund (live: actual)",
    "Barack Obama | lives with | Ida Lund (live: actual)",
    "Peter Lund | is son of | his (child-of: actual)",
    "Ida Lund | is daughter of | his (child-of: actual)",
  ],
  [
    "reads a description that opens the sentence",
    "A native of Lima, Angela Merkel praised Chile.",
    "Angela Merkel | is a native of | Lima (born-in: actual)",
    "Angela Merkel | praised | Chile (supports: actual)",
  ],
  [
    "dates a death that a noun names",
    "Barack Obama led Volkswagen until his death in 1999.",
    "Barack Obama | led | Volkswagen (leads: actual)",
    "his | death | - (die: actual)",
  ],
  [
    "reads the office that somebody came to hold",
    "Barack Obama became director of Shell.",
    "Barack Obama | became director | - (become: actual)",
    "Barack Obama | became director of | Shell (holds-position: actual)",
  ],
  [
    "knows in which state a town lies",
    "Angela Merkel was born in Buffalo, New York.",
    "Angela Merkel | was born in | Buffalo (born-in: actual)",
    "Buffalo | is in | New York (located-in: actual)",
  ],
  [
    "keeps two who are married apart",
    "Barack Obama is married to Michelle Obama.",
    "Barack Obama | is married to | Michelle Obama (married-to: actual)",
  ],
  [
    "reads the office in the firm that somebody joined",
    "Barack Obama joined Shell as director in May.",
    "Barack Obama | joined … as director | Shell (member-of: actual)",
    "Barack Obama | joined as director of | Shell (holds-position: actual)",
  ],
  [
    "takes the pronoun of a relative for the one named before",
    "The flat was sold by Barack Obama and his wife Ida Lund.",
    "Barack Obama | sold | flat (sell: actual)",
    "Ida Lund | sold | flat (sell: actual)",
    "Ida Lund | is wife of | Barack Obama (married-to: actual)",
  ],
  [
    "knows both parents where the second is told of as the wife of the first",
    "Angela Merkel is the daughter of Peter Lund of Lima and his wife Ida Lund.",
    "Angela Merkel | is the daughter of | Peter Lund (child-of: actual)",
    "Angela Merkel | is the daughter of | Ida Lund (child-of: actual)",
    "Ida Lund | is wife of | Peter Lund (married-to: actual)",
  ],
  [
    "names a wife after a comma",
    "Barack Obama and his wife, Michelle Obama, left Chile.",
    "Michelle Obama | is wife of | Barack Obama (married-to: actual)",
    "Barack Obama | left | Chile (leave: actual)",
    "Michelle Obama | left | Chile (leave: actual)",
  ],
  [
    "gives two verbs side by side the place after them",
    "Angela Merkel lives and works in Lima.",
    "Angela Merkel | lives in | Lima (lives-in: actual)",
    "Angela Merkel | works in | Lima (work: actual)",
  ],
  [
    "reads the body that a person is named with",
    "Barack Obama of Harvard University praised Chile.",
    "Barack Obama | belongs to | Harvard University (member-of: actual)",
    "Barack Obama | praised | Chile (supports: actual)",
  ],
];

describe("lives", () => {
  it.each(CASES)("%s", (_title, text, ...claims) => {
    expect(read(text)).toEqual(claims);
  });
});
