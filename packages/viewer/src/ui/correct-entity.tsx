import { ENTITY_TYPES } from "@dossier/core/drawing";
import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { EntityView } from "../model/dossier.ts";
import { correct } from "../overlay.ts";
import { dossier, selection } from "../store.ts";
import { S, typeName } from "../strings/index.ts";
import { NoteField } from "./note-field.tsx";

function Row(props: {
  readonly label: string;
  readonly act: string;
  readonly disabled: boolean;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <form
      class="correct-row"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <label>
        <span>{props.label}</span>
        {props.children}
      </label>
      <button type="submit" class="button" disabled={props.disabled}>
        {props.act}
      </button>
    </form>
  );
}

function Name({ entity }: { readonly entity: EntityView }): JSX.Element {
  const [label, setLabel] = useState(entity.label);
  const wanted = label.trim();
  return (
    <Row
      label={S.newName}
      act={S.rename}
      disabled={wanted === "" || wanted === entity.label}
      onSubmit={() => {
        correct({ kind: "rename", entity: entity.key, label: wanted });
      }}
    >
      <input
        type="text"
        dir="auto"
        value={label}
        onInput={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
    </Row>
  );
}

function Type({ entity }: { readonly entity: EntityView }): JSX.Element {
  const [entityType, setType] = useState(entity.entityType);
  return (
    <Row
      label={S.entityType}
      act={S.change}
      disabled={entityType === entity.entityType}
      onSubmit={() => {
        correct({ kind: "retype", entity: entity.key, entityType });
      }}
    >
      <select
        value={entityType}
        onChange={(event) => {
          setType(ENTITY_TYPES.find((type) => type === event.currentTarget.value) ?? entityType);
        }}
      >
        {ENTITY_TYPES.map((type) => (
          <option key={type} value={type}>
            {typeName(type)}
          </option>
        ))}
      </select>
    </Row>
  );
}

/** Entities of a name, without the one that is being corrected. */
function named(label: string, except: string): EntityView[] {
  const wanted = label.trim().toLowerCase();
  return [...(dossier.peek()?.entities.values() ?? [])].filter(
    (entity) => entity.key !== except && entity.label.toLowerCase() === wanted,
  );
}

function Merge({ entity }: { readonly entity: EntityView }): JSX.Element {
  const [label, setLabel] = useState("");
  const [other] = named(label, entity.key);
  const labels = new Set([...(dossier.value?.entities.values() ?? [])].map((one) => one.label));
  return (
    <Row
      label={S.mergeWith}
      act={S.merge}
      disabled={other === undefined}
      onSubmit={() => {
        if (other !== undefined) correct({ kind: "merge", into: entity.key, from: other.key });
        setLabel("");
      }}
    >
      <input
        type="text"
        dir="auto"
        list="entity-names"
        placeholder={S.mergeHint}
        value={label}
        onInput={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
      <datalist id="entity-names">
        {[...labels].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </Row>
  );
}

function Split({ entity }: { readonly entity: EntityView }): JSX.Element | null {
  const [text, setText] = useState("");
  const texts = [...new Set(entity.mentions.map((mention) => mention.text))];
  if (texts.length < 2) return null;
  return (
    <Row
      label={S.splitOff}
      act={S.split}
      disabled={!texts.includes(text)}
      onSubmit={() => {
        correct({ kind: "split", entity: entity.key, text });
        setText("");
      }}
    >
      <select
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      >
        <option value="">{S.splitNone}</option>
        {texts.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </Row>
  );
}

/** What can be corrected about an entity: its name, its type, what it is the same as, what it is not, a note. */
export function CorrectEntity(): JSX.Element | null {
  const { value: chosen } = selection;
  const entity = chosen.kind === "entity" ? dossier.value?.entities.get(chosen.key) : undefined;
  if (entity === undefined) return null;
  const { key, label, entityType, mark } = entity;
  return (
    <div class="correct" key={`${key} ${label} ${entityType}`}>
      <Name entity={entity} />
      <Type entity={entity} />
      <Merge entity={entity} />
      <Split entity={entity} />
      <NoteField
        key={mark?.note}
        text={mark?.note ?? ""}
        onKeep={(text) => {
          correct({ kind: "note", about: key, text });
        }}
      />
    </div>
  );
}
