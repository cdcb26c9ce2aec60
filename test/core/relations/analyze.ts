import { readDocument, type Analysis, type LocalClaim } from "@dossier/core";
import { createPipeline } from "../../../packages/core/src/pipeline.ts";
import { loadTestPack } from "./load-pack.ts";

const pipeline = createPipeline(loadTestPack());

/** Reads a text as a document of its own. */
export function analyze(text: string): Analysis {
  return pipeline.analyze(readDocument({ name: "a.txt", bytes: new TextEncoder().encode(`${text}\n`) }));
}

/** Claims whose subject is called so, in text order. */
export function claimsAbout({ claims, chains }: Analysis, name: string): LocalClaim[] {
  return claims.filter(({ subject }) => chains[subject.chain]?.name === name);
}

/** Names of those who say so; undefined for one without a name. */
export function holders(analysis: Analysis, claim: LocalClaim | undefined): (string | undefined)[] {
  return (claim?.attribution ?? []).map(({ chain }) => analysis.chains[chain ?? -1]?.name);
}
