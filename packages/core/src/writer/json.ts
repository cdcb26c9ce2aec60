import type { GraphFile } from "../types/index.ts";

/** The graph file itself, in pieces: one node or edge a line, so that files diff well and never need one huge string. */
export function* writeJson({ attributes, options, nodes, edges }: GraphFile): Generator<string> {
  const { format, generator, documents, ...more } = attributes;
  yield `{"attributes":{"format":${JSON.stringify(format)},"generator":${JSON.stringify(generator)},"documents":`;
  yield* lines(
    "{",
    Object.entries(documents).map(([id, document]) => `${JSON.stringify(id)}:${JSON.stringify(document)}`),
    "}",
  );
  for (const [name, value] of Object.entries(more)) yield `,${JSON.stringify(name)}:${JSON.stringify(value)}`;
  yield `},\n"options":${JSON.stringify(options)},\n"nodes":`;
  yield* jsonList(nodes);
  yield `,\n"edges":`;
  yield* jsonList(edges);
  yield "}\n";
}

/** A JSON array in pieces, one item a line, each turned into what shall be written. */
export function* jsonList<Item>(
  items: Iterable<Item>,
  toWritten: (item: Item) => unknown = (item) => item,
): Generator<string> {
  yield* lines(
    "[",
    mapLazily(items, (item) => JSON.stringify(toWritten(item))),
    "]",
  );
}

function* mapLazily<Item>(items: Iterable<Item>, map: (item: Item) => string): Generator<string> {
  for (const item of items) yield map(item);
}

function* lines(open: string, items: Iterable<string>, close: string): Generator<string> {
  let separator = "\n";
  yield open;
  for (const item of items) {
    yield separator + item;
    separator = ",\n";
  }
  yield `\n${close}`;
}
