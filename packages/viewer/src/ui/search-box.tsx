import { signal } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Dossier } from "../model/dossier.ts";
import type { Suggestion } from "../model/search-index.ts";
import { choose as chooseSeveral, chosenKeys } from "../several.ts";
import { dossier, select } from "../store.ts";
import { S } from "../strings/index.ts";
import { Icon } from "./icons.tsx";

type Search = (query: string) => Suggestion[];

const search = signal<Search>(() => []);
let indexed: Dossier | undefined;
let ready: Promise<void> = Promise.resolve();

/** Indexes the open dossier when the reader first goes to the field; settles once it can be searched. */
function prepare(): Promise<void> {
  const { value: open } = dossier;
  if (open !== undefined && open !== indexed) {
    indexed = open;
    ready = import("../model/search-index.ts").then(({ createSearch }) => {
      search.value = createSearch(open);
    });
  }
  return ready;
}

/** Search with suggestions over names, aliases, statements, quotes and documents: a combobox of the usual keys. */
export function SearchBox(): JSX.Element {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const found: Suggestion[] = isOpen && query.trim() !== "" ? search.value(query) : [];
  const choose = (suggestion: Suggestion | undefined, adds = false): void => {
    if (suggestion === undefined) return;
    setOpen(false);
    setQuery("");
    input.current?.blur();
    if (adds && suggestion.selection.kind === "entity")
      chooseSeveral([...chosenKeys(), suggestion.selection.key]);
    else select(suggestion.selection);
  };
  const chooseActive = async (typed: string, adds: boolean): Promise<void> => {
    await prepare();
    choose(search.value(typed)[active], adds);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "ArrowDown") setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else if (event.key === "Enter")
      void chooseActive(event.currentTarget.value, event.ctrlKey || event.metaKey);
    else if (event.key === "Escape") {
      setQuery("");
      event.currentTarget.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        placeholder={S.search}
        aria-label={`${S.search}: ${S.searchHint}`}
        aria-expanded={found.length > 0}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `suggestion-${String(active)}` : undefined}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => {
          setOpen(true);
          void prepare();
        }}
        onBlur={() => {
          setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd>/</kbd>
      <Suggestions found={found} active={active} query={isOpen ? query : ""} onChoose={choose} />
    </div>
  );
}

function Suggestions(props: {
  readonly found: readonly Suggestion[];
  readonly active: number;
  readonly query: string;
  readonly onChoose: (suggestion: Suggestion, adds: boolean) => void;
}): JSX.Element | null {
  const { found, active, query, onChoose } = props;
  if (query.trim() === "") return null;
  if (found.length === 0) return <p class="suggestions none">{S.noMatch(query)}</p>;
  return (
    <ul class="suggestions" id="suggestions" role="listbox" aria-label={S.search}>
      {found.map((suggestion, index) => (
        <li
          key={suggestion.id}
          id={`suggestion-${String(index)}`}
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(suggestion, event.ctrlKey || event.metaKey);
          }}
        >
          <span class={suggestion.kind === "quote" ? "quote" : ""} dir="auto">
            {suggestion.title}
          </span>
          <small>
            {S.kind[suggestion.kind]}
            {suggestion.kind === "quote" || suggestion.kind === "document" ? ` · ${suggestion.detail}` : ""}
          </small>
        </li>
      ))}
    </ul>
  );
}
