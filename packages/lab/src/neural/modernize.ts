import type { TreebankSentence } from "../corpora/conllu.ts";

/** EWT's older labels and what GUM calls the same. */
const RENAMED: Readonly<Record<string, string>> = {
  "obl:tmod": "obl:unmarked",
  "obl:npmod": "obl:unmarked",
  "nmod:tmod": "nmod:unmarked",
  "nmod:npmod": "nmod:unmarked",
  "flat:foreign": "flat",
};
const TITLE =
  /^(?:President|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Minister|Senator|General|Gen\.|Lt\.|King|Queen|Prince|Secretary|Professor|Judge|Captain|Governor|Sheikh|Shaikh|Ayatollah|Mullah|Pope)$/;

/**
 * Rewrites a tree of EWT as GUM annotates now: in "President Bush" the name heads the title (`nmod:desc`),
 * where EWT has the name as `flat` under the title.
 */
export function modernize(sentence: TreebankSentence): TreebankSentence {
  const heads = [...sentence.heads];
  const labels = sentence.labels.map((label) => RENAMED[label] ?? label);
  for (const [title, word] of sentence.words.entries()) {
    const names = labels.flatMap((label, i) =>
      label === "flat" && heads[i] === title && i > title ? [i] : [],
    );
    const name = names[0];
    if (!TITLE.test(word) || name === undefined) continue;
    heads[name] = heads[title] ?? -1;
    labels[name] = labels[title] ?? "dep";
    for (let i = 0; i < heads.length; i++) {
      const before = i < title && ["compound", "amod"].includes(labels[i] ?? "");
      if (heads[i] === title && i !== name && !before) heads[i] = name;
    }
    heads[title] = name;
    labels[title] = "nmod:desc";
  }
  return { ...sentence, heads, labels };
}
