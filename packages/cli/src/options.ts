import { InvalidArgumentError, Option } from "commander";

/** `--corrections`, which gives the path of a file or undefined. */
export function correctionsOption(): Option {
  return new Option("--corrections <file>", "make the corrections that the viewer saved to this file");
}

/** `--light`, which gives true or undefined. */
export function lightOption(): Option {
  return new Option("--light", "read with the light model: half as large and faster, a little worse");
}

/** `--workers`, which gives a number or undefined. */
export function workersOption(): Option {
  return new Option(
    "--workers <number>",
    "analyse on this many threads; without it, on as many as pay off",
  ).argParser((value) => {
    if (/^\d{1,3}$/.test(value)) return Number(value);
    throw new InvalidArgumentError("Give a whole number from 0 to 999.");
  });
}
