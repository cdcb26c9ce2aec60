import { DAY } from "./calendar.ts";

/** A rule that knows a block of page furniture by its wording, and why it is none of the article. */
export interface FurnitureRule {
  readonly pattern: RegExp;
  readonly reason: string;
}

/** Headings after which a page lists other things than its article. */
export const TAIL_HEADINGS: readonly FurnitureRule[] = [
  {
    pattern:
      /^(?:related|similar|recent|latest|popular|trending|recommended|featured|other|top|more)\s+(?:articles?|stories|story|posts?|news|coverage|content|reading|reads|topics?|links?|headlines|videos?)(?:\s+(?:on|from|in|about|by)\b.{0,50})?\s*:?$/iu,
    reason: "lists other articles",
  },
  {
    pattern:
      /^(?:related|trending(?:\s+now)?|recommended(?:\s+for\s+you)?|most\s+(?:read|popular|viewed|shared|commented)|editors?['’]?s?\s+picks?|don['’]t\s+miss(?:\s+(?:it|this))?|up\s+next|what\s+to\s+read\s+next|read\s+next|see\s+also|also\s+(?:read|see|in\s+the\s+news)|further\s+reading|keep\s+reading|in\s+other\s+news|from\s+our\s+partners|around\s+the\s+web|sponsored(?:\s+(?:content|links|stories))?|promoted\s+(?:content|stories))\s*:?$/iu,
    reason: "lists other articles or advertisements",
  },
  {
    pattern:
      /^you\s+(?:may|might|could|will)\s+(?:also\s+|be\s+)?(?:like|enjoy|interested\s+in|want\s+to\s+read|have\s+missed)\b.{0,30}$/iu,
    reason: "lists other articles",
  },
  {
    pattern: /^more\s+(?:from|on|in|about|by)\s+[^.!?]{1,50}:?$/iu,
    reason: "lists other articles of one author, place or theme",
  },
  {
    pattern:
      /^(?:(?:\d+\s+|no\s+|all\s+|view\s+|show\s+)*comments?(?:\s*\(\d+\))?|(?:post|leave|add|write)\s+(?:a|your)\s+(?:comment|reply|review)|leave\s+a\s+reply(?:\s+cancel\s+reply)?|join\s+the\s+(?:conversation|discussion)|reader\s+comments)\s*:?$/iu,
    reason: "opens the comments",
  },
  {
    pattern:
      /^(?:about\s+(?:the\s+)?(?:authors?|us|this\s+site)|references?|footnotes?|our\s+standards:?.{0,60})\s*:?$/iu,
    reason: "opens what stands below an article",
  },
];

/** Lines of page furniture that may stand anywhere; the article goes on after them. */
export const FURNITURE: readonly FurnitureRule[] = [
  {
    pattern:
      /^(?:estimated\s+)?(?:(?:reading|read)\s+time:?\s*)?(?:about\s+)?\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*[-\s]?min(?:ute)?s?\.?(?:\s+(?:read|to\s+read|of\s+reading))?$/iu,
    reason: "reading time",
  },
  { pattern: /^(?:reading|read)\s+time\b.{0,25}$/iu, reason: "reading time" },
  {
    pattern:
      /^(?:\b(?:shares?|tweet|print|e-?mail|save|bookmark|copy|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|messenger|link|comments?|gift|listen|on|via|this|article|story|post|with|friends)\b|[\s|•·,/&+\d])+$/iu,
    reason: "share bar",
  },
  {
    pattern:
      /^(?:advertisement|advertising|ad|sponsored|skip\s+(?:ad|advertisement|to\s+(?:main\s+)?content)|story\s+continues\s+below.{0,30}|article\s+continues\s+(?:below|after).{0,40}|loading.{0,20}|menu|search|home|sign\s+in|log\s+in|subscribe(?:\s+now)?|breaking(?:\s+news)?|live|video|watch\s+live|play\s+video|photo\s+gallery|next|previous|back\s+to\s+top|top|newsletters?)\s*[.:…]*$/iu,
    reason: "advertisement mark or navigation",
  },
  {
    pattern:
      /^(?:please\s+)?(?:sign\s+up|subscribe|register|download|get\s+(?:our|the|your)\s+(?:latest|best|daily|free|app)|(?:follow|join|like|find|support)\s+(?:us|our)|(?:click|tap)\s+(?:here|on))\b.{1,160}\b(?:newsletters?|inbox|e-?mail|alerts?|notifications?|app|channel|whatsapp|telegram|facebook|twitter|instagram|youtube|google\s+news|subscrib\w+|premium|account|here|updates|journalism)\b.{0,80}$/iu,
    reason: "asks to subscribe or to follow",
  },
  {
    pattern:
      /^(?:we|this\s+(?:web)?site|our\s+(?:web)?site|by\s+(?:using|continuing|clicking|browsing|subscribing|signing))\b.{1,120}\b(?:cookies?|privacy\s+policy|terms\s+of\s+(?:use|service))\b.{0,120}$/iu,
    reason: "cookie or consent notice",
  },
  {
    pattern: /^(?:accept|manage|reject)\s+(?:all\s+)?(?:cookies|preferences|settings)$/iu,
    reason: "cookie or consent notice",
  },
  {
    pattern:
      /^(?:your\s+e-?mail\s+address\s+will\s+not\s+be\s+published.{0,60}|required\s+fields\s+are\s+marked.{0,10}|save\s+my\s+name,.{0,100}|notify\s+me\s+of\s+.{0,60}|(?:name|e-?mail|website|comment)\s*\*|post\s+comment|submit|cancel\s+reply)$/iu,
    reason: "comment form",
  },
  {
    pattern: /^(?:©|\(c\)\s|copyright\b).{0,160}$|^.{0,120}\ball\s+rights\s+reserved\b.{0,80}$/iu,
    reason: "copyright notice",
  },
  {
    pattern:
      /^(?:also\s+read|read\s+(?:also|more|next|the\s+full\s+story|this)|see\s+also|watch|listen|related|more|must\s+read|don['’]t\s+miss|recommended|tags?|topics?|filed\s+under|categories|category|posted\s+(?:in|by|on)|follow\s+us(?:\s+on)?|keywords?)\s*[:|»>›-].{0,200}$/iu,
    reason: "points to another page",
  },
  {
    pattern:
      /^(?:read|see|learn|find\s+out|view|show)\s+(?:more|all|also)(?:\s+(?:here|details))?\s*[.…»>→]*$/iu,
    reason: "points to another page",
  },
  {
    pattern: new RegExp(
      `^(?:[Ff]irst |[Ll]ast )?(?:[Pp]ublished|[Uu]pdated|[Mm]odified|[Pp]osted|[Cc]reated|[Dd]ate|[Ii]ssued|PUBLISHED|UPDATED|POSTED)(?: on| at)?\\s?[:|-]?\\s?(?:${DAY}|\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}|\\d{1,2}[:.]\\d{2}\\b|\\d{1,3} \\p{L}+ ago).{0,80}$`,
      "u",
    ),
    reason: "time stamp",
  },
  {
    pattern:
      /^(?:\d{1,3}|an?|one|two|few)\s+(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\s+ago$/iu,
    reason: "time stamp",
  },
  {
    pattern:
      /^[([]?(?:reporting|editing|writing|compiled|additional\s+reporting|translated|edited|written|reported)\s+by\s+[^.]{1,200}$/iu,
    reason: "names who worked on the article",
  },
  {
    pattern:
      /^[([]?(?:with\s+(?:inputs?|files?|additional\s+reporting)\s+(?:from|by)\b|sources?:|via:).{0,80}$/iu,
    reason: "names the source of the article",
  },
  {
    pattern:
      /^(?:disclaimer\b|this\s+(?:story|article|report|content|copy)\s+(?:has\s+been|was|is|has\s+not\s+been)\s+(?:published|edited|auto-?generated|generated|produced|syndicated|translated|republished|first\s+published|originally\s+published|created)\b|the\s+(?:views|opinions)\s+expressed\b|except\s+for\s+the\s+headline\b|our\s+standards:).{0,400}$/iu,
    reason: "note of the publisher on its text",
  },
  {
    pattern:
      /^[^.]{0,200}\bcontributed\s+(?:(?:to|reporting\s+(?:to|for))\s+th(?:is|e)\s+(?:report|story|article)|reporting)\b.{0,60}$/iu,
    reason: "names who worked on the article",
  },
  {
    pattern: /^this\s+is\s+a\s+(?:developing|breaking)(?:\s+news)?\s+story\b.{0,120}$/iu,
    reason: "note of the publisher on its text",
  },
  { pattern: /^(?:https?:\/\/|www\.)\S{1,300}$/iu, reason: "bare link" },
  { pattern: /^(?:home|news|world)(?:\s?[>»›/|][^>»›/|]{1,60}){1,6}$/iu, reason: "breadcrumbs" },
  { pattern: /^[^\p{L}\p{N}]+$/u, reason: "rule or ornament" },
  { pattern: /^\d{1,4}$/u, reason: "page number or counter" },
];

/** "By Ann Lee", "By Ann Lee and Bo Chan, Reuters | 3 May": only before the article's text. */
export const BYLINE =
  /^(?:[Bb]y|BY|From|Author:|[Ww]ritten\s+by)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.'’-]*|and|&|of|in|de|van|von|al|bin|our|staff|correspondent|reporter|writer|agencies|reporters|correspondents|editor|editors|business|political|diplomatic|chief|senior|foreign|sports)(?:[\s,|•·]+(?:\p{Lu}[\p{L}.'’-]*|and|&|of|in|de|van|von|al|bin|our|staff|correspondent|reporter|writer|agencies|reporters|correspondents|editor|editors|business|political|diplomatic|chief|senior|foreign|sports|\d[\d:]*)){0,14}$/u;
