import type { Links } from "../links.ts";
import { lemmaOf, wordOf } from "../noun-phrase.ts";
import type { EntityType } from "../types/index.ts";
import { clauseAbove, clauseOf, subjectOf } from "./clauses.ts";
import { isNamed, type Draft, type Features, type Gender } from "./features.ts";
import type { RankFeatures } from "./ranker.ts";

/** A thing or a group as a candidate, with the mention of it that stands nearest. */
export interface Offer {
  readonly mentions: readonly number[];
  readonly nearest: Features;
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
  /** Whether a pronoun is subject of a verb of saying. */
  readonly isSpeech: (pronoun: Features) => boolean;
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
  note(`${sort}: ${typeOf(offer, nearest)}`);
  note(`${sort}: ${formOf(offer, nearest)}`);
  note("nearer candidates", Math.log2(1 + rank));
  if (rank === 0) note(`${sort}: nearest`);
  if (nearest.index > pronoun.index) note("later");
  if (distance === 0 && nearest.index < pronoun.index)
    note("words between", Math.log2(pronoun.mention.head - nearest.mention.head));
  if (nearest.label === pronoun.label && slot !== "own") note(`same role ${slot}`);
  if (sort !== "person" && setting.isSpeech(pronoun)) note(`${sort}: speaks as ${typeOf(offer, nearest)}`);
  if (offer.form === "one") chainFeatures(setting, offer, rank, note);
  clauseFeatures(setting, offer, note);
  return found;
}

/** What speaks for a pronoun that means no candidate: "it is likely that", "they say". */
export function noneFeatures({ draft, pronoun, sort, offers }: Setting): RankFeatures {
  const { parsed, children } = draft;
  const found: Found = [
    [`${sort}: none`, 1],
    [`${slotOf(pronoun)}: none`, 1],
    [`${sort}: none of few`, 1 / (1 + offers.length)],
  ];
  if (!offers.some(({ nearest }) => nearest.sentence >= pronoun.sentence - 1))
    found.push([`${sort}: none near`, 1]);
  if (isQuoted(draft, pronoun)) found.push([`${sort}: none in a quote`, 1]);
  if (sort === "thing" && slotOf(pronoun) === "subject") {
    const verb = pronoun.governor;
    const below = (children[verb] ?? []).map((child) => parsed.labels[child] ?? "");
    const isCopula = below.includes("cop");
    const isFollowed = below.some((label) => /^(?:ccomp|csubj|xcomp|advcl)$/.test(label));
    if (isCopula) found.push([`it is ${parsed.upos[verb] ?? ""}${isFollowed ? " with clause" : ""}`, 1]);
    else if (isFollowed) found.push(["it with clause", 1]);
    if (lemmaOf(parsed, verb) === "be") found.push(["it be", 1]);
  }
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

function typeOf({ form }: Offer, { mention }: Features): string {
  if (form !== "one") return form;
  return ACTORS.has(mention.type) ? "actor" : mention.type;
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
  const { draft, links, pronoun, sort, genders, offers, presence } = setting;
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
  if (others.some(({ label, sentence }) => label.startsWith("nsubj") && sentence === pronoun.sentence - 1))
    note("subject of the last sentence");
  if (sort === "person") note(genders.get(chain) === undefined ? "gender unknown" : "gender agrees");
  if (sort === "plural") note(nearest.plural ? "plural agrees" : "plural of one");
}

/** Where the candidate stands in the tree as seen from the pronoun. */
function clauseFeatures(setting: Setting, offer: Offer, note: Note): void {
  const { draft, links, pronoun, sort } = setting;
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
      if (level === 0) note(`${sort} ${slot}: own subject as ${typeOf(offer, nearest)}`);
      else if (below === "ccomp") note(`${sort}: said by ${typeOf(offer, nearest)}`);
      break;
    }
    clause = clauseAbove(draft, clause);
  }
  if (slot === "own") {
    const owned = draft.parsed.heads[pronoun.mention.head] ?? -1;
    const ownedType = draft.features[draft.mentionAt.get(owned) ?? -1]?.mention.type;
    if (ownedType === "Person" || ownedType === "Group" || ownedType === "Position")
      note(`owner of people ${nearest.mention.type}`);
  }
  if (ownsAround(draft, nearest, pronoun)) note("owner around");
  if (isQuoted(draft, pronoun) && !isQuoted(draft, nearest)) note("out of the quote");
}

/** By what a pronoun hangs below a noun, as in "people who lost their homes" and "X and its allies". */
function linkBelow(draft: Draft, noun: Features, pronoun: Features): string | undefined {
  const { labels, heads } = draft.parsed;
  let at = pronoun.mention.head;
  for (let step = 0; step < 12 && at >= 0; step += 1) {
    const up = heads[at] ?? -1;
    if (up === noun.mention.head) return labels[at];
    at = up;
  }
  return undefined;
}

/** Where a clause stands as seen from another. */
function relationOf(draft: Draft, clause: number, from: number): string {
  if (clause === from) return "the same clause";
  if (isAbove(draft, clause, from)) return "a clause above";
  return isAbove(draft, from, clause) ? "a clause below" : "a clause beside";
}

function isAbove(draft: Draft, upper: number, lower: number): boolean {
  let at = lower;
  for (let step = 0; step < 8 && at >= 0; step += 1) {
    at = clauseAbove(draft, at);
    if (at === upper) return true;
  }
  return false;
}

function clauseBelow(draft: Draft, pronoun: Features, above: number): number {
  let clause = clauseOf(draft, pronoun.mention.head);
  for (let step = 0; step < 6; step += 1) {
    const next = clauseAbove(draft, clause);
    if (next === above || next < 0) return clause;
    clause = next;
  }
  return clause;
}

/** "Peru's promise to share its water": who owns the noun around a pronoun. */
function ownsAround(draft: Draft, other: Features, pronoun: Features): boolean {
  const { labels, heads } = draft.parsed;
  if (labels[other.mention.head] !== "nmod:poss" || other.sentence !== pronoun.sentence) return false;
  const owned = heads[other.mention.head] ?? -1;
  let at = heads[pronoun.mention.head] ?? -1;
  for (let step = 0; step < 12 && at >= 0; step += 1) {
    if (at === owned) return true;
    at = heads[at] ?? -1;
  }
  return false;
}

/** Whether quotation marks of the sentence are open before a mention. */
function isQuoted({ parsed }: Draft, { mention, sentence }: Features): boolean {
  let isOpen = false;
  for (let token = parsed.sentences[sentence]?.firstToken ?? 0; token < mention.head; token += 1) {
    const word = wordOf(parsed, token);
    if (word === '"' || word === "``" || word === "''") isOpen = !isOpen;
    else if (word === "“") isOpen = true;
    else if (word === "”") isOpen = false;
  }
  return isOpen;
}
