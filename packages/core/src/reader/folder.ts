/** Endings of the names of files that are read out of a folder; a file that is named outright is read whatever it is called. */
export const ARTICLE_ENDINGS = [".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx"];

/** What stands in a folder: names that lead from it, with `/` between levels. */
export interface FolderContent {
  readonly articles: readonly string[];
  /** Files of other kinds, which somebody may have meant to be read. */
  readonly others: readonly string[];
}

/** Tells articles from other files; hidden files, and what a browser saves beside a page, are neither. */
export function sortFolder(names: readonly string[]): FolderContent {
  const pages = new Set(names.map((name) => /^(.+)\.html?$/iu.exec(name)?.[1]));
  const isFurniture = (name: string): boolean =>
    /(?:^|\/)\./u.test(name) ||
    [...name.matchAll(/_files\//gu)].some(({ index }) => pages.has(name.slice(0, index)));
  const isArticle = (name: string): boolean =>
    ARTICLE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
  const kept = names.filter((name) => !isFurniture(name));
  return { articles: kept.filter(isArticle), others: kept.filter((name) => !isArticle(name)) };
}
