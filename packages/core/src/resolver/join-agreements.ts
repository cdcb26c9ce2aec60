import type { Links } from "../links.ts";
import type { ChainFacts } from "./chain-facts.ts";

/** No block larger than this is compared pair by pair. */
const BLOCK_LIMIT = 40;

/** Agreements with a name in common, or of the same parties when nothing else told of them differs. */
export function joinAgreements(
  chains: readonly ChainFacts[],
  links: Links,
  context: (chain: ChainFacts) => ReadonlySet<number>,
): void {
  const known = new Map<string, ChainFacts[]>();
  for (const chain of chains) {
    const key = partiesKey(chain, links);
    if (key === undefined) continue;
    const block = known.get(key) ?? [];
    const twin = block.slice(0, BLOCK_LIMIT).find((other) => sameAgreement(chain, other));
    if (twin === undefined) {
      block.push(chain);
      known.set(key, block);
    } else {
      links.join(twin.id, chain.id, "same parties, nothing told of it differs", 0.8);
    }
  }
  const told = [...known.values()].flat();
  if (told.length <= BLOCK_LIMIT) joinUntold(chains, told, links, context);
}

/** One whose parties are not both told joins the only agreement of its kind whose parties are all named in its text. */
function joinUntold(
  chains: readonly ChainFacts[],
  known: readonly ChainFacts[],
  links: Links,
  context: (chain: ChainFacts) => ReadonlySet<number>,
): void {
  for (const chain of chains) {
    const { agreement } = chain;
    if (agreement === undefined || agreement.kinds.length === 0 || partiesKey(chain, links) !== undefined)
      continue;
    const own = topParties(chain, links);
    const near = context(chain);
    const fits = known.filter((other) => {
      const parties = topParties(other, links);
      const named =
        parties.every((party) => near.has(party)) && own.every((party) => parties.includes(party));
      return named && sameAgreement(chain, other) && meet(agreement.kinds, other.agreement?.kinds ?? []);
    });
    const roots = new Set(fits.map(({ id }) => links.find(id)));
    const [only] = roots;
    if (roots.size === 1 && only !== undefined) {
      links.join(only, chain.id, "same kind, the only one of parties named in the text", 0.7);
    }
  }
}

/** The two parties told most, by entity; none when fewer are known. */
function partiesKey(chain: ChainFacts, links: Links): string | undefined {
  if (chain.agreement === undefined) return undefined;
  const parties = topParties(chain, links);
  return parties.length < 2 ? undefined : [...parties].sort((a, b) => a - b).join(",");
}

/** Roots of the parties, most often told first, at most three; one told once beside two told often is left out. */
export function topParties(chain: ChainFacts, links: Links): readonly number[] {
  const counts = new Map<number, number>();
  for (const [party, count] of chain.agreement?.parties ?? []) {
    const root = links.find(party);
    counts.set(root, (counts.get(root) ?? 0) + count);
  }
  const order = [...counts].sort(([a, x], [b, y]) => y - x || a - b);
  const enough = (order[1]?.[1] ?? 0) / 3;
  return order.filter(([, count], at) => at < 2 || (at < 3 && count > enough)).map(([root]) => root);
}

function sameAgreement(a: ChainFacts, b: ChainFacts): boolean {
  const [x, y] = [a.agreement, b.agreement];
  if (x === undefined || y === undefined) return false;
  if (apart(x.years, y.years) || apart(x.durations, y.durations)) return false;
  return !apart(x.kinds, y.kinds);
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}

function apart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !meet(a, b);
}
