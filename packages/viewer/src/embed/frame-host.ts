import framePage from "virtual:dossier-frame";
import { isFromFrame, type FromFrame, type ToFrame } from "./protocol.ts";

/** A viewer in a frame of its own. */
export interface FrameHost {
  readonly frame: HTMLIFrameElement;
  readonly tell: (message: ToFrame) => void;
  readonly remove: () => void;
}

/** Milliseconds in which a viewer must start, and those after a frame is loaded in which its first script must run. */
const [PATIENCE, BOOT_PATIENCE] = [30_000, 4_000];

const BLOCKED =
  "The viewer did not start. If this page has a content security policy, it must allow the viewer's script; " +
  "else write the report with --split and show that in an <iframe>.";

/** What the frame may do: run scripts, open a link to an article, save a file. Nothing of the page around it. */
const SANDBOX = ["allow-scripts", "allow-popups", "allow-popups-to-escape-sandbox", "allow-downloads"];

/**
 * Starts a viewer in a sandboxed frame: its styles, keys and state, and whatever hostile text a graph holds, stay apart
 * from the page, and several viewers apart from each other.
 */
export function openFrame(parent: ParentNode, name: string, hear: (message: FromFrame) => void): FrameHost {
  const frame = document.createElement("iframe");
  frame.title = name || "Dossier";
  frame.setAttribute("sandbox", SANDBOX.join(" "));
  frame.allow = "clipboard-write";
  frame.srcdoc = framePage;
  const giveUp = (): void => {
    hear({ dossier: "error", message: BLOCKED });
  };
  let timer = setTimeout(giveUp, PATIENCE);
  let isBooting = false;
  frame.addEventListener("load", () => {
    if (isBooting) return;
    clearTimeout(timer);
    timer = setTimeout(giveUp, BOOT_PATIENCE);
  });
  const listen = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== frame.contentWindow || !isFromFrame(data)) return;
    clearTimeout(timer);
    isBooting = true;
    if (data.dossier === "booting") timer = setTimeout(giveUp, PATIENCE);
    else hear(data);
  };
  window.addEventListener("message", listen);
  parent.append(frame);
  return {
    frame,
    tell: (message) => {
      frame.contentWindow?.postMessage(message, "*"); // its origin is opaque: no other can be named
    },
    remove: () => {
      clearTimeout(timer);
      window.removeEventListener("message", listen);
      frame.remove();
    },
  };
}
