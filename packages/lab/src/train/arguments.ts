import { parseArgs } from "node:util";

/** Arguments of a training command: its files, and the numbers of `--name N` for the names of `defaults`. */
export function readNumbers<Name extends string>(
  args: readonly string[],
  defaults: Readonly<Record<Name, number>>,
): { readonly files: readonly string[]; readonly numbers: Readonly<Record<Name, number>> } {
  const names = Object.keys(defaults) as Name[];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const numbers: Record<Name, number> = { ...defaults };
  for (const name of names) numbers[name] = Number(values[name] ?? defaults[name]);
  return { files: positionals, numbers };
}
