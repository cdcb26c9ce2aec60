import type { GraphFile } from "../types/index.ts";

/** The graph file itself, in pieces: one node or edge a line, so that files diff well and never need one huge string. */
export function* writeJson({ attributes, options, nodes, edges }: GraphFile): Generator<string> {
  yield `{"attributes":{"format":${JSON.stringify(attributes.format)},"generator":${JSON.stringify(attributes.generator)},"documents":`;
  yield* braced(
    "{",
    Object.entries(attributes.documents).map(
      ([id, document]) => `${JSON.stringify(id)}:${JSON.stringify(document)}`,
    ),
    "}",
  );
  yield `},\n"options":${JSON.stringify(options)},\n"nodes":`;
  yield* braced("[", mapLazily(nodes), "]");
  yield `,\n"edges":`;
  yield* braced("[", mapLazily(edges), "]");
  yield "}\n";
}

function* mapLazily(items: readonly unknown[]): Generator<string> {
  for (const item of items) yield JSON.stringify(item);
}

function* braced(open: string, lines: Iterable<string>, close: string): Generator<string> {
  let separator = "\n";
  yield open;
  for (const line of lines) {
    yield separator + line;
    separator = ",\n";
  }
  yield `\n${close}`;
}
