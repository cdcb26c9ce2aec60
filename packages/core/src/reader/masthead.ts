import { DAY } from "./calendar.ts";

/** Last words of the names of papers, agencies and stations. */
const PAPER =
  "Times|Post|Herald|Chronicle|Ledger|Gazette|Tribune|News|Press|Journal|Daily|Observer|Courier|Standard|Guardian|Telegraph|Review|Monitor|Wire|Broadcasting|Echo|Mail|Express|Star|Independent|Examiner|Register|Sentinel|Record|Bulletin|Inquirer|Dispatch|Globe|Mirror|Weekly|Magazine|TV|Radio";
/** Words before them that head a section of a page. */
const SECTION =
  "Latest|Breaking|Local|World|Business|Sports?|Top|More|Related|Good|Bad|Fake|Live|All|Today's|Other|In|Regional|National|International";
const WORD = "\\p{Lu}[\\p{L}\\p{N}&.'’-]*";
const NAME = `(?:(?:The|${WORD}) )?${WORD}(?: (?:of |de |the )?${WORD}){0,4}`;

/** "The Morning Paper, 30 May 2026", "Harbour Herald | May 2, 2026". */
const DATED = new RegExp(`^(${NAME}) ?(?:[,|•·]|—|–|-) ?(?:${DAY}|\\d{4}-\\d{2}-\\d{2})$`, "u");
/** "El Norte Herald" on a line of its own. */
const BARE = new RegExp(`^(?!(?:${SECTION}) )((?:${WORD} ){1,5}(?:${PAPER}))$`, "u");

/** The outlet on a line above an article that holds nothing but its name, perhaps with the day. */
export function outletOf(line: string): string | undefined {
  return (DATED.exec(line) ?? BARE.exec(line))?.[1];
}
