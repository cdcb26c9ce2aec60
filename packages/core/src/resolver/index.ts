import { compareCodeUnits } from "../compare.ts";
import { readNominalHeads } from "../nominal-heads.ts";
import type { Analysis, Entity, EntityType, Lexicon, LinkReason, Pack, Resolved } from "../types/index.ts";
import { describeChains, type ChainFacts } from "./chain-facts.ts";
import { uniqueIds } from "./entity-ids.ts";
import { createHomeReader } from "./home-country.ts";
import { joinChains } from "./join-chains.ts";
import { labelOf, type Naming } from "./labels.ts";

/** Joins the chains of all documents into entities; the order in which the documents come does not matter. */
export function createResolver(pack: Pack): (analyses: readonly Analysis[]) => Resolved {
  const heads = readNominalHeads(pack);
  const kinds: Lexicon = pack.lexicons.get("agreement-kinds") ?? new Map();
  const withHomes = createHomeReader(pack);
  const entries = new Map(pack.gazetteer.map((entry) => [entry.id, entry]));
  return (unsorted) => {
    const analyses = [...unsorted].sort((a, b) => compareCodeUnits(a.document.id, b.document.id));
    const offsets: number[] = [];
    const chains: ChainFacts[] = [];
    analyses.forEach((analysis, at) => {
      offsets.push(chains.length);
      const described = describeChains(analysis, at, chains.length, heads, kinds);
      for (const chain of withHomes(described, analysis)) chains.push(chain);
    });
    const links = joinChains(chains);
    const groups = new Map<number, ChainFacts[]>();
    for (const chain of chains) {
      if (chain.members.length > 0) continue;
      const group = groups.get(links.find(chain.id)) ?? [];
      group.push(chain);
      groups.set(links.find(chain.id), group);
    }
    const labels = nameAll(groups, {
      links,
      entry: (id) => entries.get(id),
      yearOf: (at) => analyses[at]?.document.published?.slice(0, 4),
    });
    const drafts = [...groups].flatMap(([root, group]) => {
      const name = labels.get(root);
      return name === undefined
        ? []
        : [{ root, group, name, type: typeOf(group), sortKey: sortKeyOf(group, analyses) }];
    });
    const ids = uniqueIds(drafts);
    const entities = drafts
      .map(({ root, group, name, type }, index) => ({
        root,
        entity: toEntity(
          ids[index] ?? "",
          type,
          name,
          group,
          links.members(root).flatMap((id) => links.reasonOf(id) ?? []),
          analyses,
          entries.get(group.find(({ gazetteer }) => gazetteer !== undefined)?.gazetteer ?? "")?.ids ?? {},
        ),
      }))
      .sort((a, b) => compareCodeUnits(a.entity.id, b.entity.id));
    const indexOf = new Map(entities.map(({ root }, index) => [root, index]));
    const entitiesOf = analyses.map((analysis, at) =>
      analysis.chains.map((_, chain) =>
        reach(chains, (offsets[at] ?? 0) + chain, (id) => indexOf.get(links.find(id))),
      ),
    );
    return { analyses, entities: entities.map(({ entity }) => entity), entitiesOf };
  };
}

/** Labels of all groups; those that hang on others are named after them, circles stay unnamed. */
function nameAll(
  groups: ReadonlyMap<number, readonly ChainFacts[]>,
  partial: Omit<Naming, "labelOf">,
): Map<number, string> {
  const labels = new Map<number, string>();
  const open = new Set<number>();
  const nameOf = (root: number): string | undefined => {
    const known = labels.get(root);
    if (known !== undefined || open.has(root)) return known;
    const group = groups.get(root);
    if (group === undefined) return undefined;
    open.add(root);
    const label = labelOf(group, typeOf(group), {
      ...partial,
      labelOf: (chain) => nameOf(partial.links.find(chain)),
    });
    if (label !== undefined) labels.set(root, label);
    return label;
  };
  for (const root of groups.keys()) nameOf(root);
  return labels;
}

/** The type that most chains have, those with a name first. */
function typeOf(group: readonly ChainFacts[]): EntityType {
  const votes = new Map<EntityType, number>();
  for (const { type, names, gazetteer } of group) {
    const weight = gazetteer !== undefined ? 1000 : names.size > 0 ? 10 : 1;
    votes.set(type, (votes.get(type) ?? 0) + weight);
  }
  return [...votes].sort(([a, x], [b, y]) => y - x || compareCodeUnits(a, b))[0]?.[0] ?? "Concept";
}

/** Listed entities first, then by how many chains they have, so that the best known of a name keeps its plain id. */
function sortKeyOf(group: readonly ChainFacts[], analyses: readonly Analysis[]): string {
  const listed = group.some(({ gazetteer }) => gazetteer !== undefined) ? "0" : "1";
  const named = group.some(({ names }) => names.size > 0) ? "0" : "1";
  const first = group[0];
  return `${listed}${named}${first === undefined ? "" : (analyses[first.analysis]?.document.id ?? "")}${String(first?.chain ?? 0).padStart(6, "0")}`;
}

function toEntity(
  id: string,
  type: EntityType,
  name: string,
  group: readonly ChainFacts[],
  reasons: readonly LinkReason[],
  analyses: readonly Analysis[],
  ids: Readonly<Record<string, string>>,
): Entity {
  const aliases = new Set<string>();
  for (const { names, phrases } of group) {
    for (const alias of names.keys()) aliases.add(alias);
    for (const { text } of phrases) if (names.size === 0 || type !== "Concept") aliases.add(text);
  }
  for (const demonym of group.flatMap((chain) => demonymsOf(chain, analyses))) aliases.add(demonym);
  aliases.delete(name);
  aliases.delete("");
  return {
    id,
    type,
    name,
    aliases: [...aliases].sort(compareCodeUnits),
    ids,
    chains: group.map(({ analysis, chain }) => ({ analysis, chain })),
    reasons,
  };
}

function demonymsOf({ analysis, chain }: ChainFacts, analyses: readonly Analysis[]): string[] {
  const source = analyses[analysis];
  return (source?.chains[chain]?.mentions ?? []).flatMap((index) => {
    const mention = source?.mentions[index];
    return mention?.kind === "demonym" ? [source?.document.text.slice(mention.start, mention.end) ?? ""] : [];
  });
}

/** The entities of a chain: its own, or those of the members of a group, members of members included. */
function reach(
  chains: readonly ChainFacts[],
  id: number,
  indexOf: (id: number) => number | undefined,
  depth = 0,
): number[] {
  const chain = chains[id];
  if (chain === undefined || depth > 4) return [];
  if (chain.members.length > 0) {
    return [...new Set(chain.members.flatMap((member) => reach(chains, member, indexOf, depth + 1)))].sort(
      (a, b) => a - b,
    );
  }
  const index = indexOf(id);
  return index === undefined ? [] : [index];
}
