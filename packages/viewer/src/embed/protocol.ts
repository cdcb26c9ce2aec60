import type { GraphFile } from "@dossier/core";
import type { Theme } from "../theme.ts";

/** What a page tells the viewer that it frames; states are written as after `#` in a link. */
export type ToFrame =
  | {
      readonly dossier: "open";
      /** Checked by who sends it. */
      readonly graph: GraphFile;
      readonly name: string;
      readonly hash: string;
      readonly theme: Theme | undefined;
    }
  | { readonly dossier: "state"; readonly hash: string }
  | { readonly dossier: "theme"; readonly theme: Theme | undefined };

/** What a framed viewer tells the page around it. */
export type FromFrame =
  /** Its first script runs: no policy forbids it. */
  | { readonly dossier: "booting" }
  /** It runs, and has no graph yet. */
  | { readonly dossier: "waiting" }
  | Ready
  | { readonly dossier: "state"; readonly hash: string }
  | { readonly dossier: "error"; readonly message: string }
  /** Pixels that would suit its width. */
  | { readonly dossier: "height"; readonly height: number };

/** A graph is open. */
export interface Ready {
  readonly dossier: "ready";
  readonly title: string;
  readonly documents: number;
  readonly entities: number;
  readonly statements: number;
}

function isOurs(data: unknown): boolean {
  return typeof data === "object" && data !== null && "dossier" in data && typeof data.dossier === "string";
}

/** Whether a message comes from a framed viewer; other scripts of a page send messages too. */
export function isFromFrame(data: unknown): data is FromFrame {
  return isOurs(data);
}

/** Whether a message is meant for a framed viewer. */
export function isToFrame(data: unknown): data is ToFrame {
  return isOurs(data);
}
