import { anchorOf, coreOf } from "../anchors.ts";
import type { Links } from "../links.ts";
import type { Draft, Features } from "./features.ts";
import { salience } from "./salience.ts";

/** One person's title as the text gives it. */
interface Holding {
  readonly person: number;
  readonly title: number;
  /** The title without country and body, lower case: `foreign minister`. */
  readonly core: string;
  /** Chain of the country or body of the office, if told. */
  readonly anchor: number | undefined;
}

/** Joins titles of one office, and a role without a name ("the Chilean president") to the person who holds it. */
export function linkOffices(draft: Draft, links: Links): void {
  const holdings = draft.features.flatMap((features) => holdingOf(draft, links, features));
  for (const [at, holding] of holdings.entries()) {
    const twin = holdings.slice(0, at).find((other) => sameOffice(links, holding, other));
    if (twin !== undefined) links.join(twin.title, holding.title, "same office", 0.85);
  }
  for (const features of draft.features) {
    if (features.kind !== "office" || features.mention.kind !== "nominal" || features.plural) continue;
    if (features.mention.type !== "Person" || links.find(features.index) < features.index) continue;
    const holder = holderOf(draft, links, holdings, features);
    if (holder !== undefined) links.join(holder, features.index, "holder of the office", 0.85);
  }
}

function holdingOf(draft: Draft, links: Links, title: Features): Holding[] {
  if (title.mention.kind !== "title") return [];
  const person = draft.features.find(
    ({ mention }) =>
      mention.firstToken === title.mention.endToken && mention.type === "Person" && mention.kind === "name",
  );
  if (person === undefined) return [];
  return [
    {
      person: person.index,
      title: title.index,
      core: coreAt(draft, title),
      anchor: anchorChain(draft, links, title),
    },
  ];
}

function coreAt(draft: Draft, { mention }: Features): string {
  return coreOf(draft.parsed, mention.head, mention.firstToken, draft.mentionAt).replace(
    /^(?:former|then|newly elected|current) /,
    "",
  );
}

/** "the minister" may be the foreign minister, not the other way round. */
function endsWithWords(title: string, role: string): boolean {
  return title === role || title.endsWith(` ${role}`);
}

/** The country or body beside a title, also where the parser hangs it on the name. */
function anchorChain(draft: Draft, links: Links, title: Features): number | undefined {
  const own = anchorOf(draft.parsed, draft.children, draft.mentionAt, title.mention.head);
  if (own !== undefined && draft.features[own]?.mention.kind !== "pronoun") return links.find(own);
  for (let token = title.mention.firstToken; token < title.mention.head; token += 1) {
    const inner = draft.mentionAt.get(token);
    if (inner !== undefined && draft.features[inner]?.mention.kind !== "nominal") return links.find(inner);
  }
  return undefined;
}

function sameOffice(links: Links, a: Holding, b: Holding): boolean {
  if (a.core !== b.core) return false;
  if (a.anchor !== undefined && b.anchor !== undefined) return links.find(a.anchor) === links.find(b.anchor);
  return links.find(a.person) === links.find(b.person);
}

function holderOf(
  draft: Draft,
  links: Links,
  holdings: readonly Holding[],
  role: Features,
): number | undefined {
  const anchor = anchorChain(draft, links, role);
  if (anchor === undefined && !role.definite) return undefined;
  const fits = holdings.filter(
    (holding) =>
      endsWithWords(holding.core, coreAt(draft, role)) &&
      (anchor === undefined ||
        (holding.anchor !== undefined && links.find(holding.anchor) === links.find(anchor))),
  );
  let best: number | undefined;
  let bestScore = -1;
  for (const { person } of fits) {
    const score = salience(draft, links, person, role);
    if (score > bestScore) {
      best = person;
      bestScore = score;
    }
  }
  return best;
}
