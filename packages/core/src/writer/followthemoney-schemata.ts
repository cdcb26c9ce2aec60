import type { EntityType, Status } from "../types/index.ts";

/** Schema of FollowTheMoney for each entity type; the type itself stays beside it as a keyword. */
export const ENTITY_SCHEMATA: Readonly<Record<EntityType, string>> = {
  Person: "Person",
  Country: "PublicBody",
  PublicBody: "PublicBody",
  Organization: "Organization",
  IntergovernmentalOrganization: "Organization",
  MediaOutlet: "Organization",
  Group: "Organization",
  FinancialSystem: "Organization",
  Company: "Company",
  Place: "Address",
  Agreement: "Contract",
  Event: "Event",
  Product: "Asset",
  Infrastructure: "Asset",
  Position: "Position",
  Concept: "Note",
};

const ORGANIZATIONS: ReadonlySet<string> = new Set(["PublicBody", "Organization", "Company"]);
const LEGAL_ENTITIES: ReadonlySet<string> = new Set([...ORGANIZATIONS, "Person"]);

/** Whether a schema stands for somebody who can own, owe and be named in a document. */
export function isLegalEntity(schema: string): boolean {
  return LEGAL_ENTITIES.has(schema);
}

/** A schema for relations: what its two ends are called, and whether it has a property for the wording. */
export interface LinkSchema {
  readonly schema: string;
  readonly source: string;
  readonly target: string;
  readonly hasRole: boolean;
}

interface TypedLink extends LinkSchema {
  readonly relation: string;
  readonly fits: (source: string, target: string) => boolean;
}

/** Relations for which there is a schema; its ends must be of the kinds that it allows. */
const TYPED_LINKS: readonly TypedLink[] = [
  {
    relation: "member-of",
    schema: "Membership",
    source: "member",
    target: "organization",
    hasRole: true,
    fits: (source, target) => isLegalEntity(source) && ORGANIZATIONS.has(target),
  },
  {
    relation: "leads",
    schema: "Directorship",
    source: "director",
    target: "organization",
    hasRole: true,
    fits: (source, target) => isLegalEntity(source) && ORGANIZATIONS.has(target),
  },
  {
    relation: "holds-position",
    schema: "Occupancy",
    source: "holder",
    target: "post",
    hasRole: false,
    fits: (source, target) => source === "Person" && target === "Position",
  },
];

const ANY_LINK: LinkSchema = { schema: "UnknownLink", source: "subject", target: "object", hasRole: true };

const ASSERTED: ReadonlySet<Status> = new Set<Status>(["corroborated", "single-source"]);

/** The schema of a statement between two entities; what nobody asserts is told as a link with its wording, never as a fact. */
export function linkSchema(
  relation: string | null,
  status: Status,
  source: string,
  target: string,
): LinkSchema {
  if (!ASSERTED.has(status)) return ANY_LINK;
  return TYPED_LINKS.find((link) => link.relation === relation && link.fits(source, target)) ?? ANY_LINK;
}
