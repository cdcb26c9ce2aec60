import type { GraphFile } from "@dossier/core";
import { render } from "preact";
import { bindAddress } from "../address.ts";
import { answerHost } from "../embed/frame.ts";
import { titleFor } from "../model/title.ts";
import { open } from "../store.ts";
import styles from "../styles/all.css?inline";
import { App } from "../ui/app.tsx";
import { unpack } from "./unpack.ts";

/** A style sheet made by script: a policy that forbids inline styles lets it pass. */
function applyStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
}

const carried = document.querySelector<HTMLElement>("#dossier-graph");

async function readCarried(carrier: HTMLElement): Promise<string> {
  if (carrier instanceof HTMLLinkElement) return (await fetch(carrier.href)).text();
  return unpack(carrier.textContent);
}

/** Opens the graph that the page carries or names. It was checked when the report was written. */
async function openCarried(carrier: HTMLElement): Promise<void> {
  const { view = "" } = carrier.dataset;
  const file = JSON.parse(await readCarried(carrier)) as GraphFile;
  open(file, titleFor(file, ""), location.hash === "" ? view : location.hash);
}

async function start(root: Element): Promise<void> {
  answerHost(carried === null);
  if (carried !== null) await openCarried(carried); // where that fails, the part that needs no script stays
  applyStyles();
  render(<App />, root);
  document.documentElement.classList.add("live");
  bindAddress();
}

const root = document.querySelector("#root");
if (root !== null) void start(root);
