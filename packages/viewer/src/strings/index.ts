import { CORRECTIONS } from "./corrections.ts";
import { FILTERS } from "./filters.ts";
import { FRAME } from "./frame.ts";
import { GRAPH } from "./graph.ts";
import { OPENING } from "./opening.ts";
import { PAGES } from "./pages.ts";
import { STATUS } from "./status.ts";
import { VIEWS } from "./views.ts";

/** Every word that the interface says, in English. */
export const S = {
  ...FRAME,
  ...FILTERS,
  ...GRAPH,
  ...STATUS,
  ...PAGES,
  ...CORRECTIONS,
  ...VIEWS,
  ...OPENING,
} as const;

/** `IntergovernmentalOrganization` as words: `intergovernmental organization`. */
export function typeName(type: string): string {
  const words = type.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `supplies-arms` as words. */
export function relationName(relation: string): string {
  const words = relation.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
