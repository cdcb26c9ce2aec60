import { describe, expect, it } from "vitest";
import { loadTestPack } from "./load-pack.ts";
import { createReader } from "./trees.ts";

const read = createReader(loadTestPack());

/** Trees as a parser may misread them; the lines are all that is to be said of them. */
const MISREAD: readonly (readonly [title: string, text: string, ...claims: string[]])[] = [
  [
    "lends the head of coordinated modifiers to each",
    "Norway invests in bridge and tunnel projects.",
    "Norway | invests in | tunnel projects (invests-in: actual)",
  ],
  [
    "lists a name with the name before it",
    "Observers from Norway and Chile praised the vote.",
    "Observers | praised | vote (supports: actual)",
  ],
  [
    "takes an aside between dashes for no third party",
    "Norway and Chile—both makers of ships—signed the accord.",
    "Norway | is maker | - (be: actual)",
    "Chile | is maker | - (be: actual)",
    "Norway | signed | accord (signs: actual)",
    "Chile | signed | accord (signs: actual)",
  ],
  [
    "keeps the participles of one noun together",
    "Chile ran an academy founded by Norway and funded by Ghana.",
    "Chile | ran | academy (leads: actual)",
    "Norway | founded | academy (founded: actual)",
    "Ghana | funded | academy (aids: actual)",
  ],
  [
    "goes on from a past form with a past form",
    "Kenya asked whether Norway would follow and praised Chile.",
    "Kenya | asked | - (ask: actual)",
    "Norway | would follow | - (follow: possible, Kenya asserts)",
    "Kenya | praised | Chile (supports: actual)",
  ],
  [
    "keeps what a thing is called off the one who is called",
    "The minister called the plan a mistake.",
    "minister | called … mistake | plan (says: actual)",
  ],
  [
    "calls one who moves from one place to another no resident of both",
    "Ann Larsen moved to Lima from Oslo.",
    "Ann Larsen | moved to | Lima (move: actual)",
    "Ann Larsen | moved to Lima from | Oslo (move: actual)",
  ],
  [
    "takes the owner of a clause's subject for no object of it",
    "The Home Party, whose leader Ann Larsen has called for Norway to leave NATO, praised Chile.",
    "Ann Larsen | is leader of | whose (holds-position: actual)",
    "Ann Larsen | is leader | - (holds-position: actual)",
    "Ann Larsen | called for … to leave NATO | Norway (calls-for: actual)",
    "Norway | leave | NATO (member-of: planned)",
    "Home Party | praised | Chile (supports: actual)",
  ],
  [
    "reads no agent in a clause that has lost its verb",
    "Norway was advised by Chile and Peru by Ghana.",
    "Chile | advised | Norway (advise: actual)",
  ],
  [
    "gives an aside with while to the main clause",
    "Norway wants to help Kenyans who sell boats, while curbing exports to Chile.",
    "Norway | wants to help | Kenyans (aids: planned)",
    "Kenyans | sell | boats (sell: actual)",
    "Norway | curbing exports to | Chile (curb: planned)",
  ],
  [
    "goes on with the progressive after a semicolon",
    "Norway is helping Kenya; building ports in Ghana.",
    "Norway | is helping | Kenya (aids: actual)",
    "Norway | building | ports (builds: actual)",
    "Norway | building ports in | Ghana (build: actual)",
    "ports | is in | Ghana (located-in: actual)",
  ],
  [
    "goes on from an infinitive with an infinitive",
    "Norway plans to stop Kenya from selling boats and to build ports in Ghana.",
    "Norway | plans to stop … from selling boats | Kenya (curtails: planned)",
    "Norway | plans to build | ports (builds: planned)",
    "Norway | plans to build ports in | Ghana (build: planned)",
    "Kenya | selling | boats (sell: negated, planned)",
  ],
  [
    "reads a noun and itself as a manner",
    "Norway stood shoulder to shoulder with Kenya.",
    "Norway | stood with | Kenya (stand: actual)",
  ],
  [
    "lets the attack do what both verbs of its relative clause tell",
    "Norway condemned an attack on Camp Lima that injured and killed sailors.",
    "Norway | condemned | attack (criticizes: actual)",
    "Norway | condemned attack on | Camp Lima (condemn: actual)",
    "attack | injured | sailors (injure: actual)",
    "attack | killed | sailors (kill: actual)",
  ],
];

describe("claims of misread trees", () => {
  it.each(MISREAD)("%s", (_title, text, ...claims) => {
    expect(read(text)).toEqual(claims);
  });
});
