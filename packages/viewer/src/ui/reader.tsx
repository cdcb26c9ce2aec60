import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { layOut, type Paragraph, type Segment } from "../model/article.ts";
import { fragmentUrl, pageAt, safeUrl } from "../model/citation.ts";
import type { ClaimEntry, DocumentView } from "../model/dossier.ts";
import { formatTime } from "../model/format.ts";
import { copyCitation, stepEvidence } from "../actions.ts";
import { dossier, entry, select, selectEntry } from "../store.ts";
import { S } from "../strings/index.ts";
import { ToolButton } from "./bits.tsx";
import { Icon } from "./icons.tsx";
import { isRaised } from "./phone.tsx";

/** Articles as the pane shows them; the chosen quote is found again by this attribute. */
const CHOSEN = "data-chosen";

function sameQuote(a: ClaimEntry, b: ClaimEntry | undefined): boolean {
  return b !== undefined && a.evidence.start === b.evidence.start && a.evidence.end === b.evidence.end;
}

function Mention({ segment }: { readonly segment: Segment }): JSX.Element {
  const { node, text } = segment;
  if (node === undefined) return <>{text}</>;
  const family = dossier.value?.entities.get(node)?.family ?? "concept";
  return (
    <span
      class="mention"
      style={{ "--mention": `var(--family-${family})` }}
      onClick={
        segment.entries.length === 0
          ? () => {
              select({ kind: "entity", key: node });
            }
          : undefined
      }
    >
      {text}
    </span>
  );
}

/** Neighbouring segments under the same quotes make one mark. */
function runs(segments: readonly Segment[]): Segment[][] {
  const grouped: Segment[][] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    const isSame =
      last?.entries.length === segment.entries.length &&
      last.entries.every((item, index) => item === segment.entries[index]);
    if (isSame) grouped.at(-1)?.push(segment);
    else grouped.push([segment]);
    last = segment;
  }
  return grouped;
}

function Mark(props: {
  readonly run: readonly Segment[];
  readonly chosen: ClaimEntry | undefined;
}): JSX.Element {
  const { run, chosen } = props;
  const words = run.map((segment) => <Mention key={segment.start} segment={segment} />);
  const entries = run[0]?.entries ?? [];
  const isChosen = entries.some((item) => sameQuote(item, chosen));
  const top = isChosen && chosen !== undefined ? chosen : entries.at(-1);
  if (top === undefined) return <>{words}</>;
  return (
    <mark
      class={`${top.side}${isChosen ? " chosen" : ""}`}
      {...(isChosen ? { [CHOSEN]: "" } : {})}
      aria-current={isChosen ? "true" : undefined}
      role="button"
      tabIndex={0}
      onClick={() => {
        selectEntry(nextOf(entries, chosen));
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        selectEntry(nextOf(entries, chosen));
      }}
    >
      {words}
    </mark>
  );

  function nextOf(items: readonly ClaimEntry[], current: ClaimEntry | undefined): ClaimEntry {
    const index = current === undefined ? -1 : items.indexOf(current);
    return items[(index + 1) % items.length] ?? (top as ClaimEntry);
  }
}

function Block(props: {
  readonly paragraph: Paragraph;
  readonly chosen: ClaimEntry | undefined;
}): JSX.Element {
  const { paragraph, chosen } = props;
  const content = runs(paragraph.segments).map((run) => (
    <Mark key={run[0]?.start} run={run} chosen={chosen} />
  ));
  return paragraph.isTitle ? <h2 dir="auto">{content}</h2> : <p dir="auto">{content}</p>;
}

function Byline({ document }: { readonly document: DocumentView }): JSX.Element {
  const parts = [
    document.published === null ? S.undatedDocument : formatTime(document.published),
    document.origin === null ? S.ownReporting : S.relays(document.origin),
    S.marked(new Set(document.entries.map(({ evidence }) => evidence.start)).size),
  ];
  return <p class="byline">{parts.join(" · ")}</p>;
}

function QuotesOnly(props: {
  readonly document: DocumentView;
  readonly chosen: ClaimEntry | undefined;
}): JSX.Element {
  const { document, chosen } = props;
  return (
    <>
      <p class="help">{S.quotesOnly}</p>
      {document.entries.map((item) => (
        <p key={`${item.claim.id} ${String(item.evidence.start)}`} dir="auto">
          {item.evidence.prefix}
          <mark
            class={`${item.side}${item === chosen ? " chosen" : ""}`}
            {...(item === chosen ? { [CHOSEN]: "" } : {})}
            onClick={() => {
              selectEntry(item);
            }}
          >
            {item.evidence.quote}
          </mark>
          {item.evidence.suffix}
        </p>
      ))}
    </>
  );
}

interface Tick {
  readonly top: number;
  readonly side: string;
  readonly isChosen: boolean;
}

function readTicks(text: HTMLElement): Tick[] {
  const height = Math.max(text.scrollHeight, 1);
  return [...text.querySelectorAll("mark")].map((mark) => ({
    top: (mark.offsetTop / height) * 100,
    side: ["yes", "no", "plan"].find((side) => mark.classList.contains(side)) ?? "yes",
    isChosen: mark.hasAttribute(CHOSEN),
  }));
}

/** The whole article with its claims and mentions marked; scrolls to the chosen quote. */
export function Article(props: {
  readonly document: DocumentView;
  readonly chosen?: ClaimEntry | undefined;
}): JSX.Element {
  const { document, chosen } = props;
  const text = useRef<HTMLDivElement>(null);
  const [ticks, setTicks] = useState<Tick[]>([]);
  const paragraphs = useMemo(() => layOut(document), [document]);
  useEffect(() => {
    const { current } = text;
    if (current === null) return;
    const mark = current.querySelector<HTMLElement>(`[${CHOSEN}]`);
    if (mark === null) current.scrollTop = 0;
    else current.scrollTop = Math.max(0, mark.offsetTop - current.clientHeight / 3);
    setTicks(readTicks(current));
  }, [document, chosen, isRaised()]); // on a phone it has a size only once the sheet is raised
  const hasTitle = paragraphs.some(({ isTitle }) => isTitle);
  const headline = <h2 dir="auto">{document.title ?? document.name}</h2>;
  const titleIndex = hasTitle ? paragraphs.findIndex(({ isTitle }) => isTitle) : -1;
  return (
    <>
      <div class="text" ref={text} tabIndex={0} role="region" aria-label={document.title ?? document.name}>
        {hasTitle ? null : headline}
        {titleIndex === -1 ? <Byline document={document} /> : null}
        {document.text === undefined ? <QuotesOnly document={document} chosen={chosen} /> : null}
        {paragraphs.map((paragraph, index) => (
          <>
            <Block key={paragraph.start} paragraph={paragraph} chosen={chosen} />
            {index === titleIndex ? <Byline document={document} /> : null}
          </>
        ))}
      </div>
      <div class="ticks" aria-hidden="true">
        {ticks.map(({ top, side, isChosen }, index) => (
          <i key={index} class={isChosen ? `${side} chosen` : side} style={{ top: `${top.toFixed(1)}%` }} />
        ))}
      </div>
    </>
  );
}

function OriginalLink({
  document,
  quote,
}: {
  document: DocumentView;
  quote?: string | undefined;
}): JSX.Element | null {
  const url = quote === undefined ? safeUrl(document.url) : fragmentUrl(document.url, quote);
  if (url === undefined) return null;
  return (
    <a class="tool" href={url} target="_blank" rel="noopener noreferrer">
      <Icon name="open" />
      {S.original}
    </a>
  );
}

/** Lower half of the right pane: the article of the chosen quote. */
export function Reader(): JSX.Element | null {
  const { value: chosen } = entry;
  const document = chosen === undefined ? undefined : dossier.value?.documents.get(chosen.evidence.document);
  if (chosen === undefined || document === undefined) return null;
  const page = pageAt(document, chosen.evidence.start);
  const starts = [...new Set(document.entries.map(({ evidence }) => evidence.start))];
  return (
    <section class="reader" aria-label={S.readerPane}>
      <div class="reader-bar">
        <button
          type="button"
          class="plain publisher"
          dir="auto"
          onClick={() => {
            select({ kind: "document", id: document.id });
          }}
        >
          {document.label}
        </button>
        <span class="evidence-count">
          {S.evidenceOf(starts.indexOf(chosen.evidence.start) + 1, starts.length)}
          {page === undefined ? null : `, ${S.page(page)}`}
        </span>
        <ToolButton
          icon="up"
          label={S.previousEvidence}
          onClick={() => {
            stepEvidence(-1);
          }}
        />
        <ToolButton
          icon="down"
          label={S.nextEvidence}
          onClick={() => {
            stepEvidence(1);
          }}
        />
        <ToolButton icon="copy" onClick={copyCitation}>
          {S.cite}
        </ToolButton>
        <OriginalLink document={document} quote={chosen.evidence.quote} />
      </div>
      <Article document={document} chosen={chosen} />
    </section>
  );
}

/** The bar and article of a document that was opened by itself. */
export function DocumentReader({ document }: { readonly document: DocumentView }): JSX.Element {
  return (
    <section class="reader whole">
      <div class="reader-bar">
        <span class="publisher" dir="auto">
          {document.label}
        </span>
        <span class="evidence-count" />
        <OriginalLink document={document} />
      </div>
      <Article document={document} />
    </section>
  );
}
