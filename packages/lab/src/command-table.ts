/** One sub-command: gets the arguments after its name, prints its result, and may take its time. */
export interface LabCommand {
  readonly summary: string;
  /** Loads the command's own file, so that one broken command does not break the others. */
  readonly load: () => Promise<{ readonly run: (args: readonly string[]) => void | Promise<void> }>;
}

export type CommandTable = Readonly<Record<string, LabCommand>>;

/** Runs the sub-command that `argv` names; without one, all of them if `runAll`, else prints what there is. */
export async function dispatch(
  program: string,
  table: CommandTable,
  argv: readonly string[],
  runAll: boolean,
): Promise<void> {
  const [name, ...rest] = argv.filter((arg, index) => index > 0 || !arg.startsWith("--"));
  const options = name === undefined ? argv : rest;
  if (name !== undefined && !Object.hasOwn(table, name)) {
    console.error(`${program}: no such command "${name}"\n${usage(program, table)}`);
    process.exitCode = 2;
    return;
  }
  const names = name === undefined ? (runAll ? Object.keys(table) : []) : [name];
  if (names.length === 0) console.error(usage(program, table));
  for (const each of names) await runOne(table, each, options);
}

async function runOne(table: CommandTable, name: string, options: readonly string[]): Promise<void> {
  const command = table[name];
  if (command === undefined) return;
  try {
    const { run } = await command.load();
    await run(options);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function usage(program: string, table: CommandTable): string {
  const rows = Object.entries(table).map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`);
  return [`usage: npm run ${program} -- COMMAND [ARGUMENTS]`, ...rows].join("\n");
}
