import { readFileSync } from "node:fs";

/** One piece of a scenario: `--- kind: about`, and the lines under it. */
export interface Section {
  readonly kind: string;
  readonly about: string;
  readonly text: string;
}

/**
 * `command` runs in the process of the tests, which is many times quicker; `program` runs the built program, as a person
 * does: for what the program itself does with arguments, streams, settings and exit codes.
 */
const KINDS = new Set(["start", "file", "command", "program", "json", "stdout", "stderr", "status"]);

/** Reads a scenario; what stands before the first section says what it is about. */
export function readScenario(path: string): readonly Section[] {
  const sections: { kind: string; about: string; lines: string[] }[] = [];
  for (const line of readFileSync(path, "utf8").replace(/\n$/, "").split("\n")) {
    const head = /^--- ([a-z]+)(?:: ?(.*))?$/.exec(line);
    if (head && !KINDS.has(head[1] ?? "")) throw new Error(`${path}: no such section: ${line}`);
    if (head) sections.push({ kind: head[1] ?? "", about: head[2] ?? "", lines: [] });
    else if (sections.length === 0) sections.push({ kind: "title", about: "", lines: [line] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ kind, about, lines }) => ({ kind, about, text: textOf(lines) }));
}

function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** The same scenario as a file. */
export function writeScenario(sections: readonly Section[]): string {
  return sections
    .map(({ kind, about, text }) => {
      if (kind === "title") return text;
      return `--- ${kind}${about === "" ? "" : `: ${about}`}\n${text}`;
    })
    .join("");
}

/** Whether a text is what was expected: `…` is any rest within a line, `{lines}` any number of lines. */
export function matches(actual: string, expected: string): boolean {
  const pattern = expected
    .split(/^\{lines\}\n/m)
    .map((part) => part.split("…").map(escaped).join("[^\\n]*"))
    .join("(?:[^\\n]*\\n)*");
  return new RegExp(`^${pattern}$`).test(actual);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A command as a person types it: words, quotes, and settings in front. */
export function readCommand(line: string): {
  readonly args: readonly string[];
  readonly env: Record<string, string>;
} {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    (word) => word[1] ?? word[2] ?? word[3] ?? "",
  );
  const env: Record<string, string> = {};
  while (/^[A-Z_]+=/.test(words[0] ?? "")) {
    const [name = "", value = ""] = (words.shift() ?? "").split("=");
    env[name] = value;
  }
  if (words.shift() !== "impact") throw new Error(`a command begins with impact: ${line}`);
  return { args: words, env };
}

/** Text in the encoding and line ends that a section names: `windows-1252`, `bom`, `crlf`. */
export function encoded(text: string, traits: readonly string[]): Buffer {
  const lines = traits.includes("crlf") ? text.replaceAll("\n", "\r\n") : text;
  const marked = traits.includes("bom") ? `\ufeff${lines}` : lines;
  return traits.includes("windows-1252") ? windows1252(marked) : Buffer.from(marked);
}

/** The signs of Windows-1252 that Latin-1 does not have at the same place, as far as people use them. */
const SPECIAL: Readonly<Record<string, number>> = {
  "€": 0x80,
  "…": 0x85,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
};

function windows1252(text: string): Buffer {
  return Buffer.from([...text].map((sign) => SPECIAL[sign] ?? sign.charCodeAt(0)));
}
