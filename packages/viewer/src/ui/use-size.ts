import { useEffect, useState } from "preact/hooks";

/** Width of an element in pixels, followed as it changes. */
export function useWidth(element: { readonly current: Element | null }, start = 700): number {
  const [width, setWidth] = useState(start);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return width;
}
