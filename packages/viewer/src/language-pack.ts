import { S } from "./strings/index.ts";

const CACHE = "dossier-language-pack";
/** Changes with the pack, so that a newer viewer does not take an older one. */
const ADDRESS = new URL(`pack.bin?${import.meta.env.DOSSIER_PACK}`, document.baseURI).href;

let pack: Promise<ArrayBuffer> | undefined;

/** Some frames and addresses have no cache: then the pack is fetched each time. */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(CACHE);
  } catch {
    return undefined;
  }
}

/** Puts the pack into the cache and takes older ones out. */
async function keep(cache: Cache, bytes: ArrayBuffer): Promise<void> {
  try {
    for (const request of await cache.keys()) await cache.delete(request);
    await cache.put(ADDRESS, new Response(bytes));
  } catch {
    // no room for it: it is fetched again next time
  }
}

async function readAll(
  response: Response,
  onBytes: (done: number, of: number) => void,
): Promise<ArrayBuffer> {
  const of = Number(response.headers.get("content-length") ?? 0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value);
    done += part.value.length;
    onBytes(done, of);
  }
  return new Blob(parts).arrayBuffer();
}

async function load(onBytes: (done: number, of: number) => void): Promise<ArrayBuffer> {
  const cache = await openCache();
  const kept = await cache?.match(ADDRESS);
  if (kept !== undefined) return kept.arrayBuffer();
  onBytes(0, 0);
  const response = await fetch(ADDRESS).catch(() => undefined);
  if (response?.ok !== true) throw new Error(S.noPack);
  const bytes = await readAll(response, onBytes);
  if (cache !== undefined) void keep(cache, bytes);
  return bytes;
}

/** Gives the language pack: at first use from beside the page, then from the browser's cache. */
export function loadPack(onBytes: (done: number, of: number) => void): Promise<ArrayBuffer> {
  pack ??= load(onBytes);
  pack.catch(() => {
    pack = undefined;
  });
  return pack;
}
