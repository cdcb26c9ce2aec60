import "../styles/views.css";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { formatDay } from "../model/format.ts";
import { cellOf, columnsOf, rowsOf, type CellKind } from "../model/matrix.ts";
import type { DocumentView, StatementView } from "../model/dossier.ts";
import { dossier, entry, select, selectEntry, shown, statement as chosen } from "../store.ts";
import { S } from "../strings/index.ts";
import { moreButton } from "./bits.tsx";
import { StatementLink } from "./statement-link.tsx";

const CELLS: Readonly<Record<CellKind, JSX.Element>> = {
  asserts: <rect class="yes-fill" x="3" y="3" width="10" height="10" rx="1.500" />,
  alleges: <rect class="yes-line" x="3.750" y="3.750" width="8.500" height="8.500" rx="1" />,
  plans: <circle class="plan-line" cx="8" cy="8" r="4.600" />,
  denies: <path class="no-line" d="m4 4 8 8m0-8-8 8" />,
  both: (
    <>
      <path class="yes-line" d="M2.750 2.750H9L2.750 9Z" />
      <path class="no-line" d="m8 8 5.500 5.500m0-5.500L8 13.500" />
    </>
  ),
  silent: <circle class="silent" cx="8" cy="8" r="1" />,
};

function CellMark({ kind }: { readonly kind: CellKind }): JSX.Element {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {CELLS[kind]}
    </svg>
  );
}

function Key(): JSX.Element {
  return (
    <div class="matrix-key">
      {(Object.keys(CELLS) as CellKind[]).map((kind) => (
        <span key={kind}>
          <CellMark kind={kind} />
          {S.cells[kind]}
        </span>
      ))}
    </div>
  );
}

function Cell(props: { readonly statement: StatementView; readonly document: DocumentView }): JSX.Element {
  const { statement, document } = props;
  const entries = statement.entries.filter(({ evidence }) => evidence.document === document.id);
  const kind = cellOf(entries);
  const [first] = entries;
  if (first === undefined)
    return (
      <td class={document.origin === null ? "" : "relay"}>
        <CellMark kind={kind} />
        <span class="hidden">{S.cells.silent}</span>
      </td>
    );
  const isChosen = entry.value !== undefined && entries.includes(entry.value);
  return (
    <td class={document.origin === null ? "" : "relay"}>
      <button
        type="button"
        class={isChosen ? "cell chosen" : "cell"}
        aria-label={`${document.label}: ${S.cells[kind]}`}
        onClick={() => {
          selectEntry(first);
        }}
      >
        <CellMark kind={kind} />
      </button>
    </td>
  );
}

function Row(props: {
  readonly statement: StatementView;
  readonly documents: readonly DocumentView[];
}): JSX.Element {
  const { statement, documents } = props;
  return (
    <tr aria-selected={chosen.value === statement}>
      <th scope="row">
        <StatementLink statement={statement} />
      </th>
      {documents.map((document) => (
        <Cell key={document.id} statement={statement} document={document} />
      ))}
      <td class="origins">{statement.origins}</td>
    </tr>
  );
}

function Head({ groups }: { readonly groups: readonly (readonly DocumentView[])[] }): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">{S.columns.statement}</th>
        {groups.flat().map(({ id, label, published }) => (
          <th key={id} scope="col" class="document">
            <button
              type="button"
              onClick={() => {
                select({ kind: "document", id });
              }}
            >
              {label} <small>{formatDay(published)}</small>
            </button>
          </th>
        ))}
        <th scope="col" class="origins">
          {S.columns.origins}
        </th>
      </tr>
      {groups.some(({ length }) => length > 1) ? (
        <tr class="brackets" aria-hidden="true">
          <td />
          {groups.map((group) => (
            <td key={group[0]?.id} colSpan={group.length}>
              {group.length > 1 ? <div>{S.oneOrigin}</div> : null}
            </td>
          ))}
          <td />
        </tr>
      ) : null}
    </thead>
  );
}

/** Rows shown before the reader asks for more. */
const FIRST = 60;
/** Documents above which those that say nothing of the visible rows get no column, and the most columns. */
const [MANY, MOST] = [40, 120];

/** The columns with something in one of the rows. */
function speaking(groups: readonly DocumentView[][], rows: readonly StatementView[]): DocumentView[][] {
  const heard = new Set(rows.flatMap(({ entries }) => entries.map(({ evidence }) => evidence.document)));
  const kept = groups.map((group) => group.filter(({ id }) => heard.has(id)));
  return kept.filter((group) => group.length > 0).slice(0, MOST);
}

/** Statements by documents: who says what, who denies it, who is silent; relays stand beside their source. */
export function MatrixView(): JSX.Element | null {
  const [limit, setLimit] = useState(FIRST);
  const { value: open } = dossier;
  if (open === undefined) return null;
  const rows = rowsOf([...shown.value.edges, ...shown.value.facts]);
  const visible = rows.slice(0, limit);
  const groups = open.documents.size > MANY ? speaking(columnsOf(open), visible) : columnsOf(open);
  const leftOut = open.documents.size - groups.flat().length;
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={S.view.matrix}>
      <Key />
      {leftOut === 0 ? null : <p class="help">{S.leftOut(leftOut)}</p>}
      <table class="matrix">
        <Head groups={groups} />
        <tbody>
          {visible.map((statement) => (
            <Row key={statement.key} statement={statement} documents={groups.flat()} />
          ))}
        </tbody>
      </table>
      {moreButton(rows.length - limit, () => {
        setLimit(limit + FIRST);
      })}
    </div>
  );
}
