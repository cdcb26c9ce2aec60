let drawable: boolean | undefined;

/** Whether this browser can draw with WebGL 2; sigma's constructor would throw without. Tried once. */
export function canDraw(): boolean {
  try {
    const context = drawable === undefined ? document.createElement("canvas").getContext("webgl2") : null;
    drawable ??= context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  } catch {
    drawable = false;
  }
  return drawable;
}
