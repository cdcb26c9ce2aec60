/** Takes the language pack apart into paths and bytes, as `pack-plugin.ts` put it together. */
export function openPackFile(buffer: ArrayBuffer): Map<string, Uint8Array> {
  const length = new DataView(buffer).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as [string, number][];
  const files = new Map<string, Uint8Array>();
  let at = 4 + length;
  for (const [path, size] of index) {
    files.set(path, new Uint8Array(buffer.slice(at, at + size)));
    at += size;
  }
  return files;
}
