import { describe, expect, it } from "vitest";
import { loadTestPack } from "./load-pack.ts";
import { createReader } from "./trees.ts";

const read = createReader(loadTestPack());

const CASES: readonly (readonly [title: string, text: string, ...claims: string[]])[] = [
  [
    "keeps a chain of verbs as the plan that it is",
    "Oslo plans to begin selling gas to Vienna.",
    "Oslo | plans to begin selling gas to | Vienna (supplies: planned)",
  ],
  [
    "reads an accusation as the act, the alleged content and the denial",
    "Three ministers accused Peru of selling rifles to Ghana, a charge that Lima rejects.",
    "Three ministers | accused … of selling rifles | Peru (accuses: actual)",
    "Peru | selling rifles to | Ghana (supplies-arms: alleged, Three ministers asserts)",
    "Peru | selling rifles to | Ghana (supplies-arms: negated, actual, Peru denies)",
  ],
  [
    "gives each agent of a passive its claim",
    "The accord was signed by Norway and Chile in Lima.",
    "Norway | signed | accord (signs: actual)",
    "Chile | signed | accord (signs: actual)",
  ],
  [
    "negates what somebody failed to do",
    "Kenya failed to ratify the accord.",
    "Kenya | failed to ratify | accord (ratifies: negated, actual)",
  ],
  [
    "negates what somebody has not done",
    "Canada has not signed the accord.",
    "Canada | has not signed | accord (signs: negated, actual)",
  ],
  [
    "places all that is listed before the place",
    "Chile condemned raids on rescue workers and young villagers in Accra.",
    "rescue workers | is in | Accra (located-in: actual)",
    "young villagers | is in | Accra (located-in: actual)",
  ],
  [
    'names the source of "according to" and sees through "taken steps to"',
    "According to Peru, Chile has taken steps to curb exports.",
    "Chile | took steps to curb | exports (curb: planned, Peru asserts)",
  ],
  [
    "keeps a source in the midst of a list apart from what is listed",
    "Chile sold rifles and, according to traders, shells to Ghana.",
    "Chile | sold rifles and shells to | Ghana (supplies-arms: actual, traders asserts)",
  ],
  [
    "takes the noun after an opening with for what the participle speaks of",
    "With the accord now ratified in Chile, traders expect growth.",
    "accord | ratified in | Chile (ratify: actual)",
  ],
  [
    "negates the content of a denial and names who denies",
    "Norway denied that it had sold rifles to Ghana.",
    "Norway | denied | - (denies: actual)",
    "it | sold rifles to | Ghana (supplies-arms: negated, actual, Norway denies)",
  ],
  [
    "does not deny what the one who denies insists on",
    "Peru denied that it sold rifles to Ghana, insisting that Chile sold shells to Kenya.",
    "Chile | sold shells to | Kenya (supplies-arms: alleged, Peru asserts)",
  ],
  [
    "keeps a condition on its clause",
    "If ratified, the accord would oblige Chile to share water.",
    "accord | would oblige … to share water | Chile (obliges: conditional)",
  ],
  [
    "relates the subjects of a mutual act to one another",
    "Ghana and Kenya have deepened their ties.",
    "Ghana | deepened ties with | Kenya (cooperates-with: actual)",
  ],
  [
    "does not take an expectation for a fact",
    "Norway is expected to build a bridge.",
    "Norway | is expected to build | bridge (builds: possible)",
  ],
  [
    "keeps hearsay without a holder as alleged",
    "Ghana reportedly bought rifles from Norway.",
    "Ghana | bought rifles from | Norway (buys-from: alleged, somebody reports)",
  ],
  [
    "negates what there is no evidence of",
    "There is no evidence that Norway sold rifles to Ghana.",
    "Norway | sold rifles to | Ghana (supplies-arms: negated, actual)",
  ],
  [
    'finds no negation in "not only … but also"',
    "The law not only pleased Chile but also angered Peru.",
    "law | pleased | Chile (please: actual)",
    "law | angered | Peru (anger: actual)",
  ],
  [
    "tells as a fact what a plan only speaks of",
    "Norway plans to end the raids that kill villagers.",
    "raids | kill | villagers (kill: actual)",
  ],
  [
    "tells as a plan what a thing does that is yet to be built",
    "Norway plans to build a bridge that crosses Chile.",
    "bridge | crosses | Chile (traverses: planned)",
  ],
  [
    "keeps a refusal apart from what has happened before",
    "Norway refused to unload ships that were diverted from Ghana.",
    "ships | were diverted from | Ghana (divert: actual)",
  ],
  [
    'gives the source of "according to" to each of coordinated verbs',
    "According to Peru, Chile sold rifles and bought shells.",
    "Chile | bought | shells (buy: actual, Peru asserts)",
  ],
  [
    "keeps the subject of a verb off its object's pronoun, and says what that stands for",
    "Chile bought the ship and sold it to Peru.",
    "Chile | sold ship to | Peru (supplies: actual)",
  ],
  [
    "keeps the negation of what somebody is told to do",
    "Kenya told traders not to buy rifles.",
    "Kenya | told traders not to buy rifles | - (tell: actual)",
  ],
  [
    "words what a number counts",
    "Norway sold three of the ships.",
    "Norway | sold three of the ships | - (sell: actual)",
  ],
  [
    "words the preposition of a predicate",
    "The talks were in their final stage.",
    "talks | were in final stage | - (be: actual)",
  ],
  [
    "does not send the one who returns a thing along with it",
    "The museum returned the statue to Ghana.",
    "museum | returned statue to | Ghana (return: actual)",
  ],
  [
    "does not condition what was said by what is to come",
    "If the talks fail, Norway warned, Chile will leave.",
    "Norway | warned | - (says: actual)",
    "Chile | will leave | - (leave: conditional, Norway asserts)",
  ],
  [
    "takes people, not their place, for who did it",
    "Workers at the harbour, who blocked the road, met Norway.",
    "Workers | blocked | road (curtails: actual)",
  ],
  [
    "reads an act that a noun names",
    "Chile's invasion of Peru in 1879 shocked Norway.",
    "Chile | invaded | Peru (attacks: actual)",
  ],
  [
    "takes what is to be done for arranged, not done",
    "The bridge is to be built by Norway.",
    "Norway | is to build | bridge (builds: planned)",
  ],
  [
    "denies the content of a version that somebody disputes",
    "Peru disputed the version that Chile had sold rifles to Ghana.",
    "Chile | sold rifles to | Ghana (supplies-arms: negated, actual, Peru denies)",
  ],
  [
    "denies the content of a denied report, though it is passive",
    "Peru denied a report that rifles were sold to Ghana.",
    "rifles | were sold to | Ghana (sell: negated, actual, Peru denies)",
  ],
  [
    "counts what has yet to happen as not happened",
    "Norway has yet to ratify the accord.",
    "Norway | has yet to ratify | accord (ratifies: negated, actual)",
  ],
  [
    "keeps a permission apart from the deed",
    "Norway got permission to build a bridge.",
    "Norway | got permission to build | bridge (builds: possible)",
  ],
  [
    "words hearsay of the past with its perfect",
    "Norway is said to have sold rifles to Ghana.",
    "Norway | is said to have sold rifles to | Ghana (supplies-arms: alleged, somebody reports)",
  ],
  [
    "relates a shareholder to the firm by the share",
    "Kenya bought 12 percent of Volkswagen.",
    "Kenya | bought 12 percent of | Volkswagen (buy: actual)",
  ],
  [
    "says where the object of a placing verb goes",
    "Norway put the accord on hold.",
    "Norway | put … on hold | accord (put: actual)",
  ],
  [
    "words a perfect without its auxiliary in the past",
    "Ghana's police have driven rebels into Kenya.",
    "Ghana's police | drove | rebels (drive: actual)",
  ],
  [
    "tells of a place what becomes of nobody's prices there",
    "Prices rose in Ghana.",
    "Ghana | prices rose in Ghana | - (rise: actual)",
  ],
  [
    "denies of the second what is told of the first but not of it",
    "The boats are sold in Peru but not in Chile.",
    "boats | are sold in | Peru (sell: actual)",
    "boats | are sold in | Chile (sell: negated, actual)",
  ],
];

describe("claims of checked trees", () => {
  it.each(CASES)("%s", (_title, text, ...claims) => {
    expect(read(text)).toEqual(expect.arrayContaining(claims));
  });

  it("never tells the content of an accusation as a plain fact", () => {
    const [, text] = CASES[1] ?? [];
    const plain = read(text ?? "").filter(
      (claim) => claim.includes("selling rifles to") && claim.endsWith(": actual)"),
    );
    expect(plain).toEqual([]);
  });
});

describe("the stage as a whole", () => {
  it("gives no claims for no text", () => {
    expect(read("")).toEqual([]);
  });
});
