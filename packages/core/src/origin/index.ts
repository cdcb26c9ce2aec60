import type { Document } from "../types/index.ts";
import { agencyKey } from "./agency.ts";
import { createGroups, type Groups } from "./groups.ts";
import { bandsOf } from "./min-hash.ts";
import { containment, shinglesOf } from "./shingles.ts";

/** Share of the shorter document's shingles that makes two documents copies of one text. */
const COPY = 0.5;
/** Of texts this short, in shingles, a copy is asked to be nearly whole: stock phrases are alike by chance. */
const SHORT = 20;
const SHORT_COPY = 0.8;

/**
 * Independent origins: `result[i]` is the group of `documents[i]`, numbered from 0 by the smallest document id of a
 * group. One group are copies and near copies of one text, relays of one agency together with what it published itself,
 * and the articles of one outlet.
 */
export function originsOf(documents: readonly Document[]): number[] {
  const order = documents.map((_, index) => index).sort((a, b) => compareIds(documents[a], documents[b]));
  const sorted = order.flatMap((index) => documents[index] ?? []);
  const groups = createGroups(sorted.length);
  const shingles = sorted.map(shinglesOf);
  joinCopies(shingles, groups);
  joinRelays(sorted, groups);
  return numbered(order, groups);
}

function compareIds(a: Document | undefined, b: Document | undefined): number {
  const [left, right] = [a?.id ?? "", b?.id ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A document is compared with the first and the last that it meets in a band, so that many copies cost little. */
function joinCopies(shingles: readonly Uint32Array[], groups: Groups): void {
  const met = new Map<string, { readonly first: number; last: number }>();
  const compared = new Set<string>();
  for (const [index, own] of shingles.entries()) {
    for (const band of bandsOf(own)) {
      const bucket = met.get(band);
      if (bucket === undefined) {
        met.set(band, { first: index, last: index });
        continue;
      }
      for (const other of new Set([bucket.first, bucket.last])) {
        const pair = `${String(other)},${String(index)}`;
        if (compared.has(pair) || groups.of(other) === groups.of(index)) continue;
        compared.add(pair);
        if (isCopy(own, shingles[other] ?? own)) groups.join(other, index);
      }
      bucket.last = index;
    }
  }
}

function isCopy(a: Uint32Array, b: Uint32Array): boolean {
  return containment(a, b) >= (Math.min(a.length, b.length) < SHORT ? SHORT_COPY : COPY);
}

/** An outlet speaks with one voice: what it wrote itself and what others relay of it are one origin. */
function joinRelays(documents: readonly Document[], groups: Groups): void {
  const published = membersBy(documents, ({ publisher }) => publisher);
  for (const [key, relays] of membersBy(documents, ({ origin }) => origin))
    joinAll([...relays, ...(published.get(key) ?? [])], groups);
  const own = membersBy(documents, ({ origin, publisher }) => (origin === undefined ? publisher : undefined));
  for (const voices of own.values()) joinAll(voices, groups);
}

function joinAll(voices: readonly number[], groups: Groups): void {
  for (const voice of voices) groups.join(voices[0] ?? voice, voice);
}

function membersBy(
  documents: readonly Document[],
  name: (document: Document) => string | undefined,
): Map<string, number[]> {
  const members = new Map<string, number[]>();
  for (const [index, document] of documents.entries()) {
    const key = agencyKey(name(document));
    if (key === undefined) continue;
    const list = members.get(key);
    if (list === undefined) members.set(key, [index]);
    else list.push(index);
  }
  return members;
}

function numbered(order: readonly number[], groups: Groups): number[] {
  const numbers = new Map<number, number>();
  const result = new Array<number>(order.length).fill(0);
  for (const [rank, index] of order.entries()) {
    const group = groups.of(rank);
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    result[index] = number;
  }
  return result;
}
