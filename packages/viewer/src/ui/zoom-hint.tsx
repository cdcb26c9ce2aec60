import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { S } from "../strings/index.ts";

const isShown = signal(false);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells for a moment how the drawing zooms where the wheel scrolls the page. */
export function hintAtZoom(): void {
  isShown.value = true;
  clearTimeout(timer);
  timer = setTimeout(() => {
    isShown.value = false;
  }, 1500);
}

/** The words of that hint, over the drawing. */
export function ZoomHint(): JSX.Element | null {
  return isShown.value ? <p class="zoom-hint">{S.zoomHint}</p> : null;
}
