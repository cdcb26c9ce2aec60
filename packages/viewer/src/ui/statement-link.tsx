import type { JSX } from "preact";
import type { StatementView } from "../model/dossier.ts";
import { select } from "../store.ts";
import { StatementWords } from "./bits.tsx";

/** The words of a statement, which open it. */
export function StatementLink({ statement }: { readonly statement: StatementView }): JSX.Element {
  return (
    <button
      type="button"
      class="plain"
      onClick={() => {
        select({ kind: "statement", key: statement.key });
      }}
    >
      <StatementWords statement={statement} />
    </button>
  );
}
