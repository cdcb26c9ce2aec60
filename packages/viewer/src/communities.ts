import { computed, signal } from "@preact/signals";
import type { Community } from "./graph/communities.ts";
import type { Scene } from "./graph/scene.ts";
import { scene, state } from "./store.ts";

type Find = (scene: Scene) => Community[];

const find = signal<Find | undefined>(undefined);
let isAsked = false;

/** The algorithm comes when colours by community are first asked for. */
function load(): void {
  if (isAsked) return;
  isAsked = true;
  void import("./graph/communities.ts").then(({ findCommunities }) => {
    find.value = findCommunities;
  });
}

/** The communities of what is drawn, largest first; empty while colours tell types. */
export const communities = computed<readonly Community[]>(() => {
  if (state.value.colouring !== "community") return [];
  load();
  return find.value?.(scene.value) ?? [];
});

/** Index of each entity's community; the drawing colours the first few. */
export const communityOf = computed<ReadonlyMap<string, number>>(
  () => new Map(communities.value.flatMap((keys, index) => keys.map((key) => [key, index] as const))),
);
