import type { JSX } from "preact";
import { copyLink } from "../actions.ts";
import type { Correction } from "@dossier/core/corrections";
import { weightOf, type EntityView } from "../model/dossier.ts";
import { choose, chosenKeys } from "../several.ts";
import { corrections, dossier, filter, go, filters, select, showExport, shown } from "../store.ts";
import { S, typeName } from "../strings/index.ts";
import { Section, StatementRow, ToolButton } from "./bits.tsx";
import { FamilyMark } from "./glyphs.tsx";

function EntityRow({ entity }: { readonly entity: EntityView }): JSX.Element {
  const { key, label, family, entityType } = entity;
  return (
    <div class="entity-row">
      <button
        type="button"
        class="plain"
        onClick={() => {
          select({ kind: "entity", key });
        }}
      >
        <FamilyMark family={family} />
        <bdi>{label}</bdi> <small>{typeName(entityType)}</small>
      </button>
      <ToolButton
        icon="close"
        label={S.leaveOut(label)}
        onClick={() => {
          choose(chosenKeys().filter((other) => other !== key));
        }}
      />
    </div>
  );
}

/** Makes several entities the weightiest of them. */
function mergeAll(keys: readonly string[]): void {
  const entities = keys.flatMap((key) => dossier.peek()?.entities.get(key) ?? []);
  const [into, ...others] = entities.sort((a, b) => weightOf(b) - weightOf(a));
  if (into === undefined) return;
  const merges = others.map(({ key }): Correction => ({ kind: "merge", into: into.key, from: key }));
  go({
    selection: { kind: "entity", key: into.key },
    corrections: [...corrections.peek(), ...merges],
  });
}

function Acts({ keys }: { readonly keys: readonly string[] }): JSX.Element {
  return (
    <div class="acts">
      <button
        type="button"
        class="button"
        onClick={() => {
          filter({ only: keys });
        }}
      >
        {S.showOnly}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          select({ kind: "none" });
          filter({ without: [...new Set([...filters.peek().without, ...keys])].sort() });
        }}
      >
        {S.hideThese}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => {
          showExport.value = true;
        }}
      >
        {S.exportThese}
      </button>
      <button
        type="button"
        class="button"
        disabled={keys.length < 2}
        onClick={() => {
          mergeAll(keys);
        }}
      >
        {S.mergeThese}
      </button>
      <button type="button" class="button" onClick={copyLink}>
        {S.copyLink}
      </button>
    </div>
  );
}

/** Several entities: what can be done with them, the statements among them, and each of them. */
export function SetPage(): JSX.Element | null {
  const { value: open } = dossier;
  const keys = chosenKeys();
  if (open === undefined) return null;
  const chosen = new Set(keys);
  const among = shown.value.edges.filter(
    ({ source, target }) => chosen.has(source) && target !== undefined && chosen.has(target),
  );
  const entities = keys.flatMap((key) => open.entities.get(key) ?? []);
  return (
    <div class="scroll" tabIndex={-1}>
      <header class="head">
        <h1>{S.several(keys.length)}</h1>
        <Acts keys={keys} />
      </header>
      <Section title={S.among} note={String(among.length)}>
        {among.length === 0 ? <p class="help">{S.noneAmong}</p> : null}
        {among.map((statement) => (
          <StatementRow key={statement.key} statement={statement} />
        ))}
      </Section>
      <Section title={S.entities} note={String(entities.length)}>
        {entities.map((entity) => (
          <EntityRow key={entity.key} entity={entity} />
        ))}
      </Section>
    </div>
  );
}
