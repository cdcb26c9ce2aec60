import type { FunctionComponent, JSX } from "preact";
import type { EntityView, StatementView } from "../model/dossier.ts";
import { failuresOf } from "../model/filters.ts";
import { dossier, filters, nameOf } from "../store.ts";
import { S, typeName } from "../strings/index.ts";
import { Section, StatementRow } from "./bits.tsx";
import { FamilyMark } from "./glyphs.tsx";
import { Later } from "./later.tsx";
import { correcting } from "../correcting.ts";
import { MarkLine } from "./mark-line.tsx";
import { DocumentRow } from "./overview.tsx";

const loadPanel = async (): Promise<FunctionComponent> =>
  (await import("./correct-entity.tsx")).CorrectEntity;

interface NameRow {
  readonly text: string;
  readonly count: number;
  readonly kinds: string;
}

/** The forms under which an entity is named, most frequent first, with the kinds of mention. */
function namesOf(entity: EntityView): NameRow[] {
  const forms = new Map<string, { count: number; kinds: Set<string> }>();
  for (const { text, kind } of entity.mentions) {
    const form = forms.get(text) ?? { count: 0, kinds: new Set<string>() };
    form.count += 1;
    form.kinds.add(S.mentionKind[kind] ?? kind);
    forms.set(text, form);
  }
  return [...forms]
    .map(([text, { count, kinds }]) => ({ text, count, kinds: [...kinds].join(", ") }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function Names({ entity }: { readonly entity: EntityView }): JSX.Element {
  const reasons = entity.linkedBy.map(({ reason, count }) => `${reason} (${String(count)})`);
  return (
    <Section title={S.names} note={S.nMentions(entity.mentions.length)}>
      <div class="names">
        {namesOf(entity).map(({ text, count, kinds }) => (
          <div key={text}>
            <b dir="auto">{text}</b>
            <span class="figure">{count}</span>
            <span>{kinds}</span>
          </div>
        ))}
      </div>
      {reasons.length === 0 ? null : (
        <p class="help">
          {S.joinedBy} {reasons.join("; ")}
        </p>
      )}
    </Section>
  );
}

/** Statements by the entity at the other end, those with most statements first. */
function byOther(entity: EntityView, statements: readonly StatementView[]): [string, StatementView[]][] {
  const groups = new Map<string, StatementView[]>();
  for (const statement of statements) {
    const other = statement.source === entity.key ? (statement.target ?? entity.key) : statement.source;
    const group = groups.get(other);
    if (group === undefined) groups.set(other, [statement]);
    else group.push(statement);
  }
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function Mentioned({ entity }: { readonly entity: EntityView }): JSX.Element {
  const counts = new Map<string, number>();
  for (const { document } of entity.mentions) counts.set(document, (counts.get(document) ?? 0) + 1);
  const rows = [...counts].sort(([, a], [, b]) => b - a);
  return (
    <Section title={S.namedIn} note={S.nDocuments(rows.length)}>
      {rows.map(([id, count]) => {
        const document = dossier.value?.documents.get(id);
        const bars = Array.from({ length: Math.min(count, 14) }, (_, index) => <i key={index} />);
        const figure = (
          <>
            <span class={`tally ${entity.family}`}>{bars}</span>
            {count}
          </>
        );
        return document === undefined ? null : <DocumentRow key={id} document={document} figure={figure} />;
      })}
    </Section>
  );
}

const IDS: Readonly<Record<string, string>> = { iso3166: "ISO", wikidata: "Wikidata" };

/** An entity: names, facts, statements by whom they tie it to, documents. */
export function EntityPage({ entityKey }: { readonly entityKey: string }): JSX.Element | null {
  const { value: open } = dossier;
  const entity = open?.entities.get(entityKey);
  if (open === undefined || entity === undefined) return null;
  const visible = (statement: StatementView): boolean =>
    failuresOf(statement, filters.value, open).length === 0;
  const [statements, facts] = [entity.statements.filter(visible), entity.facts.filter(visible)];
  const documents = new Set(entity.mentions.map(({ document }) => document)).size;
  return (
    <div class="scroll" tabIndex={-1}>
      <header class="head">
        <h1 class="entity-title" dir="auto">
          <FamilyMark family={entity.family} size={22} />
          {entity.label}
        </h1>
        <div class="facts-line">
          <span>{typeName(entity.entityType)}</span>
          <span>{S.nStatements(statements.length)}</span>
          <span>{S.nDocuments(documents)}</span>
          <span>{S.nMentions(entity.mentions.length)}</span>
          {Object.entries(entity.ids).map(([name, id]) => (
            <span key={name} class="quiet">
              {IDS[name] ?? name} {id}
            </span>
          ))}
        </div>
        <MarkLine mark={entity.mark} />
        {correcting.value ? <Later load={loadPanel} /> : null}
      </header>
      {facts.length === 0 ? null : (
        <Section title={S.factsTitle} note={String(facts.length)}>
          {facts.map((fact) => (
            <StatementRow key={fact.key} statement={fact} />
          ))}
        </Section>
      )}
      {byOther(entity, statements).map(([other, group]) => (
        <Section key={other} title={S.withOther(nameOf(other))} note={String(group.length)}>
          {group.map((statement) => (
            <StatementRow key={statement.key} statement={statement} />
          ))}
        </Section>
      ))}
      {statements.length + facts.length === 0 ? <p class="help section">{S.noStatements}</p> : null}
      <Names entity={entity} />
      <Mentioned entity={entity} />
    </div>
  );
}
