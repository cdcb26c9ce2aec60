import type { GraphFile } from "@dossier/core";
import { openBrowser } from "./browser.ts";
import { serveViewer } from "./serve.ts";

/** Serves a graph in the viewer until it is interrupted; the address goes to standard output. */
export async function showGraph(graph: GraphFile, { open }: { readonly open: boolean }): Promise<void> {
  const served = await serveViewer(graph);
  process.stdout.write(`The viewer is at ${served.address} (stop it with Ctrl-C)\n`);
  if (open) openBrowser(served.address);
  const stop = (): void => {
    served.close();
    process.exit();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop).once("SIGHUP", stop);
}
