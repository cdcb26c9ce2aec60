import "../styles/details.css";
import type { FunctionComponent, JSX } from "preact";
import { selection } from "../store.ts";
import { DocumentPage } from "./document-page.tsx";
import { EntityPage } from "./entity-page.tsx";
import { Later } from "./later.tsx";
import { PairPage } from "./pair-page.tsx";
import { PathPage } from "./path-page.tsx";
import { StatementPage } from "./statement-page.tsx";

const loadSet = async (): Promise<FunctionComponent> => (await import("./set-page.tsx")).SetPage;
const loadCorrections = async (): Promise<FunctionComponent> =>
  (await import("./corrections-page.tsx")).CorrectionsPage;

/** The page of what is selected; its code comes once the graph is drawn, or when something is selected before that. */
export function Details(): JSX.Element | null {
  const { value: chosen } = selection;
  switch (chosen.kind) {
    case "none":
      return null;
    case "entity":
      return <EntityPage key={chosen.key} entityKey={chosen.key} />;
    case "statement":
      return <StatementPage />;
    case "pair":
      return <PairPage a={chosen.a} b={chosen.b} />;
    case "document":
      return <DocumentPage id={chosen.id} />;
    case "path":
      return <PathPage from={chosen.from} to={chosen.to} />;
    case "set":
      return <Later load={loadSet} />;
    case "corrections":
      return <Later load={loadCorrections} />;
  }
}
