import type { EntityType } from "../types/index.ts";

/** Six families share a colour and a shape in drawings; the type itself is always said in words. */
export type Family = "country" | "person" | "organisation" | "agreement" | "infrastructure" | "concept";

export const FAMILIES: readonly Family[] = [
  "country",
  "person",
  "organisation",
  "agreement",
  "infrastructure",
  "concept",
];

const FAMILY_OF: Readonly<Record<EntityType, Family>> = {
  Person: "person",
  Position: "person",
  Country: "country",
  Place: "country",
  Organization: "organisation",
  IntergovernmentalOrganization: "organisation",
  PublicBody: "organisation",
  Company: "organisation",
  MediaOutlet: "organisation",
  Group: "organisation",
  FinancialSystem: "organisation",
  Agreement: "agreement",
  Event: "agreement",
  Product: "infrastructure",
  Infrastructure: "infrastructure",
  Concept: "concept",
};

/** Every entity type, those of one family beside each other. */
export const ENTITY_TYPES: readonly EntityType[] = Object.keys(FAMILY_OF) as EntityType[];

const families = new Map<string, Family>(Object.entries(FAMILY_OF));

/** Family of an entity type; a type this version does not know draws as a concept. */
export function familyOf(type: string): Family {
  return families.get(type) ?? "concept";
}

/** Families as a legend names them. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  country: "Countries, places",
  person: "People",
  organisation: "Organisations",
  agreement: "Agreements, events",
  infrastructure: "Things built",
  concept: "Concepts",
};
