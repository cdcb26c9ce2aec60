import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { writeGraph, type GraphFile } from "@dossier/core";
import { loadViewer } from "./viewer-files.ts";
import { batches } from "./write-file.ts";

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

/** A running viewer. */
export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/** Serves the viewer with a graph at `/graph.json`, to this machine only, on the first free port from 5173 up. */
export async function serveViewer(graph: GraphFile): Promise<Served> {
  const viewer = await loadViewer();
  const server = createServer((request, response) => {
    if (pathOf(request) === "/graph.json") sendGraph(graph, response);
    else sendFile(viewer, pathOf(request), response);
  });
  const port = await listen(server, FIRST_PORT);
  return {
    address: `http://localhost:${String(port)}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
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
  return request.url?.split(/[?#]/)[0] ?? "/";
}

function sendGraph(graph: GraphFile, response: ServerResponse): void {
  response.writeHead(200, { "content-type": TYPES[".json"], "cache-control": "no-store" });
  for (const batch of batches(writeGraph(graph))) response.write(batch);
  response.end();
}

function sendFile(viewer: ReadonlyMap<string, Uint8Array>, path: string, response: ServerResponse): void {
  const name = path === "/" ? "/index.html" : path;
  const bytes = viewer.get(name);
  if (bytes === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found\n");
    return;
  }
  response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(bytes);
}
