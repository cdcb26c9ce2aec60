import type { ComponentChildren, JSX } from "preact";
import { nameOf, select } from "../store.ts";
import type { StatementView } from "../model/dossier.ts";
import { S } from "../strings/index.ts";
import { LineSample } from "./glyphs.tsx";
import { Icon, type IconName } from "./icons.tsx";

/** A quiet button of the tool bars; an icon without words needs `label`. */
export function ToolButton(props: {
  readonly icon?: IconName;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { icon, label, pressed, disabled = false, onClick, children } = props;
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A statement as words: names apart, the predicate quieter. */
export function StatementWords({ statement }: { readonly statement: StatementView }): JSX.Element {
  return (
    <>
      <bdi class="name">{nameOf(statement.source)}</bdi> <span class="predicate">{statement.label}</span>{" "}
      {statement.target === undefined ? null : <bdi class="name">{nameOf(statement.target)}</bdi>}
    </>
  );
}

/** A row that opens a statement: line sample, words, number of origins. */
export function StatementRow({ statement }: { readonly statement: StatementView }): JSX.Element {
  return (
    <button
      type="button"
      class="statement-row"
      onClick={() => {
        select({ kind: "statement", key: statement.key });
      }}
    >
      <LineSample style={statement.style} />
      <span>
        <StatementWords statement={statement} />
        <span class="hidden">, {S.style[statement.style]}</span>
        {statement.mark === undefined ? null : (
          <span title={statement.mark.note ?? S.corrected}>
            <Icon name="pen" />
            <span class="hidden">, {S.corrected}</span>
          </span>
        )}
      </span>
      <small>{S.nOrigins(statement.origins)}</small>
    </button>
  );
}

/** A headed part of the right pane; nothing at all when it has no rows. */
export function Section(props: {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="section">
      <h2>
        {props.title}
        <small>{props.note}</small>
      </h2>
      {props.children}
    </section>
  );
}

/** Rows of which the first few are shown until the reader asks for the rest. */
export function moreButton(hidden: number, onMore: () => void): JSX.Element | null {
  if (hidden <= 0) return null;
  return (
    <button type="button" class="more-button" onClick={onMore}>
      {S.showMore(hidden)}
    </button>
  );
}
