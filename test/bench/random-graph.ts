import type { GraphFile } from "@dossier/core";

const TYPES = ["Person", "Country", "Company", "Agreement", "Infrastructure", "Concept"] as const;
const TEXT = "One named thing did something to another named thing on a Monday.";
const NOTHING = { start: 0, end: 0 };

/** Numbers in [0, 1) that are the same each time (a linear congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

type Statement = GraphFile["edges"][number]["attributes"];

function statement(index: number, label = "did something to"): Statement {
  return {
    predicate: "do",
    relation: null,
    label,
    status: index % 3 === 0 ? "corroborated" : "single-source",
    documents: 1,
    origins: 1 + (index % 3),
    confidence: 0.9,
    claims: [
      {
        id: `c_${index}`,
        polarity: "affirmed",
        modality: "actual",
        score: 0.9,
        by: "bench",
        label,
        attribution: [],
        qualifiers: {},
        evidence: [
          {
            document: "d_bench",
            start: 0,
            end: TEXT.length,
            quote: TEXT,
            prefix: "",
            suffix: "",
            zone: "body",
            subject: NOTHING,
            trigger: NOTHING,
          },
        ],
      },
    ],
  };
}

/** A graph file of so many nodes at random places and edges between them, or all edges within one pair. */
export function randomGraph(nodes: number, edges: number, onePair = false): GraphFile {
  const random = randomNumbers(7);
  const end = (): string => `e_${Math.floor(random() * nodes)}`;
  const spread = 40 * Math.sqrt(nodes);
  return {
    attributes: {
      format: "dossier-graph/1",
      generator: { name: "bench", version: "1" },
      documents: {
        d_bench: {
          name: "bench.txt",
          title: "Bench",
          publisher: null,
          published: "2025-05-05",
          publishedFrom: null,
          url: null,
          origin: null,
          sha256: "",
          length: TEXT.length,
          text: TEXT,
        },
      },
    },
    options: { type: "directed", multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: nodes }, (_, index) => ({
      key: `e_${index}`,
      attributes: {
        label: `Thing ${index}`,
        entityType: TYPES[index % TYPES.length] ?? "Concept",
        aliases: [],
        x: random() * spread,
        y: random() * spread,
        ids: {},
        facts: [],
        mentions: [],
        linkedBy: [],
      },
    })),
    edges: Array.from({ length: edges }, (_, index) => ({
      key: `s_${index}`,
      source: onePair ? "e_0" : end(),
      target: onePair ? "e_1" : end(),
      attributes: statement(index, onePair ? `did thing ${index} to` : undefined),
    })),
  };
}
