import type { GraphClaim, GraphQualifier, GraphQualifiers } from "../types/index.ts";
import { markOf } from "./correction.ts";
import { marked, type Draft, type Node, type Said } from "./draft.ts";
import type { Recount } from "./recount.ts";

function joinNodes(into: Node, from: Node): Node {
  const [a, b] = [into.attributes, from.attributes];
  const aliases = new Set([...a.aliases, b.label, ...b.aliases]);
  aliases.delete(a.label);
  const joined = {
    ...into,
    attributes: {
      ...a,
      aliases: [...aliases],
      ids: { ...b.ids, ...a.ids },
      mentions: [...a.mentions, ...b.mentions],
      linkedBy: [...a.linkedBy, { reason: "the analyst", count: b.mentions.length }],
    },
  };
  const before = [...(markOf(a)?.merged ?? []), ...(markOf(b)?.merged ?? [])];
  return marked(joined, { merged: [...before, b.label] });
}

type Rename = (key: string) => string;

function renameQualifiers(qualifiers: GraphQualifiers, rename: Rename): GraphQualifiers {
  const renamed = Object.entries(qualifiers).map(([role, items]) => [
    role,
    Array.isArray(items)
      ? items.map((item: GraphQualifier) =>
          item.node === undefined ? item : { ...item, node: rename(item.node) },
        )
      : items,
  ]);
  return Object.fromEntries(renamed) as GraphQualifiers;
}

function renameClaim(claim: GraphClaim, rename: Rename): GraphClaim {
  const attribution = claim.attribution.map((one) => ({
    ...one,
    holder: one.holder === null ? null : rename(one.holder),
  }));
  return { ...claim, attribution, qualifiers: renameQualifiers(claim.qualifiers, rename) };
}

function renameSaid({ key, source, target, attributes }: Said, rename: Rename): Said {
  return {
    key,
    source: rename(source),
    target: target === undefined ? undefined : rename(target),
    attributes: { ...attributes, claims: attributes.claims.map((claim) => renameClaim(claim, rename)) },
  };
}

/** Statements with equal identities say the same. */
function identityOf({ source, target, attributes: { relation, predicate } }: Said): string {
  return JSON.stringify([source, relation, relation === null ? predicate : null, target ?? null]);
}

/** The statement with the most claims takes over those of the others, and keeps its key and wording. */
function fold(group: readonly Said[], recount: Recount): Said | undefined {
  const [first, ...others] = [...group].sort(
    (a, b) => b.attributes.claims.length - a.attributes.claims.length,
  );
  if (first === undefined || others.length === 0) return first;
  const claims = group.flatMap(({ attributes }) => attributes.claims);
  const origins = group.reduce((sum, { attributes }) => sum + attributes.origins, 0);
  return { ...first, attributes: recount(first.attributes, claims, origins) };
}

/** Makes two entities one: names, mentions and statements of both; what they said alike becomes one statement. */
export function merge(draft: Draft, into: string, from: string, recount: Recount): Draft | undefined {
  const [a, b] = [into, from].map((key) => draft.nodes.find((node) => node.key === key));
  if (a === undefined || b === undefined || a === b) return undefined;
  const rename: Rename = (key) => (key === from ? into : key);
  const groups = new Map<string, Said[]>();
  const place = new Map<string, string>();
  for (const one of draft.said) {
    const isTouched = [one.source, one.target].some((key) => key === into || key === from);
    const said = renameSaid(one, rename);
    const identity = isTouched ? identityOf(said) : one.key;
    groups.set(identity, [...(groups.get(identity) ?? []), said]);
    place.set(one.key, identity);
  }
  const kept = new Map([...groups].map(([identity, group]) => [identity, fold(group, recount)]));
  return {
    nodes: draft.nodes.flatMap((node) => (node === b ? [] : node === a ? joinNodes(a, b) : node)),
    said: draft.said.flatMap(({ key }) => {
      const said = kept.get(place.get(key) ?? "");
      return said?.key === key ? said : [];
    }),
  };
}
