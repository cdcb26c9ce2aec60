import { createReadStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { DossierError, writeGraph, type GraphFile } from "@dossier/core";
import { batches } from "./write-file.ts";

const CHECKOUT = fileURLToPath(new URL("../../..", import.meta.url));
const FIRST_PORT = 5173;
const LAST_PORT = FIRST_PORT + 100;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A running viewer. */
export interface Served {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the viewer with a graph at `/graph.json`, to this machine only, on the first free port from 5173 up. */
export async function serveViewer(graph: GraphFile): Promise<Served> {
  const viewer = await openViewer();
  const server = createServer((request, response) => {
    if (pathOf(request) === "/graph.json") sendGraph(graph, response);
    else viewer.handle(request, response);
  });
  const port = await listen(server, FIRST_PORT);
  return {
    address: `http://localhost:${String(port)}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await viewer.close();
    },
  };
}

/** In a checkout the viewer runs from source by Vite; installed, as the files that were built. */
async function openViewer(): Promise<{ readonly handle: Handler; readonly close: () => Promise<void> }> {
  const built = [
    join(CHECKOUT, "packages/viewer/dist"),
    fileURLToPath(new URL("../viewer", import.meta.url)),
  ];
  if (existsSync(join(CHECKOUT, "packages/viewer/index.html"))) return viteViewer();
  const folder = built.find((path) => existsSync(join(path, "index.html")));
  if (folder === undefined)
    throw new DossierError(`${built.join(" and ")}: no viewer there; run \`npm run build\``);
  return {
    handle: (request, response) => void sendFile(folder, request, response),
    close: () => Promise.resolve(),
  };
}

async function viteViewer(): Promise<{ readonly handle: Handler; readonly close: () => Promise<void> }> {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({
    configFile: join(CHECKOUT, "vite.config.ts"),
    root: join(CHECKOUT, "packages/viewer"),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    appType: "spa",
    logLevel: "error",
  });
  return { handle: vite.middlewares, close: () => vite.close() };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, "localhost", () => {
        server.off("error", reject);
        resolve();
      });
    });
    return port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE" && port < LAST_PORT)
      return listen(server, port + 1);
    throw error;
  }
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? "/", "http://localhost").pathname;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function sendGraph(graph: GraphFile, response: ServerResponse): void {
  response.writeHead(200, { "content-type": TYPES[".json"], "cache-control": "no-store" });
  for (const batch of batches(writeGraph(graph))) response.write(batch);
  response.end();
}

async function sendFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodePath(pathOf(request));
  const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
  const info = file.startsWith(folder) ? await stat(file).catch(() => undefined) : undefined;
  if (info?.isFile() !== true) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}
