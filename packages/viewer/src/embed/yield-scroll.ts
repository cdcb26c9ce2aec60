/** Whether another page shows this one in a frame. */
export const isEmbedded = window.parent !== window;

/**
 * Lets the page around a drawing scroll: the wheel alone and one finger belong to the page, the wheel with Ctrl or ⌘ and
 * two fingers to the drawing. Taps still arrive, as the clicks that browsers make of them. Gives back what undoes it.
 */
export function yieldScroll(container: HTMLElement, onYield: () => void): () => void {
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault(); // else the browser zooms the page where the drawing can go no further
      return;
    }
    event.stopPropagation();
    onYield();
  };
  const onTouch = (event: TouchEvent): void => {
    if (event.touches.length > 1) return;
    event.stopPropagation();
    if (event.type === "touchmove") onYield();
  };
  const options = { capture: true, passive: true };
  container.classList.add("yields");
  container.addEventListener("wheel", onWheel, { capture: true, passive: false });
  container.addEventListener("touchstart", onTouch, options);
  container.addEventListener("touchmove", onTouch, options);
  return () => {
    container.classList.remove("yields");
    container.removeEventListener("wheel", onWheel, { capture: true });
    container.removeEventListener("touchstart", onTouch, options);
    container.removeEventListener("touchmove", onTouch, options);
  };
}
