/** Not there yet. */
export function run(_args: readonly string[]): void {
  console.error("not there yet");
}
