import type { JSX } from "preact";
import { shorten } from "../model/format.ts";
import type { StatementView } from "../model/dossier.ts";
import { chosenKeys } from "../several.ts";
import { dossier, entry, nameOf, select, selection, statement } from "../store.ts";
import { S } from "../strings/index.ts";

interface Crumb {
  readonly text: string;
  readonly onClick?: () => void;
}

const HOME: Crumb = {
  text: S.overview,
  onClick: () => {
    select({ kind: "none" });
  },
};

function crumbs(): Crumb[] {
  const { value: chosen } = selection;
  switch (chosen.kind) {
    case "none":
      return [{ text: S.overview }];
    case "entity":
      return [HOME, { text: nameOf(chosen.key) }];
    case "document":
      return [HOME, { text: dossier.value?.documents.get(chosen.id)?.label ?? chosen.id }];
    case "pair":
      return [HOME, { text: S.between(nameOf(chosen.a), nameOf(chosen.b)) }];
    case "path":
      return [HOME, { text: `${nameOf(chosen.from)} – ${nameOf(chosen.to)}` }];
    case "corrections":
      return [HOME, { text: S.corrections }];
    case "set":
      return [HOME, { text: S.several(chosenKeys().length) }];
    case "statement":
      return statement.value === undefined ? [HOME, { text: chosen.key }] : crumbsOf(statement.value);
  }
}

/** Entity, statement, claim, document. */
function crumbsOf({ source, key, label, entries }: StatementView): Crumb[] {
  const { value: quoted } = entry;
  const document = dossier.value?.documents.get(quoted?.evidence.document ?? "");
  const path: Crumb[] = [
    {
      text: shorten(nameOf(source), 22),
      onClick: () => {
        select({ kind: "entity", key: source });
      },
    },
    {
      text: shorten(label, 24),
      onClick: () => {
        select({ kind: "statement", key });
      },
    },
  ];
  if (quoted !== undefined) path.push({ text: S.claimOf(entries.indexOf(quoted) + 1, entries.length) });
  if (document !== undefined)
    path.push({
      text: document.label,
      onClick: () => {
        select({ kind: "document", id: document.id });
      },
    });
  return path;
}

/** Where the selection stands: from the overview, or from an entity down to its source. */
export function Breadcrumb(): JSX.Element {
  const path = crumbs();
  return (
    <nav class="crumbs" aria-label={S.path}>
      {path.map(({ text, onClick }, index) => (
        <>
          {index > 0 ? <span aria-hidden="true">›</span> : null}
          {onClick === undefined ? (
            <b dir="auto">{text}</b>
          ) : (
            <button type="button" class="plain" dir="auto" onClick={onClick}>
              {text}
            </button>
          )}
        </>
      ))}
    </nav>
  );
}
