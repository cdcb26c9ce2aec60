import { spawn } from "node:child_process";

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Opens an address in the browser where somebody sits before one: a terminal with a display. */
export function openBrowser(address: string): void {
  const opener = OPENERS[process.platform];
  if (opener === undefined || !process.stdout.isTTY || !hasDisplay()) return;
  const [command, ...args] = opener;
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return process.env["SSH_CONNECTION"] === undefined;
  return Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}
