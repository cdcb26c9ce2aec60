/** A rule that knows the caption of a picture. */
export interface CaptionRule {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Captions are short; a paragraph longer than this is text, whatever stands in brackets at its end. */
export const CAPTION_LENGTH = 600;

const AGENCY =
  "(?:Reuters|REUTERS|AP|AFP|Getty(?: Images)?|EPA(?:-EFE)?|EFE|TASS|Xinhua|Anadolu|AA|dpa|DPA|UPI|PA|ANI|PTI|IRNA|Kyodo|Yonhap|Bloomberg|Shutterstock|Alamy|Unsplash|Wikimedia(?: Commons)?)";
const NAME = "\\p{Lu}[\\p{L}.&'’-]*";
const PICTURE = "(?:[Pp]hotos?|[Ff]ile|FILE|[Ii]mages?|[Hh]andout|[Pp]ool)";

export const CAPTIONS: readonly CaptionRule[] = [
  {
    pattern: /^(?:photo(?:graph)?|image|picture|illustration|graphic|caption|credit|pictured)\s?[:|]/iu,
    reason: "is labelled as a picture",
  },
  {
    pattern: /^(?:FILE|[Ff]ile (?:photo|picture|image)|(?:Photo|Image)(?:graph)? (?:by|courtesy))\b/u,
    reason: "opens with a picture credit",
  },
  {
    pattern: /^(?:Getty Images|AP Photo|PA Media|EPA|Shutterstock|Alamy)\s?[:|]/u,
    reason: "opens with the agency of the picture",
  },
  {
    pattern:
      /^In (?:this|the) (?:(?:file|undated|handout|screen|aerial|satellite|combination) )?(?:photo|image|picture|grab)\b/u,
    reason: "describes the picture it stands under",
  },
  {
    pattern: new RegExp(
      `[[(](?:${PICTURE}[:/ ]|(?:[Pp]hoto |[Ii]mage )?(?:[Vv]ia|[Bb]y) ${NAME}|${NAME}(?:[ /,]+${NAME}){0,6}[ /,|]+${PICTURE}|${NAME}(?: ${NAME}){0,4} ?/ ?${AGENCY}|${AGENCY} ?/)[^\\])]{0,60}[\\])]\\.?$`,
      "u",
    ),
    reason: "closes with a picture credit in brackets",
  },
  {
    pattern: new RegExp(`\\[(?:via )?${AGENCY}\\]\\.?$`, "u"),
    reason: "closes with an agency in square brackets",
  },
  {
    pattern:
      /(?:^|[.!?\s|])(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit|[Ff]ile photo)(?: by| credit| courtesy| source)?\s?[:|]\s?\p{Lu}[^.!?]{1,60}\.?$/u,
    reason: "closes with a picture credit",
  },
];
