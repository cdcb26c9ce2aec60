import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

const STAGES = [
  "reader",
  "tokenizer",
  "tagger",
  "parser",
  "ner",
  "coref",
  "relations",
  "resolver",
  "assembler",
  "graph",
  "writer",
];

const CORE = "packages/core/src";

/** The import root of `natural` loads database drivers and prints to standard output. */
const NATURAL = {
  name: "natural",
  message:
    "Import one of natural's sub-paths, in one file of core: its root loads database drivers and prints.",
};
const NODE = {
  group: ["node:*"],
  message: "core runs in browsers too: what needs Node belongs in packages/cli or packages/lab.",
};
const PACKAGES = {
  group: ["@dossier/*"],
  message: "core is imported by the other packages and imports none of them, nor itself by name.",
};

/** Forbids imports of whatever matches the patterns, beside what every file may not import. */
function forbid(...patterns) {
  return { "no-restricted-imports": ["error", { paths: [NATURAL], patterns }] };
}

function forbidFolders(folders, message) {
  return { regex: `^(?:\\.\\./)+(?:${folders.join("|")})(?:/|\\.ts$)`, message };
}

/** A stage may reach types, learn and the shared files beside the folders, never another stage. */
const stageRules = STAGES.map((stage) => ({
  files: [`${CORE}/${stage}/**/*.ts`],
  rules: forbid(
    NODE,
    PACKAGES,
    forbidFolders(
      STAGES.filter((other) => other !== stage),
      "Stages never import each other: put what they share beside their folders, in core/src.",
    ),
    forbidFolders(["pipeline", "index"], "A stage does not know of the pipeline that runs it."),
  ),
}));

export default defineConfig(
  globalIgnores(["**/dist/**", "coverage/**", "test-results/**", "packages/lab/kernel/**"]),
  js.configs.recommended,
  regexp.configs["flat/recommended"],
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
      ...forbid(),
    },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  { files: [`${CORE}/*.ts`], rules: forbid(NODE, PACKAGES) },
  {
    files: [`${CORE}/types/**/*.ts`],
    rules: forbid(NODE, PACKAGES, {
      regex: "^\\.\\./",
      message: "Types stand at the bottom and import nothing but each other.",
    }),
  },
  {
    files: [`${CORE}/learn/**/*.ts`],
    rules: forbid(
      NODE,
      PACKAGES,
      forbidFolders(
        [...STAGES, "pipeline", "index"],
        "learn holds maths and knows no stage: types ← learn ← stages.",
      ),
    ),
  },
  {
    files: [`${CORE}/corrections/**/*.ts`],
    rules: forbid(
      NODE,
      PACKAGES,
      forbidFolders(["pipeline", "index"], "Corrections change a graph file alone."),
    ),
  },
  ...stageRules,
  {
    files: [`${CORE}/**/*.ts`],
    rules: {
      "no-console": "error",
      "no-restricted-globals": [
        "error",
        { name: "Intl", message: "core's output is the same in every locale." },
        { name: "performance", message: "core has no clock." },
        { name: "process", message: "core runs in browsers too." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "core has no clock." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "core has no clock; pass the date in." },
        {
          object: "Math",
          property: "random",
          message: "core gives the same output for the same input: seed it.",
        },
        ...["localeCompare", "toLocaleString", "toLocaleLowerCase", "toLocaleUpperCase"].map((property) => ({
          property,
          message: "core's output is the same in every locale: compare code units.",
        })),
      ],
    },
  },
  {
    files: ["packages/{cli,lab,viewer}/src/**/*.{ts,tsx}"],
    rules: forbid({
      regex: "core/src/",
      message: "Import from @dossier/core, not from its files.",
    }),
  },
  { files: ["test/**/*.{ts,tsx}"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
);
