import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

/** The kernels: AssemblyScript source beside this package's `src`, and the module that carries the bytes. */
const TARGETS = [
  { source: "inference", module: "../../../core/src/learn/kernel-bytes.ts" },
  { source: "training", module: "./kernel-bytes.ts" },
] as const;
const FLAGS = [
  "-O3",
  "--converge",
  "--noAssert",
  "--runtime",
  "stub",
  "--enable",
  "simd",
  "--initialMemory",
  "1",
];

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

async function compile(source: string): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  const { error } = await asc.main([`${source}.ts`, "--outFile", "kernel.wasm", ...FLAGS], {
    readFile: (name) => {
      const local = /^(?:inference|training)(?:\.as)?\.ts$/.exec(name);
      return local === null
        ? null
        : readFileSync(path(`../../kernel/${name.replace(/(?:\.as)?\.ts$/, ".as")}`), "utf8");
    },
    writeFile: (_name, contents) => {
      if (typeof contents !== "string") bytes = new Uint8Array(contents);
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`${source}.as: ${error.message}`);
  return bytes;
}

for (const { source, module } of TARGETS) {
  const bytes = await compile(source);
  const base64 = Buffer.from(bytes).toString("base64");
  const lines = [
    `/** WebAssembly of \`packages/lab/kernel/${source}.as\`, base64; made by \`packages/lab/src/neural/build-kernel.ts\`. */`,
    "// prettier-ignore",
    `export const KERNEL_BYTES = "${base64}";`,
    "",
  ];
  writeFileSync(path(module), lines.join("\n"));
  process.stderr.write(`${source}: ${String(bytes.length)} bytes\n`);
}
