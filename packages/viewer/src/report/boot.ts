import "./page.css";
import { unpack } from "./unpack.ts";

// Tells a page around it that scripts may run here, before the large one is unpacked.
if (window.parent !== window) window.parent.postMessage({ dossier: "booting" }, "*");

/** Unpacks the viewer and runs it; its hash stands in the page's policy. If that fails, the static part stays. */
void unpack(document.querySelector("#dossier-viewer")?.textContent ?? "").then((text) => {
  const script = document.createElement("script");
  script.textContent = text;
  document.body.append(script);
});
