/** A line that counts up on a terminal and is silent anywhere else. */
export interface Progress {
  readonly step: (name: string) => void;
  readonly stop: () => void;
}

const CLEAR_LINE = "\r\u001B[K";

/** Counts documents on standard error while it is a terminal; `stop` takes the line away again. */
export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  let done = 0;
  const draw = (text: string): void => {
    if (stream.isTTY) stream.write(CLEAR_LINE + text.slice(0, Math.max(0, stream.columns - 1)));
  };
  return {
    step: (name) => {
      done += 1;
      draw(`reading ${String(done)}/${String(total)} ${printable(name)}`);
    },
    stop: () => {
      draw("");
    },
  };
}

/** File names may hold control characters, which a terminal would obey. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  return text.replace(/[\u0000-\u001F\u007F-\u009F]/g, "\uFFFD");
}
