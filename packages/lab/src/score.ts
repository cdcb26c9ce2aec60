import { dispatch, type CommandTable } from "./command-table.ts";

/** Scores printed from the shipped data; add a line and a file in `score/` for another one. */
const SCORES: CommandTable = {
  tokenizer: {
    summary: "sentences and tokens [FILE.conllu] [GENRE] [--errors]",
    load: () => import("./score/tokenizer.ts"),
  },
  time: {
    summary: "dates against those that GUM marks [GENRE] [--errors]",
    load: () => import("./score/time.ts"),
  },
  tagger: {
    summary: "UPOS, XPOS and lemmas [FILE.conllu] [--json]",
    load: () => import("./score/tagger.ts"),
  },
  parser: { summary: "UAS, LAS and labels [FILE.conllu] [--json]", load: () => import("./score/parser.ts") },
  robustness: {
    summary: "tags and trees in other cases and quotes [FILE.conllu] [--json]",
    load: () => import("./score/robustness.ts"),
  },
  ner: { summary: "span F1 of names [FILE.iob2] [--json]", load: () => import("./score/ner.ts") },
  re3d: { summary: "recall of re3d relations [--errors]", load: () => import("./score/re3d.ts") },
  knowledgenet: {
    summary: "typed relations on KnowledgeNet [--documents=N] [--errors]",
    load: () => import("./score/knowledgenet.ts"),
  },
  attributions: {
    summary: "holders of GUM's attributions [FILE.conllu] [--errors]",
    load: () => import("./score/attributions.ts"),
  },
  carb: { summary: "open tuples on CaRB dev [--errors]", load: () => import("./score/carb.ts") },
  coref: {
    summary: "links of pronouns and definite nouns on GUM [FILE.conllu] [--errors] [--light]",
    load: () => import("./score/coref.ts"),
  },
  entities: {
    summary: "mentions, coreference, resolver [--gum FILE] [--re3d FOLDER] [--light] [--json]",
    load: () => import("./entities/score.ts"),
  },
  precision: {
    summary:
      "statements judged by a person [--seed WORD] [--size N] [--errors] [--todo FILE] [--record FILE]",
    load: () => import("./precision/score.ts"),
  },
  gold: { summary: "facts of the seed articles [--list] [--json]", load: () => import("./gold/score.ts") },
};

await dispatch("score", SCORES, process.argv.slice(2), true);
