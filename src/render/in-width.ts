import { wrapped } from "./table.ts";

/** Where a line goes on, so far to the right of where it began. */
const HANG = "  ";

/** Every line of a text at most so wide: it goes on below at a word, a little further in. */
export function inWidth(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => {
      const own = /^ */.exec(line)?.[0] ?? "";
      const [first = "", ...rest] = wrapped(line.slice(own.length), width - own.length - HANG.length);
      return [own + first, ...rest.map((more) => own + HANG + more)].join("\n").trimEnd();
    })
    .join("\n");
}
