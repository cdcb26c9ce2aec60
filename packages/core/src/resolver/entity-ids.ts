import { compareCodeUnits } from "../compare.ts";

/** `e_` and the name in ASCII lower case with hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıİ]/g, "i")
    .replace(/ø/gi, "o")
    .replace(/ł/gi, "l")
    .replace(/ß/g, "ss")
    .replace(/æ/gi, "ae")
    .replace(/[đð]/gi, "d")
    .toLowerCase()
    .replace(/['’]s\b/g, "s")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `e_${slug === "" ? "x" : slug}`;
}

/**
 * Ids in the order of `entities`, unique: of several entities with one slug the one with the smallest sort key keeps it plain, the others
 * take their type and then a number.
 */
export function uniqueIds(
  entities: readonly { readonly name: string; readonly type: string; readonly sortKey: string }[],
): string[] {
  const ids = new Array<string>(entities.length).fill("");
  const order = entities
    .map((entity, index) => ({ entity, index, slug: slugOf(entity.name) }))
    .sort((a, b) => compareCodeUnits(a.slug, b.slug) || compareCodeUnits(a.entity.sortKey, b.entity.sortKey));
  const taken = new Set<string>();
  for (const { entity, index, slug } of order) {
    let id = slug;
    if (taken.has(id)) id = `${slug}-${entity.type.toLowerCase()}`;
    for (let number = 2; taken.has(id); number += 1)
      id = `${slug}-${entity.type.toLowerCase()}-${String(number)}`;
    taken.add(id);
    ids[index] = id;
  }
  return ids;
}
