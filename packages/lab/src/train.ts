import { dispatch, type CommandTable } from "./command-table.ts";

/** Programs that make the files of `data/models`; add a line and a file in `train/` for another one. */
const TRAININGS: CommandTable = {
  lemmas: { summary: "table of irregular lemmas", load: () => import("./train/lemmas.ts") },
  "neural-tune": { summary: "fit CHECKPOINT to GUM", load: () => import("./train/neural-tune.ts") },
  "neural-names": {
    summary: "tower for names over CHECKPOINT",
    load: () => import("./train/neural-names.ts"),
  },
  "neural-ship": { summary: "cut and calibrate CHECKPOINT", load: () => import("./train/neural-ship.ts") },
  neural: { summary: "neural tagger, parser and name recogniser", load: () => import("./train/neural.ts") },
  links: {
    summary:
      "weights of what pronouns and descriptions stand for, on GUM train [pronouns|descriptions] [--write]",
    load: () => import("./train/links.ts"),
  },
  "claim-confidence": {
    summary: "weights of a claim's confidence, on CaRB dev [--write]",
    load: () => import("./train/claim-confidence.ts"),
  },
  "statement-confidence": {
    summary: "the same of a claim with its two sides, on agreement of the models [--write]",
    load: () => import("./train/statement-confidence.ts"),
  },
};

await dispatch("train", TRAININGS, process.argv.slice(2), false);
