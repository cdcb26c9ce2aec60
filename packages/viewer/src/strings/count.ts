import { formatCount } from "../model/format.ts";

/** `1 claim`, `2 claims`, `1,204 claims`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatCount(n)} ${n === 1 ? one : many}`;
}
