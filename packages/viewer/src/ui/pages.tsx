import type { JSX } from "preact";
import { copyText } from "../actions.ts";
import { reads } from "../reads.ts";
import { dossier, problem, progress, type Problem, type Progress } from "../store.ts";
import { S } from "../strings/index.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { Foot } from "./foot.tsx";
import { FamilyShape } from "./glyphs.tsx";
import { TopBar } from "./top-bar.tsx";

function Picture(): JSX.Element {
  const lines: [number, number, number][] = [
    [0, 4, 252],
    [0, 22, 228],
    [0, 40, 96],
    [196, 58, 44],
    [0, 76, 246],
    [0, 94, 180],
  ];
  return (
    <svg class="picture" viewBox="-4 0 652 104" fill="none" aria-hidden="true">
      {lines.map(([x, y, width]) => (
        <rect key={y} class="words" x={x} y={y} width={width} height="6" rx="1" />
      ))}
      <path class="marker" d="M102 33H256V53H102ZM-3 52H188V71H-3Z" />
      <rect class="ink" x="105" y="40" width="148" height="6" rx="1" />
      <rect class="ink" y="58" width="184" height="6" rx="1" />
      <path class="dots" d="M270 52H370" />
      <FamilyShape family="country" x={402} y={52} r={17} />
      <FamilyShape family="agreement" x={620} y={52} r={18} />
      <path class="arrow" d="M427 52H578M577 46l12 6-12 6Z" />
    </svg>
  );
}

function SampleButton(): JSX.Element | null {
  if (reads.value === undefined) return null;
  return (
    <button type="button" class="button" onClick={() => void reads.value?.openSample()}>
      {S.openSample}
    </button>
  );
}

/** Nothing is open: where to drop, and the sample. */
export function EmptyPage(): JSX.Element {
  return (
    <section class="drop-zone">
      <Picture />
      <h1>{S.dropTitle}</h1>
      <p class="lead">{S.dropLead}</p>
      <div class="buttons">
        <ChooseFiles label={S.chooseFiles} />
        <SampleButton />
      </div>
      <div class="fine">
        {S.dropKinds.map(([head, text]) => (
          <span key={head}>
            <b>{head}</b>
            {text}
          </span>
        ))}
      </div>
    </section>
  );
}

function reportOf({ name, message, where, expected, found }: Problem): string {
  return [S.cannotOpen(name), message, where, expected, found]
    .filter((part) => part !== undefined)
    .join("\n");
}

/** A file could not be opened: where it is wrong, what was expected, what was found. */
export function ProblemPage({ problem: shown }: { readonly problem: Problem }): JSX.Element {
  const rows = [
    [S.where, shown.where],
    [S.expected, shown.expected],
    [S.found, shown.found],
    [S.alsoAt, shown.also],
  ] as const;
  return (
    <section class="problem" role="alert">
      <h1 dir="auto">{S.cannotOpen(shown.name)}</h1>
      <p class="lead">
        {shown.message} {S.nothingLoaded}
      </p>
      <dl>
        {rows.map(([head, text]) =>
          text === undefined ? null : (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{head === S.where ? <code>{text}</code> : text}</dd>
            </div>
          ),
        )}
      </dl>
      <div class="buttons">
        <ChooseFiles label={S.chooseAnother} />
        <button
          type="button"
          class="button"
          onClick={() => {
            copyText(reportOf(shown));
          }}
        >
          {S.copyReport}
        </button>
        {dossier.value === undefined ? (
          <SampleButton />
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => {
              problem.value = undefined;
            }}
          >
            {S.dismiss}
          </button>
        )}
      </div>
    </section>
  );
}

const STAGES = ["pack", "reading", "analysing", "assembling"] as const;

/** What is being done, how far it is, and a way to stop it. */
export function ProgressPage({ progress: shown }: { readonly progress: Progress }): JSX.Element {
  const { stage, done, of, name, cancel } = shown;
  const at = STAGES.indexOf(stage as (typeof STAGES)[number]);
  return (
    <section class="progress">
      <h1>
        <span role="status">{S.stageTitle[stage]}</span>
      </h1>
      <progress {...(of > 0 ? { value: done, max: of } : {})} aria-label={S.stageTitle[stage]} />
      <p class="progress-line">
        <span dir="auto">{name}</span>
        <span class="figure">
          {of === 0 ? "" : S.doneOf[stage === "pack" ? "bytes" : "articles"](done, of)}
        </span>
      </p>
      {at < 0 ? null : (
        <ol class="stages">
          {STAGES.map((one, index) => (
            <li key={one} class={index < at ? "done" : ""} aria-current={index === at ? "step" : undefined}>
              {S.stage[one]}
            </li>
          ))}
        </ol>
      )}
      {cancel === undefined ? null : (
        <div class="buttons">
          <button type="button" class="button" onClick={cancel}>
            {S.cancel}
          </button>
        </div>
      )}
    </section>
  );
}

/** The frame around a page that stands alone. */
export function LonePage(): JSX.Element {
  return (
    <div class="app alone">
      <TopBar />
      <main class="hero">
        {progress.value !== undefined ? (
          <ProgressPage progress={progress.value} />
        ) : problem.value !== undefined ? (
          <ProblemPage problem={problem.value} />
        ) : (
          <EmptyPage />
        )}
      </main>
      <Foot />
    </div>
  );
}
