import "../styles/views.css";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { StatementView } from "../model/dossier.ts";
import { formatTime } from "../model/format.ts";
import { LINE_STYLES } from "../model/line-style.ts";
import { nameOf, select, shown, statement as chosen } from "../store.ts";
import { S } from "../strings/index.ts";
import { moreButton } from "./bits.tsx";
import { LineSample } from "./glyphs.tsx";
import { StatementLink } from "./statement-link.tsx";

type Column = keyof typeof S.columns;

function wordsOf({ source, label, target }: StatementView): string {
  return `${nameOf(source)} ${label} ${nameOf(target)}`;
}

const VALUE: Readonly<Record<Column, (statement: StatementView) => number | string>> = {
  statement: wordsOf,
  status: ({ style }) => LINE_STYLES.indexOf(style),
  claims: ({ claimCount }) => claimCount,
  documents: ({ documents }) => documents,
  origins: ({ origins }) => origins,
  when: ({ time }) => time ?? "9999",
};

interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

function sorted(statements: readonly StatementView[], { column, descending }: Order): StatementView[] {
  const value = VALUE[column];
  const compare = (a: StatementView, b: StatementView): number => {
    const [x, y] = [value(a), value(b)];
    if (x !== y) return x < y === descending ? 1 : -1;
    return b.origins - a.origins || b.documents - a.documents || (a.key < b.key ? -1 : 1);
  };
  return [...statements].sort(compare);
}

const NUMERIC = new Set<Column>(["claims", "documents", "origins"]);
const ROWS = 300;

function Head(props: { column: Column; order: Order; onOrder: (order: Order) => void }): JSX.Element {
  const { column, order, onOrder } = props;
  const isSorted = order.column === column;
  const direction = order.descending ? "descending" : "ascending";
  return (
    <th scope="col" class={NUMERIC.has(column) ? "number" : ""} aria-sort={isSorted ? direction : "none"}>
      <button
        type="button"
        onClick={() => {
          onOrder({ column, descending: isSorted ? !order.descending : NUMERIC.has(column) });
        }}
      >
        {S.columns[column]}
        {isSorted ? (order.descending ? " ↓" : " ↑") : ""}
      </button>
    </th>
  );
}

function Row({ statement }: { readonly statement: StatementView }): JSX.Element {
  const isChosen = chosen.value?.key === statement.key;
  return (
    <tr
      aria-selected={isChosen}
      onClick={() => {
        select({ kind: "statement", key: statement.key });
      }}
    >
      <td class="words">
        <StatementLink statement={statement} />
      </td>
      <td>
        <span class="status">
          <LineSample style={statement.style} />
          {S.style[statement.style]}
        </span>
      </td>
      <td class="number">{statement.claimCount}</td>
      <td class="number">{statement.documents}</td>
      <td class="number strong">{statement.origins}</td>
      <td class="soft">{formatTime(statement.time)}</td>
    </tr>
  );
}

/** Every shown statement as a row: what the graph draws, for reading and for screen readers. */
export function TableView(): JSX.Element {
  const [order, setOrder] = useState<Order>({ column: "origins", descending: true });
  const [limit, setLimit] = useState(ROWS);
  const box = useRef<HTMLDivElement>(null);
  const all = sorted([...shown.value.edges, ...shown.value.facts], order);
  const key = chosen.value?.key;
  useEffect(() => {
    box.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [key]);
  return (
    <div class="table-box" ref={box} tabIndex={0} role="region" aria-label={S.tableCaption}>
      <table class="statements">
        <caption class="hidden">{S.tableCaption}</caption>
        <thead>
          <tr>
            {(Object.keys(S.columns) as Column[]).map((column) => (
              <Head key={column} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {all.slice(0, limit).map((statement) => (
            <Row key={statement.key} statement={statement} />
          ))}
        </tbody>
      </table>
      {moreButton(all.length - limit, () => {
        setLimit(limit + ROWS);
      })}
    </div>
  );
}
