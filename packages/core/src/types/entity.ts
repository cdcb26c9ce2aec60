import type { EntityType, LinkReason } from "./mention.ts";
import type { Analysis } from "./claim.ts";

/** One thing across documents, with the chains that are it. */
export interface Entity {
  /** `e_` and a slug of the preferred name, made unique. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ids: Readonly<Record<string, string>>;
  readonly chains: readonly ChainRef[];
  readonly reasons: readonly LinkReason[];
}

export interface ChainRef {
  /** Index into the analyses given to the resolver. */
  readonly analysis: number;
  readonly chain: number;
}

/** Analyses sorted by document id, and the entities over them; a chain that is only a group of others has its members' entities. */
export interface Resolved {
  readonly analyses: readonly Analysis[];
  readonly entities: readonly Entity[];
  /** `entitiesOf[a][c]`: indexes into `entities` of chain `c` in analysis `a`: one, several for an expanded group, none if unresolved. */
  readonly entitiesOf: readonly (readonly (readonly number[])[])[];
}
