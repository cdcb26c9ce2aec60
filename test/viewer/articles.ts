/** Invented articles about an invented harbour; the graph fixture quotes from them. */
export interface FixtureArticle {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string | null;
  readonly origin: string | null;
  readonly text: string;
}

export const ARTICLES: readonly FixtureArticle[] = [
  {
    id: "d_quay",
    name: "quay.md",
    title: "Dockers and port sign a two-year pay deal",
    publisher: "Saltmere Gazette",
    published: "2024-03-04",
    url: "https://gazette.example/pay-deal",
    origin: null,
    text: `Dockers and port sign a two-year pay deal

SALTMERE, 4 March 2024. The Dockers' Union signed the Saltmere Accord with Northbay Ports on Monday, ending a strike of nineteen days. Northbay Ports also signed the accord, in the presence of mediator Ilse Marten.

Ilse Marten leads the Labour Court of Vesterland. She said that both sides had moved. Northbay Ports will build a new crane terminal by 2026, the company announced.

The union accused Northbay Ports of hiring strike breakers from Ostmark. Northbay Ports denied that it had hired any strike breakers. Vesterland and Ostmark cooperate closely on shipping.`,
  },
  {
    id: "d_tide",
    name: "tide.txt",
    title: "What the accord leaves open",
    publisher: "The Tide",
    published: "2024-03-06",
    url: "https://tide.example/open-questions?id=7",
    origin: null,
    text: `What the accord leaves open

Two days after the Dockers' Union signed the accord, its members ask what it is worth. The text does not guarantee the pensions fund, a lawyer for the union said.

According to the union, Northbay Ports brought in strike breakers from Ostmark on the ninth day. The port's spokesman, Teo Brandt, called that an invention. Teo Brandt speaks for Northbay Ports.

The crane terminal may be delayed if the price of steel rises. Vesterland wants Ostmark to join the accord, and Vesterland criticized Ostmark over subsidies.`,
  },
  {
    id: "d_wire",
    name: "wire.html",
    title: "Crane terminal planned at Saltmere",
    publisher: "Coastal Wire",
    published: "2024-03-05",
    url: null,
    origin: "Saltmere Gazette",
    text: `Crane terminal planned at Saltmere

As the Saltmere Gazette reported, the Dockers' Union signed the Saltmere Accord on Monday. Northbay Ports plans to build a crane terminal. Ostmark sells steel to Northbay Ports, and Ostmark lends money to Vesterland.`,
  },
  {
    id: "d_odd",
    name: "odd <img src=x onerror=alert(1)>.txt",
    title: "Names that bite",
    publisher: "__proto__",
    published: "2024-04-02",
    url: "javascript:alert(1)",
    origin: null,
    text: `Names that bite

A company called <script>alert(1)</script> bought shares of Northbay Ports 😀. اتحاد البحارة supports the Dockers' Union. Vesterland met Ostmark in constructor.

Vesterland helped Ostmark. Ostmark visited Vesterland. Vesterland warned Ostmark of cuts. Northbay Ports reviewed itself.`,
  },
];
