import type { JSX } from "preact";
import { nameOf, siblings } from "../store.ts";
import { S } from "../strings/index.ts";
import { Section, StatementRow } from "./bits.tsx";

/** Every shown statement between two entities. */
export function PairPage({ a, b }: { readonly a: string; readonly b: string }): JSX.Element {
  const { value: statements } = siblings;
  return (
    <div class="scroll" tabIndex={-1}>
      <header class="head">
        <h1 dir="auto">{S.between(nameOf(a), nameOf(b))}</h1>
      </header>
      <Section title={S.statements} note={String(statements.length)}>
        {statements.map((statement) => (
          <StatementRow key={statement.key} statement={statement} />
        ))}
      </Section>
    </div>
  );
}
