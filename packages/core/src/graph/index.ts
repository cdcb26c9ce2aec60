import { compareCodeUnits } from "../compare.ts";
import type { Assembled, GraphFile, NodeAttributes, Pack, Statement } from "../types/index.ts";
import { toGraphDocuments } from "./documents.ts";
import { layOut, type Position } from "./layout.ts";
import { linksOf, mentionsOf } from "./nodes.ts";
import { shownEntities } from "./shown.ts";
import { toFact, toStatementAttributes } from "./statements.ts";

/** What wrote the file. */
const GENERATOR = { name: "dossier", version: "0.1.0" };
const CENTRE: Position = { x: 0, y: 0 };

interface Edge extends Statement {
  readonly object: string;
}

interface GraphOptions {
  readonly quotesOnly?: boolean;
  readonly title?: string | undefined;
}

/** Lays the statements out as a graph with settled positions. */
export function createGraph(_pack: Pack): (assembled: Assembled, options: GraphOptions) => GraphFile {
  return (assembled, { quotesOnly = false, title }) => {
    const documents = assembled.analyses.map(({ document }) => document);
    const entities = [...shownEntities(assembled)].sort((a, b) => compareCodeUnits(a.id, b.id));
    const keys = new Set(entities.map(({ id }) => id));
    const edges = assembled.statements.filter(isEdge);
    const positions = layOut(
      [...keys],
      edges.map(({ subject, object }) => [subject, object]),
    );
    const factsOf = groupFacts(assembled.statements);
    return {
      attributes: {
        format: "dossier-graph/1",
        ...(title === undefined ? {} : { title }),
        generator: GENERATOR,
        documents: toGraphDocuments(documents, assembled.origins, quotesOnly),
      },
      options: { type: "directed", multi: true, allowSelfLoops: true },
      nodes: entities.map((entity) => {
        const attributes: NodeAttributes = {
          label: entity.name,
          entityType: entity.type,
          aliases: entity.aliases,
          ...(positions.get(entity.id) ?? CENTRE),
          ids: entity.ids,
          facts: (factsOf.get(entity.id) ?? []).map((statement) => toFact(statement, keys)),
          mentions: mentionsOf(entity, assembled.analyses),
          linkedBy: linksOf(entity, assembled),
        };
        return { key: entity.id, attributes };
      }),
      edges: edges.map((statement) => ({
        key: statement.id,
        source: statement.subject,
        target: statement.object,
        attributes: toStatementAttributes(statement, keys),
      })),
    };
  };
}

/** Statements without an object by the entity that they are about. */
function groupFacts(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const facts = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (isEdge(statement)) continue;
    const ofSubject = facts.get(statement.subject);
    if (ofSubject === undefined) facts.set(statement.subject, [statement]);
    else ofSubject.push(statement);
  }
  return facts;
}

function isEdge(statement: Statement): statement is Edge {
  return statement.object !== undefined;
}
