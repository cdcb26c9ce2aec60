import { compareCodeUnits } from "../compare.ts";
import { contentHash } from "../content-hash.ts";
import type {
  GraphClaim,
  GraphEvidence,
  GraphHolder,
  GraphQualifier,
  GraphQualifiers,
  LocalClaim,
  LocalQualifiers,
  QualifierRole,
} from "../types/index.ts";
import { bare } from "./evidence.ts";

/** What a statement is about; claims with an equal `identity` belong together. */
export interface StatementKey {
  readonly subject: string;
  readonly object: string | undefined;
  readonly relation: string | undefined;
  readonly identity: readonly (string | null)[];
}

type IdsOf = (chain: number) => readonly string[];

/** A claim as the graph file holds it. Its id follows from who says what where, not from the rule that read it. */
export function toGraphClaim(
  local: LocalClaim,
  { identity }: StatementKey,
  evidence: GraphEvidence,
  idsOf: IdsOf,
): GraphClaim {
  const { polarity, modality, score, by, label } = local;
  const attribution = toAttribution(local, idsOf);
  const holders = attribution.map(({ holder, stance }) => [holder, stance]);
  const place = [evidence.document, evidence.start, evidence.end];
  return {
    id: contentHash("c_", [identity, place, polarity, modality, holders]),
    polarity,
    modality,
    score: roundScore(score),
    by,
    label,
    attribution,
    qualifiers: toQualifiers(local.qualifiers, idsOf),
    evidence: [evidence],
  };
}

/** Scores and confidences are written with three decimals, within [0, 1]. */
export function roundScore(score: number): number {
  const rounded = Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;
  return Number.isNaN(rounded) ? 0 : rounded;
}

/** A holder that is a group gives one entry a member; one that the text does not name is null. */
function toAttribution({ attribution }: LocalClaim, idsOf: IdsOf): GraphHolder[] {
  return attribution.flatMap(({ chain, stance, cue }) => {
    const ids = chain === undefined ? [] : idsOf(chain);
    const holders = ids.length === 0 ? [null] : ids;
    return holders.map((holder) => ({ holder, stance, cue: bare(cue) }));
  });
}

function toQualifiers({ time, ...roles }: LocalQualifiers, idsOf: IdsOf): GraphQualifiers {
  const entries = Object.entries(roles)
    .sort(([a], [b]) => compareCodeUnits(a, b))
    .map(([role, values]) => [role, values.map((value) => toQualifier(value, idsOf))] as const);
  const texts = Object.fromEntries(entries) as { [R in QualifierRole]?: readonly GraphQualifier[] };
  if (time === undefined) return texts;
  const { value, anchor } = time;
  return { ...texts, time: { ...bare(time), value, ...(anchor === undefined ? {} : { anchor }) } };
}

function toQualifier(
  qualifier: { readonly start: number; readonly end: number; readonly text: string; readonly chain?: number },
  idsOf: IdsOf,
): GraphQualifier {
  const ids = qualifier.chain === undefined ? [] : idsOf(qualifier.chain);
  const [node] = ids.length === 1 ? ids : [];
  return { ...bare(qualifier), text: qualifier.text, ...(node === undefined ? {} : { node }) };
}
