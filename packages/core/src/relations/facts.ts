import { isTemporal } from "../time/index.ts";
import type { Clause } from "./clause.ts";
import type { Context } from "./context.ts";
import { lemmaOf, markerOf, wordOf } from "./tree.ts";

/** Speech is `says` or `denies`; other one-participant clauses have no relation. */
export function factRelation({ tree, words }: Context, clause: Clause): string | undefined {
  const hasContent = clause.args.some((arg) => arg.role === "clause");
  const kind = clause.kind === "verb" ? words.reporting(lemmaOf(tree, clause.verb))?.kind : undefined;
  const object = clause.args.find((arg) => arg.role === "object")?.head;
  const isAboutClaim =
    object !== undefined && ["claim", "report"].includes(words.shell(lemmaOf(tree, object))?.kind ?? "");
  if (kind === "denial" && (hasContent || isAboutClaim || lemmaOf(tree, clause.verb) === "deny"))
    return "denies";
  return hasContent && (kind === "say" || kind === "claim" || kind === "belief") ? "says" : undefined;
}

const EMPTY_VERBS = [
  "be",
  "have",
  "do",
  "get",
  "let",
  "come",
  "go",
  "make",
  "take",
  "remain",
  "seem",
  "appear",
  "continue",
  "include",
];

/** A bare verb ("it continued") and a mere "have" say nothing on their own. */
export function saysSomething(context: Context, clause: Clause): boolean {
  const { tree } = context;
  if (clause.kind === "noun") return true;
  const isAuxiliary = EMPTY_VERBS.includes(lemmaOf(tree, clause.verb)) && clause.args.length === 0;
  if (isBareSpeech(context, clause) || hasNothing(context, clause)) return false;
  return (
    !isAuxiliary &&
    (clause.args.length > 0 ||
      clause.kind !== "verb" ||
      clause.chain.length > 0 ||
      clause.passive ||
      clause.subject?.why === "own")
  );
}

/** "the contempt X has for Y" read without the contempt says nothing. */
export const hasNothing = ({ tree }: Context, { kind, verb, args, chain }: Clause): boolean =>
  kind === "verb" &&
  lemmaOf(tree, verb) === "have" &&
  chain.length === 0 &&
  !args.some(({ role }) => ["object", "clause", "predicate"].includes(role));

/** "…, the agency reported": only tells who says the rest. */
function isBareSpeech({ tree, words }: Context, clause: Clause): boolean {
  const kind = clause.kind === "verb" ? words.reporting(lemmaOf(tree, clause.verb))?.kind : undefined;
  const isAside = kind === "claim" && markerOf(tree, clause.verb) === "as";
  if (kind !== "say" && !isAside) return false;
  return !clause.args.some(
    (arg) => ["clause", "object", "oblique"].includes(arg.role) && !isTemporal([wordOf(tree, arg.head)]),
  );
}
