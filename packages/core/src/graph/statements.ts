import type {
  GraphClaim,
  GraphFact,
  GraphQualifier,
  GraphQualifiers,
  Statement,
  StatementAttributes,
} from "../types/index.ts";

/** What an edge holds of a statement; qualifiers point only at nodes that are in the graph. */
export function toStatementAttributes(
  { predicate, relation, label, status, documents, origins, confidence, claims }: Statement,
  keys: ReadonlySet<string>,
): StatementAttributes {
  return {
    predicate,
    relation: relation ?? null,
    label,
    status,
    documents,
    origins,
    confidence,
    claims: claims.map((claim) => withKnownNodes(claim, keys)),
  };
}

/** A statement with one participant, as it stands on its node. */
export function toFact(statement: Statement, keys: ReadonlySet<string>): GraphFact {
  return { key: statement.id, ...toStatementAttributes(statement, keys) };
}

function withKnownNodes(claim: GraphClaim, keys: ReadonlySet<string>): GraphClaim {
  const { time, ...roles } = claim.qualifiers;
  const known = Object.entries(roles).map(([role, values]) => [
    role,
    values.map((value) => withKnownNode(value, keys)),
  ]);
  const qualifiers = Object.fromEntries(known) as Omit<GraphQualifiers, "time">;
  return { ...claim, qualifiers: time === undefined ? qualifiers : { ...qualifiers, time } };
}

function withKnownNode({ node, ...rest }: GraphQualifier, keys: ReadonlySet<string>): GraphQualifier {
  return node !== undefined && keys.has(node) ? { ...rest, node } : rest;
}
