import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

interface Cut {
  /** File of sigma's bundle. */
  readonly file: RegExp;
  readonly find: RegExp;
  readonly replace: (found: string) => string;
}

/** What no page of ours needs; together a sixth of sigma. */
const CUTS: readonly Cut[] = [
  // Its own programs and writers of labels: the drawing brings its own under the same names.
  {
    file: /sigma-settings\.esm\.js$/,
    find: /import \{([^}]*)\} from '[^']*\/index-\w+\.esm\.js';/,
    replace: (found) =>
      [...found.matchAll(/ as (\w+)/g)].map(([, name]) => `const ${name ?? ""} = undefined;`).join(""),
  },
  // Programs that are made as soon as the file is read.
  {
    file: /dist\/index-\w+\.esm\.js$/,
    find: /= create\w+Program\(\);/g,
    replace: (found) => found.replace("=", "= /*#__PURE__*/"),
  },
  // Colours by their HTML names.
  { file: /dist\/colors-\w+\.esm\.js$/, find: /HTML_COLORS = \{[^}]*\}/, replace: () => "HTML_COLORS = {}" },
];

const EMITTER = fileURLToPath(new URL("src/graph/sigma/emitter.ts", import.meta.url));

const isOfSigma = (id = ""): boolean => id.includes("node_modules/sigma/");

/** Leaves out of a build what of sigma it does not need; a version of sigma that looks otherwise stops the build. */
export function slimSigma(): Plugin {
  return {
    name: "dossier-slim-sigma",
    apply: "build",
    enforce: "pre",
    resolveId: (id, importer) => (id === "events" && isOfSigma(importer) ? EMITTER : undefined),
    transform(code, id) {
      if (!isOfSigma(id)) return undefined;
      const cuts = CUTS.filter(({ file }) => file.test(id));
      if (cuts.length === 0) return undefined;
      const slim = cuts.reduce((text, { find, replace }) => text.replace(find, replace), code);
      if (slim === code)
        this.error("sigma is built otherwise than expected; look at CUTS in sigma-plugin.ts");
      return { code: slim, map: null };
    },
  };
}
