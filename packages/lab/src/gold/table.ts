interface Recall {
  readonly n: number;
  readonly pair: number;
  readonly pred: number;
  readonly fact: number;
  readonly attrN: number;
  readonly attr: number | null;
}

interface Coverage {
  readonly found: number;
  readonly all: number;
  readonly share: number | null;
  readonly right?: number | null;
}

interface Clusters {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What the scorer prints as its first line, as far as it is shown. */
export interface GoldFigures {
  readonly recall: { readonly overall: { readonly imp1: Recall; readonly all: Recall } };
  readonly qualifiers: Readonly<
    Record<"time" | "place", { readonly matched: number; readonly right: number | null }>
  >;
  readonly resolution: {
    readonly named: Coverage;
    readonly nominal: Coverage;
    readonly pronoun: Coverage;
    readonly b3: Clusters | null;
    readonly overMerged: number;
    readonly split: number;
    readonly typeAccuracy: number | null;
  };
  readonly violations: Readonly<Record<string, number>>;
  readonly volume: Readonly<Record<string, number | null>>;
}

/** The figures as lines that a person can read. */
export function goldTable({ recall, qualifiers, resolution, violations, volume }: GoldFigures): string {
  const { named, nominal, pronoun, b3, overMerged, split, typeAccuracy } = resolution;
  const broken = Object.entries(violations).filter(([rule, count]) => count > 0 && rule !== "total");
  return [
    "gold facts            pair   +pred  +fact  attribution",
    recallRow("importance 1", recall.overall.imp1),
    recallRow("all", recall.overall.all),
    `qualifiers            time ${share(qualifiers.time.right)} of ${String(qualifiers.time.matched)}, place ${share(qualifiers.place.right)} of ${String(qualifiers.place.matched)}`,
    `mentions on a node    named ${coverage(named)}, nominal ${coverage(nominal)}, pronoun ${coverage(pronoun)}`,
    `clusters (B3, named)  ${b3 === null ? "–" : [b3.p, b3.r, b3.f1].map(share).join(" / ")}; over-merged ${String(overMerged)}, split ${String(split)}, types right ${share(typeAccuracy)}`,
    `violations            ${String(violations["total"] ?? 0)}${broken.map(([rule, count]) => `, ${rule} ${String(count)}`).join("")}`,
    `volume                ${Object.entries(volume)
      .map(([name, value]) => `${name} ${share(value)}`)
      .join(", ")}`,
  ].join("\n");
}

function recallRow(name: string, { n, pair, pred, fact, attr, attrN }: Recall): string {
  const cells = [pair, pred, fact, attr].map((value) => share(value).padEnd(6)).join(" ");
  return `  ${`${name} (${String(n)})`.padEnd(20)}${cells} (of ${String(attrN)})`;
}

function coverage({ share: found, all, right }: Coverage): string {
  const correct = right === undefined || right === null ? "" : `, right ${share(right)}`;
  return `${share(found)} of ${String(all)}${correct}`;
}

function share(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : String(value);
}
