import type {
  GraphClaim,
  GraphHolder,
  GraphMention,
  GraphQualifier,
  GraphQualifiers,
  Span,
} from "../types/index.ts";
import { markOf } from "./correction.ts";
import { changeNode, freeKey, marked, type Draft, type Node, type Said } from "./draft.ts";
import type { Recount } from "./recount.ts";

/** Distance in the drawing at which the new entity stands beside the old one. */
const ASIDE = 6;

function newNode(key: string, from: Node, text: string, mentions: readonly GraphMention[]): Node {
  const { label, entityType, x, y } = from.attributes;
  const own = {
    label: text,
    entityType,
    aliases: [],
    x: x + ASIDE,
    y: y + ASIDE,
    ids: {},
    mentions,
    linkedBy: [],
  };
  return marked({ key, attributes: own }, { splitFrom: label });
}

/** Whether a claim's subject or object stands where one of the mentions stands. */
function rests(claim: GraphClaim, role: "subject" | "object", mentions: readonly GraphMention[]): boolean {
  return claim.evidence.some((evidence) => {
    const span: Span | undefined = evidence[role];
    return (
      span !== undefined &&
      mentions.some(
        ({ document, start, end }) => document === evidence.document && start < span.end && end > span.start,
      )
    );
  });
}

interface Move {
  readonly entity: string;
  readonly key: string;
  readonly mentions: readonly GraphMention[];
  /** All mentions that the entity had. */
  readonly before: readonly GraphMention[];
  readonly recount: Recount;
}

const gap = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end, 0);

/** Whoever is named nearest to the words "said" or "denies" is the holder. */
function moveHolder(holder: GraphHolder, claim: GraphClaim, move: Move): GraphHolder {
  const [evidence] = claim.evidence;
  if (holder.holder !== move.entity || evidence === undefined) return holder;
  const named = move.before.filter(({ document }) => document === evidence.document);
  const [nearest] = named.sort((a, b) => gap(a, holder.cue) - gap(b, holder.cue));
  return nearest !== undefined && move.mentions.includes(nearest) ? { ...holder, holder: move.key } : holder;
}

function moveQualifiers(
  qualifiers: GraphQualifiers,
  document: string | undefined,
  move: Move,
): GraphQualifiers {
  const isMoved = (item: GraphQualifier): boolean =>
    item.node === move.entity &&
    move.mentions.some((mention) => mention.document === document && gap(mention, item) === 0);
  const moved = Object.entries(qualifiers).map(([role, items]) => [
    role,
    Array.isArray(items)
      ? items.map((item: GraphQualifier) => (isMoved(item) ? { ...item, node: move.key } : item))
      : items,
  ]);
  return Object.fromEntries(moved) as GraphQualifiers;
}

/** The statement with holders and qualifiers that rest on a split name given to the new entity. */
function moveNames(said: Said, move: Move): Said {
  const claims = said.attributes.claims.map((claim) => ({
    ...claim,
    attribution: claim.attribution.map((holder) => moveHolder(holder, claim, move)),
    qualifiers: moveQualifiers(claim.qualifiers, claim.evidence[0]?.document, move),
  }));
  return { ...said, attributes: { ...said.attributes, claims } };
}

/** A statement by the ends that its claims have after the split; undivided it keeps its key. */
function divide(said: Said, { entity, key, mentions, recount }: Move): Said[] {
  if (said.source !== entity && said.target !== entity) return [said];
  const parts = new Map<string, { source: string; target: string | undefined; claims: GraphClaim[] }>();
  for (const claim of said.attributes.claims) {
    const source = said.source === entity && rests(claim, "subject", mentions) ? key : said.source;
    const target = said.target === entity && rests(claim, "object", mentions) ? key : said.target;
    const part = parts.get(`${source} ${target ?? ""}`) ?? { source, target, claims: [] };
    part.claims.push(claim);
    parts.set(`${source} ${target ?? ""}`, part);
  }
  const [only, ...others] = parts.values();
  if (only === undefined) return [said];
  if (others.length === 0) return [{ ...said, source: only.source, target: only.target }];
  return [...parts.values()].map(({ source, target, claims }) => {
    const isOld = source === said.source && target === said.target;
    const attributes = recount(said.attributes, claims, said.attributes.origins);
    return { key: isOld ? said.key : `${said.key}.${source}.${target ?? ""}`, source, target, attributes };
  });
}

/** Gives all mentions written like `text` an entity of their own, with the claims that rest on them. */
export function split(draft: Draft, entity: string, text: string, recount: Recount): Draft | undefined {
  const old = draft.nodes.find(({ key }) => key === entity);
  const mentions = old?.attributes.mentions.filter((mention) => mention.text === text) ?? [];
  if (old === undefined || mentions.length === 0 || mentions.length === old.attributes.mentions.length)
    return undefined;
  const key = freeKey(`${entity}.${text}`, draft.nodes);
  const move: Move = { entity, key, mentions, before: old.attributes.mentions, recount };
  const splitOff = [...(markOf(old.attributes)?.splitOff ?? []), text];
  const rest = changeNode(draft, entity, (node) => {
    const { attributes } = node;
    const left = {
      ...attributes,
      aliases: attributes.aliases.filter((alias) => alias !== text),
      mentions: attributes.mentions.filter((mention) => !mentions.includes(mention)),
    };
    return marked({ ...node, attributes: left }, { splitOff });
  });
  return {
    nodes: [...(rest?.nodes ?? []), newNode(key, old, text, mentions)],
    said: draft.said.flatMap((said) => divide(moveNames(said, move), move)),
  };
}
