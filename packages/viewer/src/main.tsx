import { render } from "preact";
import { openStart } from "./load.ts";
import { bindAddress } from "./address.ts";
import { App } from "./ui/app.tsx";
import "./styles/index.css";

const root = document.querySelector("#root");
if (root !== null) {
  render(<App />, root);
  void openStart(document).then(bindAddress);
}
