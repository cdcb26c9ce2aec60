import type { EntityType, Modality, Polarity, Stance, Status } from "@dossier/core";

/** key, name, type, x, y, the words that name it. */
type NodeRow = readonly [string, string, EntityType, number, number, readonly string[]];

export const NODES: readonly NodeRow[] = [
  ["e_union", "Dockers' Union", "Organization", -40, 20, ["Dockers' Union", "The union", "the union"]],
  ["e_port", "Northbay Ports", "Company", 40, 20, ["Northbay Ports", "The port"]],
  ["e_accord", "Saltmere Accord", "Agreement", 0, 60, ["Saltmere Accord", "the accord"]],
  ["e_marten", "Ilse Marten", "Person", -30, 80, ["Ilse Marten", "She"]],
  ["e_court", "Labour Court", "PublicBody", -70, 70, ["Labour Court"]],
  ["e_vest", "Vesterland", "Country", -30, -40, ["Vesterland"]],
  ["e_ost", "Ostmark", "Country", 40, -40, ["Ostmark"]],
  ["e_crane", "crane terminal", "Infrastructure", 80, 40, ["crane terminal"]],
  ["e_brandt", "Teo Brandt", "Person", 85, 0, ["Teo Brandt"]],
  ["e_pension", "pensions fund", "Concept", 10, 95, ["pensions fund"]],
  ["e_steel", "price of steel", "Concept", 100, 60, ["price of steel"]],
  ["e_script", "<script>alert(1)</script>", "Company", 75, -25, ["<script>alert(1)</script>"]],
  ["e_sea", "اتحاد البحارة", "Group", -80, 5, ["اتحاد البحارة"]],
  ["e_constructor", "constructor", "Place", 5, -80, ["constructor"]],
  ["e___proto__", "__proto__", "Organization", -75, -60, ["no such words"]],
];

export interface ClaimRow {
  readonly document: string;
  readonly quote: string;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly by?: readonly (readonly [string | null, Stance, string])[];
  readonly time?: string;
}

interface StatementRow {
  readonly from: string;
  readonly predicate: string;
  readonly label: string;
  /** Undefined for a fact of `from`. */
  readonly to: string | undefined;
  readonly status: Status;
  readonly origins: number;
  readonly confidence?: number;
  readonly claims: readonly ClaimRow[];
}

const signed =
  "The Dockers' Union signed the Saltmere Accord with Northbay Ports on Monday, ending a strike of nineteen days.";
const row = (
  from: string,
  predicate: string,
  label: string,
  to: string | undefined,
  status: Status,
  origins: number,
  ...claims: ClaimRow[]
): StatementRow => ({ from, predicate, label, to, status, origins, claims });

export const STATEMENTS: readonly StatementRow[] = [
  row(
    "e_union",
    "signs",
    "signed",
    "e_accord",
    "corroborated",
    2,
    { document: "d_quay", quote: signed, time: "2024-03-04" },
    {
      document: "d_tide",
      quote: "Two days after the Dockers' Union signed the accord, its members ask what it is worth.",
    },
    {
      document: "d_wire",
      quote: "As the Saltmere Gazette reported, the Dockers' Union signed the Saltmere Accord on Monday.",
    },
  ),
  row("e_port", "signs", "signed", "e_accord", "single-source", 1, {
    document: "d_quay",
    quote: "Northbay Ports also signed the accord, in the presence of mediator Ilse Marten.",
    time: "2024-03-04",
  }),
  row("e_marten", "leads", "leads", "e_court", "single-source", 1, {
    document: "d_quay",
    quote: "Ilse Marten leads the Labour Court of Vesterland.",
  }),
  row(
    "e_port",
    "builds",
    "will build",
    "e_crane",
    "corroborated",
    2,
    {
      document: "d_quay",
      quote: "Northbay Ports will build a new crane terminal by 2026, the company announced.",
      modality: "planned",
      by: [["e_port", "asserts", "announced"]],
      time: "../2026",
    },
    { document: "d_wire", quote: "Northbay Ports plans to build a crane terminal.", modality: "planned" },
  ),
  row(
    "e_port",
    "hires",
    "hired strike breakers from",
    "e_ost",
    "contested",
    2,
    {
      document: "d_quay",
      quote: "The union accused Northbay Ports of hiring strike breakers from Ostmark.",
      modality: "alleged",
      by: [["e_union", "asserts", "accused"]],
      time: "2024-02",
    },
    {
      document: "d_quay",
      quote: "Northbay Ports denied that it had hired any strike breakers.",
      polarity: "negated",
      by: [["e_port", "denies", "denied"]],
    },
    {
      document: "d_tide",
      quote:
        "According to the union, Northbay Ports brought in strike breakers from Ostmark on the ninth day.",
      modality: "alleged",
      by: [["e_union", "asserts", "According to"]],
    },
    {
      document: "d_tide",
      quote: "The port's spokesman, Teo Brandt, called that an invention.",
      polarity: "negated",
      by: [["e_brandt", "denies", "called"]],
    },
  ),
  row(
    "e_union",
    "accuses",
    "accused",
    "e_port",
    "corroborated",
    2,
    { document: "d_quay", quote: "The union accused Northbay Ports of hiring strike breakers from Ostmark." },
    {
      document: "d_tide",
      quote:
        "According to the union, Northbay Ports brought in strike breakers from Ostmark on the ninth day.",
      by: [[null, "reports", "According to"]],
    },
  ),
  row("e_accord", "guarantees", "guarantees", "e_pension", "denied", 1, {
    document: "d_tide",
    quote: "The text does not guarantee the pensions fund, a lawyer for the union said.",
    polarity: "negated",
    by: [[null, "asserts", "said"]],
  }),
  row("e_brandt", "speaks-for", "speaks for", "e_port", "single-source", 1, {
    document: "d_tide",
    quote: "Teo Brandt speaks for Northbay Ports.",
  }),
  row("e_steel", "delays", "may delay", "e_crane", "claimed-only", 1, {
    document: "d_tide",
    quote: "The crane terminal may be delayed if the price of steel rises.",
    modality: "conditional",
  }),
  row("e_ost", "sells", "sells steel to", "e_port", "single-source", 1, {
    document: "d_wire",
    quote: "Ostmark sells steel to Northbay Ports, and Ostmark lends money to Vesterland.",
  }),
  row("e_script", "buys", "bought shares of", "e_port", "single-source", 1, {
    document: "d_odd",
    quote: "A company called <script>alert(1)</script> bought shares of Northbay Ports 😀.",
  }),
  row("e_sea", "supports", "supports", "e_union", "claimed-only", 1, {
    document: "d_odd",
    quote: "اتحاد البحارة supports the Dockers' Union.",
    by: [["e_sea", "asserts", "supports"]],
  }),
  row("e_vest", "meets", "met", "e_ost", "single-source", 1, {
    document: "d_odd",
    quote: "Vesterland met Ostmark in constructor.",
  }),
  row("e_vest", "located-in", "met in", "e_constructor", "single-source", 1, {
    document: "d_odd",
    quote: "Vesterland met Ostmark in constructor.",
  }),
  row("e_vest", "cooperates-with", "cooperates with", "e_ost", "corroborated", 3, {
    document: "d_quay",
    quote: "Vesterland and Ostmark cooperate closely on shipping.",
  }),
  row("e_ost", "lends", "lends money to", "e_vest", "single-source", 1, {
    document: "d_wire",
    quote: "Ostmark sells steel to Northbay Ports, and Ostmark lends money to Vesterland.",
  }),
  row("e_vest", "calls-for", "wants a signature from", "e_ost", "single-source", 1, {
    document: "d_tide",
    quote: "Vesterland wants Ostmark to join the accord, and Vesterland criticized Ostmark over subsidies.",
    modality: "possible",
  }),
  row("e_vest", "criticizes", "criticized", "e_ost", "single-source", 1, {
    document: "d_tide",
    quote: "Vesterland wants Ostmark to join the accord, and Vesterland criticized Ostmark over subsidies.",
  }),
  row("e_vest", "helps", "helped", "e_ost", "single-source", 1, {
    document: "d_odd",
    quote: "Vesterland helped Ostmark.",
  }),
  row("e_ost", "visits", "visited", "e_vest", "single-source", 1, {
    document: "d_odd",
    quote: "Ostmark visited Vesterland.",
  }),
  row("e_vest", "warns", "warned", "e_ost", "single-source", 1, {
    document: "d_odd",
    quote: "Vesterland warned Ostmark of cuts.",
  }),
  row("e_port", "reviews", "reviewed", "e_port", "single-source", 1, {
    document: "d_odd",
    quote: "Northbay Ports reviewed itself.",
  }),
  row("e_union", "ends", "ended a strike", undefined, "single-source", 1, {
    document: "d_quay",
    quote: signed,
  }),
  {
    ...row("e___proto__", "prints", "prints", "e_script", "single-source", 1, {
      document: "d_odd",
      quote: "A company called <script>alert(1)</script> bought shares of Northbay Ports 😀.",
    }),
    confidence: 0.3,
  },
];
