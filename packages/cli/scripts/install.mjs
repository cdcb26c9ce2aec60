#!/usr/bin/env node
// Runs before `npm start` and `npm test`: installs what is missing, so that each works on a fresh clone.
// Plain Node without dependencies: it runs before there are any.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

checkNode();
const reason = whyInstall();
if (reason !== undefined) install(reason);

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  fail(
    `Dossier needs Node ${OLDEST.join(".")} or newer, and this is ${process.versions.node}; see https://nodejs.org`,
  );
}

/** Compares what npm noted down after its last install with what the lockfile asks for. */
function whyInstall() {
  const installed = packagesOf(join(root, "node_modules/.package-lock.json"));
  if (installed === undefined) return "nothing is installed yet";
  const wanted = packagesOf(join(root, "package-lock.json")) ?? {};
  for (const [path, { version, optional, link }] of Object.entries(wanted)) {
    if (!path.includes("node_modules/") || optional || link) continue;
    if (installed[path]?.version !== version) return `${path} is missing or not at ${version}`;
  }
  return undefined;
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, "utf8")).packages : undefined;
}

/** Not `npm ci`: it refuses a lockfile that lacks optional packages for other platforms, which npm itself may leave out. */
function install(reason) {
  console.error(
    `Installing dependencies with \`npm install\`, because ${reason}. This takes a minute, once.`,
  );
  const { status } = spawnSync("npm", ["install", "--no-fund", "--no-audit"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    env: { ...process.env, NODE_ENV: "development" },
  });
  if (status !== 0)
    fail(`\`npm install\` failed in ${root}; look at its message above, mend that and run again`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
