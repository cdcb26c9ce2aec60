import { readGraph, type GraphFile } from "@dossier/core";
import { unpack } from "../report/unpack.ts";

const loaded = new Map<string, Promise<GraphFile>>();

async function fetchGraph(address: string): Promise<GraphFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: the server answers ${String(response.status)}`);
  return readGraph(await response.json());
}

/** A graph that stands in the page: as JSON, or packed as a report carries it. */
async function readIsland(island: Element | null | undefined, name: string): Promise<GraphFile> {
  if (island === null || island === undefined)
    throw new Error(`${name}: there is no such script in the page`);
  const text = island.textContent;
  return readGraph(JSON.parse(island.getAttribute("type") === "text/plain" ? await unpack(text) : text));
}

/** What an element names in `src` (an address, or `#id` of a script in the page), else the JSON within it. */
export function loadGraph(element: Element): Promise<GraphFile> {
  const src = element.getAttribute("src");
  if (src === null) return readIsland(element.querySelector("script"), "inline graph");
  const key = src.startsWith("#") ? src : new URL(src, document.baseURI).href;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const loading = src.startsWith("#") ? readIsland(document.querySelector(src), src) : fetchGraph(key);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}
