/** Words after a name that are no part of it. */
const POST_NOMINALS = new Set("jr sr phd md esq mp mep frs obe mbe cbe dbe kbe kc qc ra".split(" "));
const NUMBER = /^(?:[ivx]+|\d+(?:st|nd|rd|th))$/;

/** The words of a person's name, lower case, without letters after it, number and "of Lima". */
export function personWords(words: readonly string[]): readonly string[] {
  const of = words.findIndex((word, at) => at > 0 && /^(?:of|from)$/.test(word));
  const core = words
    .slice(0, of < 0 ? undefined : of)
    .filter((word) => !POST_NOMINALS.has(word.replace(/\./g, "")));
  const named = core.filter((word, at) => !(at > 0 && NUMBER.test(word)));
  return named.length === 0 ? core : named;
}

/** Whether two full names cannot be of one person: "Ada Lund" and "Nils Lund", "Abbas I" and "Abbas II". */
export function namesTwoPeople(a: readonly string[], b: readonly string[]): boolean {
  const [numberA, numberB] = [a, b].map((words) => words.find((word, at) => at > 0 && NUMBER.test(word)));
  if (numberA !== undefined && numberB !== undefined && numberA !== numberB) return true;
  const [x, y] = [personWords(a), personWords(b)];
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1)) return false;
  return !isOneGiven(x[0] ?? "", y[0] ?? "") && !isSubset(x, y) && !isSubset(y, x);
}

/** Whether two full names fit one person: "John F. Lund" and "J. Lund", "Lund Wei" and "Wei Lund", "Lund of Lima". */
export function namesOnePerson(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [personWords(a), personWords(b)];
  if (x.length < 2 || y.length < 2) return x.length > 0 && x.join(" ") === y.join(" ");
  if (x.at(-1) === y.at(-1)) return isOneGiven(x[0] ?? "", y[0] ?? "") || isSubset(x, y) || isSubset(y, x);
  return x.length === 2 && y.length === 2 && isSubset(x, y);
}

/** Whether `short` is the surname, the given name or the tail of `full`. */
export function isShortPersonName(short: readonly string[], full: readonly string[]): boolean {
  const [x, y] = [personWords(short), personWords(full)];
  const word = x[0] ?? "";
  if (x.length === 1) return y.length > 1 && (word === y.at(-1) || (word === y[0] && word.length > 2));
  return y.length > x.length && x.every((each, at) => y[y.length - x.length + at] === each);
}

function isOneGiven(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === long) return true;
  return short.replace(/\./g, "").length === 1 && short[0] === long[0];
}

function isSubset(small: readonly string[], large: readonly string[]): boolean {
  return small.every((word) => large.includes(word));
}
