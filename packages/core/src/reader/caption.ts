/** A rule that knows the caption of a picture. */
export interface CaptionRule {
  readonly pattern: RegExp;
  readonly reason: string;
}

const AGENCY =
  "(?:reuters|ap|afp|getty(?: images)?|epa(?:-efe)?|efe|tass|xinhua|anadolu|dpa|upi|pa|ani|pti|irna|kyodo|yonhap|bloomberg|shutterstock|alamy|unsplash|wikimedia(?: commons)?|handout)";

/** Captions are short; a paragraph longer than this is text, whatever stands in brackets at its end. */
export const CAPTION_LENGTH = 600;

export const CAPTIONS: readonly CaptionRule[] = [
  {
    pattern:
      /^(?:file\s+(?:photo|picture|image)|photo(?:graph)?|image|picture|illustration|graphic|caption|in\s+(?:this|the)\s+(?:(?:file|undated|handout|screen|aerial|satellite)\s+)*(?:photo(?:graph)?|image|picture|grab)|pictured|photo\s+(?:by|credit|courtesy)|image\s+(?:by|credit|source)|credit|©)\b\s*[:|,—–-]?\s/iu,
    reason: "opens like a caption",
  },
  {
    pattern: new RegExp(
      `[[(][^\\])]{0,60}(?:\\bphotos?\\b|\\bfile\\b|\\bimages?\\b|\\bhandout\\b|\\bpool\\b|/)[^\\])]{0,60}[\\])]\\.?$`,
      "iu",
    ),
    reason: "closes with a picture credit",
  },
  {
    pattern: new RegExp(`\\[(?:via )?${AGENCY}\\]\\.?$`, "iu"),
    reason: "closes with an agency in square brackets",
  },
  {
    pattern:
      /(?:^|[.!?\s|])(?:photo|image|picture|credit|photograph|file photo)\s*(?:by|credit|courtesy(?: of)?|source)?\s*[:|]\s*\p{Lu}[^.!?]{1,60}\.?$/iu,
    reason: "closes with a picture credit",
  },
];
