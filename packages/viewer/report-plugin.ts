import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { writeFrame, type ReportParts } from "../core/src/writer/report/index.ts";
import { build, type InlineConfig, type Plugin, type Rolldown } from "vite";
import { graphSchema } from "./schema-plugin.ts";
import { slimSigma } from "./sigma-plugin.ts";

const SOURCE = fileURLToPath(new URL("src", import.meta.url));
const FRAME = "virtual:dossier-frame";

/** How packages resolve in every build: to their sources in a checkout. */
export const CONDITIONS = ["dossier-source", "module", "browser", "development|production"];

type Format = "iife" | "es";

/** Builds one script without splitting it; gives what was made by file ending. */
async function bundle(entry: string, format: Format, plugins: Plugin[] = []): Promise<Map<string, string>> {
  const config: InlineConfig = {
    configFile: false,
    root: SOURCE,
    logLevel: "error",
    plugins: [...plugins, graphSchema(), slimSigma()],
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    resolve: { conditions: CONDITIONS },
    build: {
      write: false,
      minify: true,
      lib: { entry: `${SOURCE}/${entry}`, formats: [format], name: "dossier", fileName: "bundle" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
  const [result] = [await build(config)].flat() as Rolldown.RolldownOutput[];
  return new Map(
    (result?.output ?? []).map((file) => [
      file.fileName.replace(/^.*\./, ""),
      file.type === "chunk" ? file.code : String(file.source),
    ]),
  );
}

function need(files: ReadonlyMap<string, string>, ending: string): string {
  const text = files.get(ending);
  if (text === undefined) throw new Error(`the build made no .${ending}`);
  return text.trim();
}

/** Parts of the app that a report has in a smaller edition, so that it stays small itself. */
const SMALLER: Readonly<Record<string, string>> = {
  "./export-dialog.tsx": "report/save-graph.tsx",
  "./make-report.ts": "report/no-report.ts",
};

const smaller: Plugin = {
  name: "dossier-smaller",
  enforce: "pre",
  resolveId: (id) => (id in SMALLER ? `${SOURCE}/${SMALLER[id] ?? ""}` : undefined),
};

async function buildParts(): Promise<ReportParts> {
  const boot = await bundle("report/boot.ts", "iife");
  const viewer = await bundle("report/start.tsx", "iife", [smaller]);
  // Vite marks style sheets by a comment, which it takes out of those that it writes
  const style = need(boot, "css")
    .replace(/\/\*\$vite\$:\d+\*\//, "")
    .trim();
  return { boot: need(boot, "js"), style, viewer: need(viewer, "js") };
}

/** Gives the page of an embedded viewer as a string. */
function framePage(parts: ReportParts): Plugin {
  return {
    name: "dossier-frame",
    resolveId: (id) => (id === FRAME ? id : undefined),
    load: (id) => (id === FRAME ? `export default ${JSON.stringify(writeFrame(parts))}` : undefined),
  };
}

/** Writes beside the app what reports and embeds are made of: the viewer as one script, and the custom element. */
export function reportParts(): Plugin {
  return {
    name: "dossier-report",
    apply: "build",
    async generateBundle() {
      const parts = await buildParts();
      const emit = (fileName: string, source: string): void => {
        this.emitFile({ type: "asset", fileName, source });
      };
      emit("report/boot.js", parts.boot);
      emit("report/viewer.js", parts.viewer);
      emit("report/page.css", parts.style);
      emit("report/article.css", await readFile(`${SOURCE}/report/article.css`, "utf8"));
      const frame = framePage(parts);
      emit("dossier-graph.js", need(await bundle("embed/classic.ts", "iife", [frame]), "js"));
      emit("index.js", need(await bundle("index.ts", "es", [frame]), "js"));
    },
  };
}
