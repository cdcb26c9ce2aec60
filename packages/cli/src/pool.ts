import { Piscina } from "piscina";
import type { RawDocument } from "@dossier/core";
import { setAside, type Analyzer, type Outcome } from "./analyzer.ts";
import { describeError } from "./messages.ts";

/** Workers that analyse documents side by side. */
export interface Pool {
  readonly analyze: Analyzer;
  readonly close: () => Promise<void>;
}

/** Starts workers; each loads the data pack for itself, with the full model or the light one. */
export function openPool(workers: number, light: boolean): Pool {
  const pool = new Piscina<RawDocument, Outcome>({
    filename: new URL("../bin/worker.mjs", import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: { light },
  });
  return {
    analyze: async (raw) => {
      try {
        return await pool.run(raw);
      } catch (error) {
        return { setAside: setAside(raw.name, describeError(error)) };
      }
    },
    close: () => pool.destroy(),
  };
}
