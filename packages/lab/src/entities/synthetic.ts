import {
  bareDocument,
  createResolver,
  type Analysis,
  type Chain,
  type DocumentId,
  type EntityType,
  type Mention,
  type Pack,
} from "@dossier/core";
import { createRandom } from "@dossier/core/learn";

/** Mentions in one made-up document. */
const MENTIONS = 100;
const SYLLABLES = "ba ko ri mu sel tan vor el na di ros mir ka len tu shi gar po zen ve".split(" ");

/** How long the resolver takes, and how its cost grows. */
export interface ResolverTiming {
  /** Of processor time, so that a busy machine does not count. */
  readonly seconds: number;
  readonly entities: number;
  /** Slope of log time over log size from a quarter of the mentions to all. */
  readonly slope: number;
}

/** Times the resolver on made-up documents that share names as news does: few often, most rarely. */
export function timeResolver(pack: Pack, mentions = 100_000): ResolverTiming {
  const resolve = createResolver(pack);
  const time = (count: number): { seconds: number; entities: number } => {
    const analyses = madeUp(count / MENTIONS);
    const start = process.cpuUsage();
    const { entities } = resolve(analyses);
    const { user, system } = process.cpuUsage(start);
    return { seconds: (user + system) / 1e6, entities: entities.length };
  };
  time(mentions / 10);
  const quarter = Math.min(time(mentions / 4).seconds, time(mentions / 4).seconds);
  const whole = time(mentions);
  return { ...whole, slope: Math.log(whole.seconds / quarter) / Math.log(4) };
}

/** Documents with people, organisations and nominals drawn from pools by a power law; the same for the same number. */
export function madeUp(documents: number): Analysis[] {
  const random = createRandom(7);
  const word = (): string =>
    Array.from(
      { length: 2 + Math.floor(random() * 2) },
      () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "",
    ).join("");
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const pool = Array.from({ length: 200 + documents * 4 }, (_, at): [string, EntityType] => {
    if (at % 3 === 0) return [`${capital(word())} ${capital(word())}`, "Person"];
    return at % 3 === 1 ? [`${capital(word())} Bank`, "Company"] : [`${word()} plan`, "Concept"];
  });
  return Array.from({ length: documents }, (_, number) => {
    const names = Array.from(
      { length: MENTIONS },
      () => pool[Math.floor(pool.length * random() ** 3)] ?? ["", "Concept"],
    );
    return asAnalysis(number, names as [string, EntityType][]);
  });
}

function asAnalysis(number: number, names: readonly (readonly [string, EntityType])[]): Analysis {
  const text = names.map(([name]) => name).join("\n");
  const tokens: { start: number; end: number }[] = [];
  const mentions: Mention[] = [];
  const upos: string[] = [];
  const heads: number[] = [];
  let at = 0;
  for (const [name, type] of names) {
    const firstToken = tokens.length;
    for (const word of name.split(" ")) {
      tokens.push({ start: at, end: at + word.length });
      at += word.length + 1;
    }
    const head = tokens.length - 1;
    const named = type !== "Concept";
    for (let token = firstToken; token <= head; token += 1) {
      upos.push(named ? "PROPN" : "NOUN");
      heads.push(token === head ? -1 : head);
    }
    mentions.push({
      start: tokens[firstToken]?.start ?? 0,
      end: at - 1,
      firstToken,
      endToken: head + 1,
      head,
      kind: named ? "name" : "nominal",
      type,
      score: 1,
      by: "made-up",
      gazetteer: undefined,
    });
  }
  const id = `d_${String(number).padStart(16, "0")}` as DocumentId;
  return {
    document: { ...bareDocument(text), id },
    tokens,
    sentences: [{ start: 0, end: text.length, firstToken: 0, endToken: tokens.length, zone: "body" }],
    upos,
    xpos: upos.map((tag) => (tag === "PROPN" ? "NNP" : "NN")),
    lemmas: tokens.map(({ start, end }) => text.slice(start, end)),
    heads,
    labels: heads.map((head) => (head < 0 ? "root" : "compound")),
    arcScores: heads.map(() => 1),
    mentions,
    ...chainsOf(names, mentions),
    claims: [],
  };
}

function chainsOf(
  names: readonly (readonly [string, EntityType])[],
  mentions: readonly Mention[],
): Pick<Analysis, "chains" | "chainOf" | "certainty"> {
  const byName = new Map<string, number[]>();
  names.forEach(([name], index) => byName.set(name, [...(byName.get(name) ?? []), index]));
  const order = [...byName];
  const chainOf = new Array<number>(mentions.length).fill(-1);
  const chains = order.map(([name, indexes], chain): Chain => {
    for (const index of indexes) chainOf[index] = chain;
    return {
      mentions: indexes,
      type: mentions[indexes[0] ?? 0]?.type ?? "Concept",
      name,
      gazetteer: undefined,
      members: [],
      reasons: indexes.slice(1).map(() => ({ reason: "same name", score: 1 })),
    };
  });
  return { chains, chainOf, certainty: mentions.map(() => 1) };
}
