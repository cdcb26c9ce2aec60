import type { Lexicon } from "./types/index.ts";

/** Gives the lemma of a word by its tags, as Universal Dependencies does. */
export type Lemmatizer = (word: string, upos: string, xpos: string) => string;

/** Forms of closed classes by their tag. */
const CLOSED: ReadonlyMap<string, ReadonlyMap<string, string>> = byTag(
  "an/DET a; n't/PART not; nt/PART not; 's/AUX be; 're/AUX be; 'm/AUX be; 've/AUX have; 'd/AUX would; 'll/AUX will; " +
    "ca/AUX can; wo/AUX will; sha/AUX shall; am/AUX be; is/AUX be; are/AUX be; was/AUX be; were/AUX be; been/AUX be; being/AUX be; " +
    "'s/VERB be; 've/VERB have; 're/VERB be; 'm/VERB be; has/AUX have; had/AUX have; having/AUX have; does/AUX do; did/AUX do; " +
    "doing/AUX do; done/AUX do; got/AUX get; " +
    "me/PRON I; us/PRON we; him/PRON he; them/PRON they; 'em/PRON they; these/DET this; those/DET that; these/PRON this; " +
    "those/PRON that; people/NOUN person; gon/VERB go; wan/VERB want; best/ADV well; better/ADV well; whom/PRON who; others/NOUN other; 's/PART 's; '/PART 's",
);

function byTag(entries: string): Map<string, Map<string, string>> {
  const tags = new Map<string, Map<string, string>>();
  for (const entry of entries.split("; ")) {
    const [form = "", tag = "", lemma = ""] = entry.split(/[/ ]/);
    tags.set(tag, (tags.get(tag) ?? new Map<string, string>()).set(form, lemma));
  }
  return tags;
}

/**
 * Binds the lemmatizer to a table of irregular forms with the columns `form`, `noun`, `verb` and `adjective`;
 * without it, rules alone decide.
 */
export function createLemmatizer(irregular: Lexicon | undefined): Lemmatizer {
  return (word, upos, xpos) => {
    const form = word.replace(/[’‘]/g, "'");
    const lower = form.toLowerCase();
    const closed = CLOSED.get(upos)?.get(lower);
    if (closed !== undefined) return closed;
    if (upos === "PROPN" || upos === "X" || upos === "SYM" || xpos.startsWith("NNP")) return form;
    if (upos === "PRON") return form === "I" ? form : lower;
    const row = irregular?.get(lower);
    if (upos === "AUX" && xpos === "MD") return lower;
    if (upos === "VERB" || upos === "AUX") {
      // "cross-examined": the last part is inflected
      const last = lower.slice(lower.lastIndexOf("-") + 1);
      const verb = irregular?.get(last)?.["verb"] || verbLemma(last, xpos);
      return row?.["verb"] || lower.slice(0, lower.length - last.length) + verb;
    }
    if (upos === "NOUN") return xpos === "NN" ? lower : row?.["noun"] || nounLemma(lower);
    if (upos === "ADJ" || upos === "ADV") {
      return /[RS]$/.test(xpos) && /^(?:JJ|RB)/.test(xpos)
        ? row?.["adjective"] || adjectiveLemma(lower)
        : lower;
    }
    return lower;
  };
}

/** Regular verbs by their ending: "tries", "planned", "used", "signed". */
export function verbLemma(form: string, xpos: string): string {
  if (xpos === "VB" || xpos === "VBP" || form.length < 4) return form;
  if (/[^aeiou]ie[sd]$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|x|zz|ch|sh|o)es$/.test(form)) return form.slice(0, -2);
  if (/[^s]s$/.test(form)) return form.slice(0, -1);
  const stem = form.replace(/(?:ed|ing)$/, "");
  return stem === form || !/[aeiouy]/.test(stem) ? form : restoreVerb(stem);
}

/** Undoes what an ending did to a stem: "plann" is "plan", "produc" is "produce". */
function restoreVerb(stem: string): string {
  if (/[aeiou]([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[cuvz]|[^aeiouylrw]l|[aeilnpru]s|[dlr]g|ang|[ei]at|[^aeou]ir|ur|[aeiou]th|[^aeiou][aiu][bdkmt])$/.test(
      stem,
    )
  ) {
    return /(?:zz|[^aeiou]it|ious|ss)$/.test(stem) ? stem : `${stem}e`;
  }
  return stem;
}

/** Regular plurals: "countries", "buses", "leaders". */
export function nounLemma(form: string): string {
  if (!form.endsWith("s") || /(?:ss|us|is)$/.test(form) || form.length < 3) return form;
  if (/[^aeiou]ies$/.test(form) && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

/** Comparatives and superlatives: "larger", "biggest", "easier". */
export function adjectiveLemma(form: string): string {
  const stem = form.replace(/(?:er|est)$/, "");
  if (stem === form || stem.length < 3) return form;
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou]l|[cvsg]|[^aeiou][aiu][dtkrpmz])$/.test(stem) ? `${stem}e` : stem;
}
