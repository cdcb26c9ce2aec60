import { effect } from "@preact/signals";
import { render } from "preact";
import { openArticles, openFiles, openSample, openStart } from "./load.ts";
import { reads } from "./reads.ts";
import { bindAddress } from "./address.ts";
import { isDrawn } from "./drawing.ts";
import { App } from "./ui/app.tsx";
import "./styles/index.css";

const root = document.querySelector("#root");
if (root !== null) {
  reads.value = { openFiles, openArticles, openSample };
  render(<App />, root);
  void openStart(document).then(bindAddress);
  // The drawing comes while the graph does.
  void import("./ui/graph-pane.tsx");
  effect(() => {
    if (isDrawn.value) void import("./ui/details.tsx"); // most likely wanted next
  });
}
