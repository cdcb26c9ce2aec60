import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CORPORA } from "../corpora/places.ts";
import { draw, itemsOf } from "./item.ts";
import { judgementKey, readJudgements, rowsOfNotes, withRows } from "./judgements.ts";
import { reportPrecision } from "./report.ts";
import { buildSets } from "./sets.ts";
import { todoList } from "./todo.ts";

const TABLE = fileURLToPath(new URL("../../../../data/judgements/statements.tsv", import.meta.url));
const SEED = "dossier-precision-1";
/** Statements drawn of each of the two sets. */
const SIZE = 75;

/**
 * Prints how many of the drawn statements are right by a person's judgement. `--todo FILE` writes those without one,
 * with quotes: keep that file out of the repository. `--record FILE` takes notes on them into the table. `--errors` prints
 * the wrong ones, `--light` takes the light models, `--seed WORD --size N` another draw.
 */
export function run(args: readonly string[]): void {
  const missing = [`${CORPORA}/seeds`, `${CORPORA}/ner/re3d`].find((path) => !existsSync(path));
  if (missing !== undefined) {
    console.log(`precision: skipped, because ${missing} is not there`);
    return;
  }
  const seed = valueOf(args, "--seed") ?? SEED;
  const size = Number(valueOf(args, "--size") ?? SIZE);
  const graphs = buildSets(args.includes("--light"));
  const drawn = [...graphs].flatMap(([set, graph]) => draw(itemsOf(graph, set, seed), size));
  const notes = valueOf(args, "--record");
  if (notes !== undefined) {
    writeFileSync(TABLE, withRows(readTableText(), rowsOfNotes(readFileSync(notes, "utf8"), drawn)));
  }
  const judgements = readJudgements(TABLE, readTableText());
  console.log(reportPrecision(drawn, judgements));
  if (args.includes("--errors")) {
    console.log(
      todoList(
        drawn.filter((item) => judgements.get(judgementKey(item))?.isRight === false),
        graphs,
      ),
    );
  }
  const todo = valueOf(args, "--todo");
  const open = drawn.filter((item) => !judgements.has(judgementKey(item)));
  if (todo !== undefined) writeFileSync(todo, todoList(open, graphs));
}

function readTableText(): string {
  return existsSync(TABLE) ? readFileSync(TABLE, "utf8") : "";
}

/** The argument after an option, or after its `=`. */
function valueOf(args: readonly string[], option: string): string | undefined {
  const at = args.indexOf(option);
  return at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1);
}
