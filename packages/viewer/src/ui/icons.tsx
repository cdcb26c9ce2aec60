import type { JSX } from "preact";

const PATHS = {
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3l3.7 3.7",
  undo: "M6 3 3 6l3 3M3 6h6.2a3.9 3.9 0 0 1 0 7.8H6.5",
  redo: "m10 3 3 3-3 3M13 6H6.8a3.9 3.9 0 0 0 0 7.800H9.500",
  link: "M6.7 9.3a2.9 2.9 0 0 0 4.1 0l2.300-2.300a2.900 2.900 0 0 0-4.100-4.100l-.9.9M9.300 6.700a2.900 2.900 0 0 0-4.100 0L2.900 9a2.900 2.900 0 0 0 4.100 4.100l.9-.9",
  save: "M8 2v8M4.800 7.200 8 10.400l3.200-3.200M3 13.500h10",
  moon: "M13.400 9.600A5.900 5.900 0 0 1 6.400 2.600a5.900 5.900 0 1 0 7 7Z",
  up: "m4 10 4-4 4 4",
  down: "m4 6 4 4 4-4",
  right: "m6 4 4 4-4 4",
  close: "m4 4 8 8M12 4l-8 8",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  graph:
    "M4 8.200a1.800 1.800 0 1 0 0-.1ZM10.300 12.300a1.800 1.800 0 1 0 0-.1ZM10.300 3.900a1.800 1.800 0 1 0 0-.1ZM6 7.200l4-2.400M6 9l4 2.400",
  table: "M2.500 3.500h11v9h-11ZM2.500 6.500h11M6.500 6.500v6",
  timeline: "M2 8h12M4.500 5.500v5M8 6.500v3M11.500 5.500v5",
  matrix: "M2.500 2.500h4v4h-4ZM9.500 2.500h4v4h-4ZM2.500 9.500h4v4h-4ZM9.500 9.500h4v4h-4Z",
  filter: "M2.500 4h11M4.500 8h7M6.500 12h3",
  copy: "M5.500 5.500h8v8h-8ZM10.500 5.500v-3h-8v8h3",
  pen: "m10.800 2.800 2.400 2.400-7.700 7.700-3 .600.600-3ZM9.300 4.300l2.400 2.400",
  lasso:
    "M8 2.500c3.300 0 6 1.600 6 3.700s-2.700 3.700-6 3.700-6-1.600-6-3.700 2.700-3.700 6-3.700ZM5 9.500c-1.200.9-1.600 2.300-.2 2.700 1.300.3 1.300 1.600 0 2",
  open: "M6 3.500H3V13h9.500v-3M9 2.500h4.500V7M13.500 2.500l-6 6",
  list: "M5.500 4h8M5.500 8h8M5.500 12h8M2.500 4h.1M2.500 8h.1M2.500 12h.1",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon of 16 px; always beside words or on a button with a label. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
