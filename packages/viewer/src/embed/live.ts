/** A viewer of this page, drawn or standing still. */
export interface Embedded {
  readonly element: Element;
  readonly isLive: () => boolean;
  readonly goLive: () => void;
  readonly goStill: () => void;
}

/** Viewers that may be drawn at once: browsers give a page some sixteen WebGL contexts, and each viewer takes three. */
const LIMIT = 5;

const viewers = new Map<Element, Embedded>();
/** Those on the screen or close to it. */
const near = new Set<Embedded>();
/** The one that the reader turned to last comes before all. */
let favoured: Element | undefined;
let observer: IntersectionObserver | undefined;
let isQueued = false;

function distance({ element }: Embedded): number {
  if (element === favoured) return -1;
  const { top, bottom } = element.getBoundingClientRect();
  return Math.abs((top + bottom) / 2 - window.innerHeight / 2);
}

/** Draws the nearest viewers; the farthest stand still. */
function settle(): void {
  isQueued = false;
  const ranked = [...viewers.values()]
    .filter((viewer) => near.has(viewer) || viewer.isLive())
    .sort((a, b) => distance(a) - distance(b));
  for (const viewer of ranked.slice(LIMIT)) if (viewer.isLive()) viewer.goStill();
  for (const viewer of ranked.slice(0, LIMIT)) if (!viewer.isLive() && near.has(viewer)) viewer.goLive();
}

function queue(): void {
  if (isQueued) return;
  isQueued = true;
  requestAnimationFrame(settle);
}

function observe(): IntersectionObserver {
  if (observer !== undefined) return observer;
  window.addEventListener("scroll", queue, { passive: true, capture: true });
  observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const viewer = viewers.get(target);
        if (viewer === undefined) continue;
        if (isIntersecting) near.add(viewer);
        else near.delete(viewer);
      }
      queue();
    },
    { rootMargin: "25% 0%" },
  );
  return observer;
}

/** Has a viewer drawn when it comes into sight, and lets it stand still when too many are nearer. */
export function watch(viewer: Embedded): void {
  viewers.set(viewer.element, viewer);
  observe().observe(viewer.element);
}

/** Forgets a viewer that left the page. */
export function unwatch(element: Element): void {
  const viewer = viewers.get(element);
  if (viewer !== undefined) near.delete(viewer);
  viewers.delete(element);
  observer?.unobserve(element);
  if (favoured === element) favoured = undefined;
  queue();
}

/** Draws this viewer before all others: the reader turned to it. */
export function favour(element: Element): void {
  favoured = element;
  queue();
}
