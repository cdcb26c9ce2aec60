import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser, type Page } from "playwright-core";
import { viewerBuild } from "./build.ts";

const FLAGS = [
  "--no-sandbox",
  "--headless=shell",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** One Chromium and one static server with the built viewer, for all tests of a file. */
export interface Stage {
  readonly address: string;
  readonly browser: Browser;
  /** Answers a path with a value as JSON, beside the built files. */
  readonly serve: (path: string, json: unknown) => void;
  readonly page: (options?: Parameters<Browser["newPage"]>[0]) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium: `CHROME_PATH` if set, else the one that comes with npm. */
export async function launch(extra: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env["CHROME_PATH"] ?? (await chromium.executablePath());
  return playwright.launch({ executablePath, args: [...FLAGS, ...extra] });
}

function listen(folder: string, extras: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const extra = extras.get(path);
    const file = join(folder, normalize(path === "/" ? "/index.html" : path));
    if (extra !== undefined) {
      response.writeHead(200, { "content-type": "application/json" }).end(extra);
    } else if (file.startsWith(folder) && existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

/** Builds the viewer if needed and sets everything up; call `close` in `afterAll`. */
export async function setStage(extra: readonly string[] = []): Promise<Stage> {
  const [folder, browser] = await Promise.all([viewerBuild(), launch(extra)]);
  const extras = new Map<string, string>();
  const server = await listen(folder, extras);
  const place = server.address();
  const port = typeof place === "object" && place !== null ? place.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    browser,
    serve: (path, json) => void extras.set(path, JSON.stringify(json)),
    page: (options) => browser.newPage({ viewport: { width: 1440, height: 900 }, ...options }),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
