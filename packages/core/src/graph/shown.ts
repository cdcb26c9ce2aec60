import type {
  Analysis,
  Assembled,
  Entity,
  EntityType,
  Mention,
  MentionKind,
  Statement,
} from "../types/index.ts";

/** Kinds of mention that name a thing; the rest only point at one, or tell where another comes from. */
const NAMING: ReadonlySet<MentionKind> = new Set(["name", "acronym", "metonym"]);

/** Types that are seldom things of their own: they are shown when something is said of them or by them. */
const LOOSE: ReadonlySet<EntityType> = new Set(["Concept", "Group", "Position"]);

/** Entities that become nodes: all that are named, and others when they take part in a statement or hold a claim. */
export function shownEntities({ analyses, entities, statements }: Assembled): readonly Entity[] {
  const used = new Set(statements.flatMap(participants));
  const isNamed = ({ type, chains }: Entity): boolean =>
    !LOOSE.has(type) &&
    chains.some(({ analysis, chain }) => {
      const recognized = analyses[analysis];
      const mentions = recognized?.chains[chain]?.mentions ?? [];
      return mentions.some((index) => {
        const mention = recognized?.mentions[index];
        return mention !== undefined && NAMING.has(mention.kind) && !isDateline(recognized, mention);
      });
    });
  return entities.filter((entity) => used.has(entity.id) || isNamed(entity));
}

/** Where a report was written is no part of what it tells. */
function isDateline(recognized: Analysis | undefined, { start, end }: Mention): boolean {
  const zones = recognized?.document.zones ?? [];
  return zones.some((zone) => zone.kind === "dateline" && zone.start <= start && end <= zone.end);
}

function participants({ subject, object, claims }: Statement): string[] {
  const holders = claims.flatMap(({ attribution }) => attribution.flatMap(({ holder }) => holder ?? []));
  return object === undefined ? [subject, ...holders] : [subject, object, ...holders];
}
