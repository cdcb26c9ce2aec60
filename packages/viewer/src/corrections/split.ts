import type { GraphClaim, GraphMention, Span } from "@dossier/core";
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
  readonly recount: Recount;
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
    said: draft.said.flatMap((said) => divide(said, { entity, key, mentions, recount })),
  };
}
