import type { Links } from "../links.ts";
import { lemmaOf } from "../noun-phrase.ts";
import type { EntityType } from "../types/index.ts";
import { isClausal } from "./clausal-it.ts";
import { clauseAbove, clauseOf, subjectOf } from "./clauses.ts";
import { isNamed, type Draft, type Features, type Gender } from "./features.ts";
import { doneBy, type Knowledge } from "./knowledge.ts";
import type { RankFeatures } from "./ranker.ts";
import { clauseBelow, isQuoted, linkBelow, opensSentence, ownsAround, relationOf } from "./pronoun-places.ts";

/** A thing or a group as a candidate, with the mention of it that stands nearest. */
export interface Offer {
  readonly mentions: readonly number[];
  readonly nearest: Features;
  /** The last name of the thing before the pronoun, else the last noun. */
  readonly noun: Features;
  readonly form: "one" | "pair" | "group";
}

/** A pronoun with all that it may stand for. */
export interface Setting {
  readonly draft: Draft;
  readonly links: Links;
  readonly pronoun: Features;
  readonly sort: "person" | "thing" | "plural";
  readonly genders: ReadonlyMap<number, Gender>;
  readonly offers: readonly Offer[];
  /** How present each offer is in the reader's mind. */
  readonly presence: readonly number[];
  /** The pronoun of the same sort right before. */
  readonly last: Features | undefined;
  /** What speaks for a clause, the time or the weather. */
  readonly signs: readonly string[];
  readonly knowledge: Knowledge;
}

const ACTORS: ReadonlySet<EntityType> = new Set<EntityType>([
  "Organization",
  "IntergovernmentalOrganization",
  "PublicBody",
  "Company",
  "MediaOutlet",
]);

type Found = [name: string, value: number][];

/** What speaks for and against one candidate; `rank` counts the candidates that stand nearer. */
export function candidateFeatures(setting: Setting, offer: Offer, rank: number): RankFeatures {
  const { pronoun, sort } = setting;
  const { nearest } = offer;
  const distance = Math.min(4, pronoun.sentence - nearest.sentence);
  const found: Found = [];
  const note = (name: string, value = 1): void => {
    found.push([name, value]);
  };
  const slot = slotOf(pronoun);
  const where = distance === 0 ? "here" : "before";
  note(`${sort}: ${String(distance)} sentences back`);
  note(`${slot}: ${String(distance)} sentences back`);
  const role = roleOf(distance === 0 ? nearest : mostProminent(setting, nearest));
  note(`${sort}: ${where} as ${role}`);
  note(`${slot}: ${where} as ${role}`);
  note(`${sort}: ${typeOf(offer)}`);
  note(`${sort}: ${formOf(offer, nearest)}`);
  note("nearer candidates", Math.log2(1 + rank));
  if (rank === 0) note(`${sort}: nearest`);
  if (nearest.index > pronoun.index) note("later");
  if (distance === 0 && nearest.index < pronoun.index)
    note("words between", Math.log2(pronoun.mention.head - nearest.mention.head));
  if (nearest.label === pronoun.label && slot !== "own") note(`same role ${slot}`);
  governedFeatures(setting, offer, note);
  if (offer.form === "one") chainFeatures(setting, offer, rank, note);
  clauseFeatures(setting, offer, note);
  return found;
}

/** What speaks for a pronoun that means no candidate: "it is likely that", "they say". */
export function noneFeatures({
  draft,
  links,
  pronoun,
  sort,
  offers,
  last,
  signs,
  knowledge,
}: Setting): RankFeatures {
  const found: Found = [
    [`${sort}: none`, 1],
    [`${slotOf(pronoun)}: none`, 1],
    [`${sort}: none of few`, 1 / (1 + offers.length)],
  ];
  for (const sign of signs) found.push([sign, 1]);
  const does = doneBy(knowledge, draft, pronoun);
  if (does !== undefined) found.push([`${sort}: none ${does}`, 1]);
  if (!offers.some(({ nearest }) => nearest.sentence >= pronoun.sentence - 1))
    found.push([`${sort}: none near`, 1]);
  if (isQuoted(draft, pronoun)) found.push([`${sort}: none in a quote`, 1]);
  if (last !== undefined && links.members(last.index).length < 2)
    found.push([`${sort}: none like the last ${last.sentence === pronoun.sentence ? "here" : "before"}`, 1]);
  if (sort === "thing" && lemmaOf(draft.parsed, pronoun.governor) === "be") found.push(["it be", 1]);
  if (pronoun.label.startsWith("obj")) found.push([`${sort}: none as object`, 1]);
  return found;
}

function slotOf(pronoun: Features): "own" | "subject" | "other" {
  if (pronoun.label === "nmod:poss") return "own";
  return pronoun.label.startsWith("nsubj") ? "subject" : "other";
}

function roleOf({ label }: Features): string {
  if (label.startsWith("nsubj")) return "subject";
  if (label === "obj" || label === "iobj") return "object";
  if (label === "obl:agent") return "agent";
  if (label.startsWith("obl")) return "oblique";
  if (label === "nmod:poss") return "owner";
  if (label.startsWith("nmod")) return "nmod";
  return ["root", "appos", "compound", "amod"].includes(label) ? label : "rest";
}

/** The mention that stands out most of all that name the same thing in one sentence. */
function mostProminent({ draft, links }: Setting, nearest: Features): Features {
  return links
    .members(nearest.index)
    .flatMap((index) => draft.features[index] ?? [])
    .filter(({ sentence }) => sentence === nearest.sentence)
    .reduce((best, other) => (other.prominence > best.prominence ? other : best), nearest);
}

function typeOf({ form, noun }: Offer): string {
  if (form !== "one") return form;
  return ACTORS.has(noun.mention.type) ? "actor" : noun.mention.type;
}

function formOf({ form }: Offer, nearest: Features): string {
  if (form !== "one") return form;
  if (isNamed(nearest)) return "name";
  if (nearest.mention.kind === "pronoun") return "pronoun";
  if (nearest.definite) return "definite";
  return /^(?:an?|some|another)$/.test(nearest.determiner ?? "") ? "indefinite" : "bare";
}

type Note = (name: string, value?: number) => void;

/** What the whole chain tells: how present it is, how it was taken up before, whether it is named. */
function chainFeatures(setting: Setting, { nearest }: Offer, rank: number, note: Note): void {
  const { draft, links, pronoun, sort, genders, offers, presence, last } = setting;
  const chain = links.find(nearest.index);
  const members = links.members(chain).filter((index) => index < pronoun.index);
  const present = presence[rank] ?? 0;
  note(`${sort}: salience`, present);
  const most = Math.max(...presence);
  if (present === most) note(`${sort}: most salient`);
  note(`${sort}: less salient`, most - present);
  note(`${sort}: mentions`, Math.log2(1 + members.length));
  const others = members.flatMap((index) => draft.features[index] ?? []);
  if (others.some(isNamed)) note(`${sort}: named`);
  const counts = offers.map(
    ({ mentions: [first = 0] }) => links.members(first).filter((index) => index < pronoun.index).length,
  );
  if (members.length > 2 && members.length === Math.max(...counts)) note(`${sort}: told of most`);
  if ((others[0]?.sentence ?? 9) < 2) note(`${sort}: told of first`);
  const isTaken = others.some(
    ({ mention, plural }) => mention.kind === "pronoun" && plural === pronoun.plural,
  );
  if (isTaken) note(`${sort}: was a pronoun`);
  if (others.some(({ label, sentence }) => label.startsWith("nsubj") && sentence === pronoun.sentence - 1)) {
    note("subject of the last sentence");
    if (opensSentence(draft, pronoun)) note(`${sort}: takes up the last subject`);
  }
  if (last !== undefined) {
    const near = last.sentence === pronoun.sentence ? "here" : "before";
    note(`${sort}: ${links.find(last.index) === chain ? "as" : "not as"} the last such pronoun ${near}`);
  }
  if (sort === "person") note(genders.get(chain) === undefined ? "gender unknown" : "gender agrees");
  if (sort === "plural") note(nearest.plural ? "plural agrees" : "plural of one");
}

/** Whose act the verb is: who announces is no ship, what prohibits is a law. */
function governedFeatures({ draft, pronoun, sort, knowledge }: Setting, offer: Offer, note: Note): void {
  if (sort === "person") return;
  const does = doneBy(knowledge, draft, pronoun);
  if (does !== undefined) note(`${sort}: ${does} as ${typeOf(offer)}`);
}

/** Where the candidate stands in the tree as seen from the pronoun. */
function clauseFeatures(setting: Setting, offer: Offer, note: Note): void {
  const { draft, links, pronoun, sort, knowledge } = setting;
  const { nearest } = offer;
  const slot = slotOf(pronoun);
  const chain = links.find(nearest.index);
  const isChainAt = (token: number | undefined): boolean => {
    const index = token === undefined ? undefined : draft.mentionAt.get(token);
    return index !== undefined && index !== pronoun.index && links.find(index) === chain;
  };
  const own = clauseOf(draft, pronoun.mention.head);
  if (nearest.sentence === pronoun.sentence) {
    const side = nearest.index > pronoun.index ? "later" : slot;
    note(`${side}: in ${relationOf(draft, clauseOf(draft, nearest.mention.head), own)}`);
    const link = linkBelow(draft, nearest, pronoun);
    if (link !== undefined && offer.form === "one") note(`${sort} ${slot}: below by ${link}`);
  }
  let clause = own;
  for (let level = 0; level < 4 && clause >= 0; level += 1) {
    const subject = subjectOf(draft, clause);
    if (subject !== undefined && isChainAt(subject)) {
      note(`${slot}: subject ${String(level)} clauses up`);
      const below = draft.parsed.labels[clauseBelow(draft, pronoun, clause)];
      if (level === 0) note(`${sort} ${slot}: own subject as ${typeOf(offer)}`);
      else if (below === "ccomp" && !setting.signs.some(isClausal)) {
        const does = knowledge.speechVerbs.has(lemmaOf(draft.parsed, clause)) ? "said" : "done";
        note(`${sort}: ${does} by ${typeOf(offer)}`);
      }
      break;
    }
    clause = clauseAbove(draft, clause);
  }
  if (slot === "own") {
    const owned = draft.parsed.heads[pronoun.mention.head] ?? -1;
    const ownedType = draft.features[draft.mentionAt.get(owned) ?? -1]?.mention.type;
    if (ownedType === "Person" || ownedType === "Group" || ownedType === "Position")
      note(`owner of people ${offer.noun.mention.type}`);
  }
  if (ownsAround(draft, nearest, pronoun)) note("owner around");
  if (isQuoted(draft, pronoun) && !isQuoted(draft, nearest)) note("out of the quote");
}
