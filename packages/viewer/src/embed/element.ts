import { readGraph, type GraphFile } from "@dossier/core";
import { readHash, writeHash } from "../model/view-state.ts";
import type { Theme } from "../theme.ts";
import { openFrame, type FrameHost } from "./frame-host.ts";
import { favour, unwatch, watch } from "./live.ts";
import { loadGraph } from "./load-graph.ts";
import type { FromFrame, Ready } from "./protocol.ts";
import { stillPicture } from "./still.ts";
import { applyWishes, keyOf, WISHES, type Wish } from "./wishes.ts";

const STYLE = `
:host { display: block; position: relative; height: var(--dossier-height, 640px); contain: layout; }
:host([hidden]) { display: none; }
iframe, .still { box-sizing: border-box; width: 100%; height: 100%; border: 1px solid #8a8f9366; border-radius: 4px; }
iframe { display: block; }
.still { display: block; padding: 0; background: none; cursor: pointer; overflow: hidden; }
.still img { width: 100%; height: 100%; object-fit: contain; }
.message { margin: 0; padding: 16px; font: 14px/1.4 sans-serif; }
@media print {
  :host { height: auto; }
  iframe { display: none; }
  .still[hidden] { display: block; }
}
[hidden] { display: none; }
`;

/** What the `select` event tells. */
export interface SelectDetail {
  /** Key of the entity, statement or document; undefined when nothing or several are selected. */
  readonly key: string | undefined;
  /** The state as a link writes it after `#`. */
  readonly hash: string;
}

type Tag = new () => HTMLElement;

/** Made when first wanted, so that this module can be imported where there is no page. */
function makeClass(): Tag {
  return class DossierGraph extends HTMLElement {
    static readonly observedAttributes = ["src", "theme", ...WISHES];

    readonly #inner = this.attachShadow({ mode: "open" });
    readonly #still = document.createElement("button");
    #host: FrameHost | undefined;
    #graph: GraphFile | undefined;
    /** The state, as a link writes it; it outlives the frame. */
    #hash = "";
    #isReady = false;

    constructor() {
      super();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      this.#inner.adoptedStyleSheets = [sheet];
      this.#still.className = "still";
      this.#still.type = "button";
      this.#still.addEventListener("click", () => {
        favour(this);
      });
      this.#inner.append(this.#still);
    }

    /** The graph file, parsed; setting it shows it, or throws `SchemaError` when it is none. */
    get graph(): GraphFile | undefined {
      return this.#graph;
    }
    set graph(next: GraphFile | undefined) {
      this.#show(next === undefined ? undefined : readGraph(next));
    }

    #show(graph: GraphFile | undefined): void {
      this.#graph = graph;
      this.#isReady = false;
      this.#open();
    }

    connectedCallback(): void {
      this.#hash = applyWishes(this.#hash, this.#wishes());
      this.#still.setAttribute("aria-label", `${this.#name() || "Dossier"}: show the graph`);
      watch({
        element: this,
        isLive: () => this.#host !== undefined,
        goLive: () => {
          this.#goLive();
        },
        goStill: () => {
          this.#goStill();
        },
      });
      window.addEventListener("beforeprint", this.#picture);
    }

    disconnectedCallback(): void {
      unwatch(this);
      window.removeEventListener("beforeprint", this.#picture);
      this.#host?.remove();
      this.#host = undefined;
    }

    attributeChangedCallback(name: string, _old: string | null, next: string | null): void {
      if (!this.isConnected) return;
      if (name === "src") void this.#load();
      else if (name === "theme") this.#host?.tell({ dossier: "theme", theme: this.#theme() });
      else {
        this.#hash = applyWishes(this.#hash, [[name as Wish, next ?? ""]]);
        this.#host?.tell({ dossier: "state", hash: this.#hash });
      }
    }

    #wishes(): (readonly [Wish, string])[] {
      return WISHES.flatMap((wish) => {
        const text = this.getAttribute(wish);
        return text === null ? [] : [[wish, text] as const];
      });
    }

    #name(): string {
      return this.getAttribute("name") ?? (this.getAttribute("src") ?? "").replace(/^#.*/, "");
    }

    #theme(): Theme | undefined {
      const theme = this.getAttribute("theme");
      return theme === "light" || theme === "dark" ? theme : undefined;
    }

    #goLive(): void {
      this.#host = openFrame(this.#inner, this.#name(), (message) => {
        this.#hear(message);
      });
      this.#still.hidden = true;
      if (this.#graph === undefined) void this.#load();
    }

    #goStill(): void {
      this.#picture();
      this.#host?.remove();
      this.#host = undefined;
      this.#still.hidden = false;
    }

    /** Draws what stands for the viewer on paper and while others are nearer. */
    readonly #picture = (): void => {
      if (this.#graph === undefined) return;
      const address = stillPicture(this.#graph, this.#theme(), this.clientWidth, this.clientHeight);
      const image = document.createElement("img");
      image.alt = "";
      image.src = address;
      this.#still.replaceChildren(image);
    };

    async #load(): Promise<void> {
      try {
        this.#show(await loadGraph(this));
      } catch (error) {
        this.#fail(error instanceof Error ? error.message : String(error));
      }
    }

    #open(): void {
      if (this.#graph === undefined) return;
      this.#host?.tell({
        dossier: "open",
        graph: this.#graph,
        name: this.#name(),
        hash: this.#hash,
        theme: this.#theme(),
      });
    }

    #fail(message: string): void {
      const words = document.createElement("p");
      words.className = "message";
      words.textContent = message;
      if (this.#graph === undefined) {
        this.#host?.remove();
        this.#host = undefined;
        unwatch(this);
        this.#still.replaceChildren(words);
        this.#still.hidden = false;
      }
      this.#send("error", { message });
    }

    #hear(message: FromFrame): void {
      switch (message.dossier) {
        case "booting":
          return;
        case "waiting":
          this.#open();
          return;
        case "ready":
          this.#ready(message);
          return;
        case "state":
          this.#follow(message.hash);
          return;
        case "height":
          this.style.setProperty("--dossier-height", `${String(Math.round(message.height))}px`);
          return;
        case "error":
          this.#fail(message.message);
      }
    }

    /** Told once a graph; a viewer that comes back after standing still is no news. */
    #ready({ dossier: _kind, ...detail }: Ready): void {
      if (this.#isReady) return;
      this.#isReady = true;
      this.#send("ready", detail);
    }

    #follow(hash: string): void {
      const [before, after] = [readHash(this.#hash).selection, readHash(hash).selection];
      this.#hash = hash;
      const said = (selection: typeof before): string => writeHash({ ...readHash(""), selection });
      if (said(before) !== said(after)) this.#send("select", { key: keyOf(after), hash });
    }

    #send(name: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    }
  };
}

/** Makes `<dossier-graph>` known to the page; once is enough. */
export function defineDossierGraph(): void {
  if (customElements.get("dossier-graph") === undefined) customElements.define("dossier-graph", makeClass());
}
