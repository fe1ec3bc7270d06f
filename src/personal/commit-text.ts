import type { FoundValue } from "./file-search.ts";

/** What somebody wrote with a commit or a tag. */
export interface CommitText {
  readonly message: string;
  /** `YYYY-MM-DD`, by the clock of who made it; empty where it is not said. */
  readonly date: string;
  /** The addresses of those who made it, in lower case. */
  readonly makers: readonly string[];
  /** The tag that a tag points at. */
  readonly innerTag?: string;
}

/** A commit object: lines of headers, an empty line, the message. Its signature is a header. */
export function readCommit(bytes: Uint8Array): CommitText {
  const { header, message } = split(bytes);
  return { message, date: dateIn(header, "committer"), makers: addressesIn(header, ["author", "committer"]) };
}

/** A tag object; a signature stands at the end of its message and is left out. */
export function readTag(bytes: Uint8Array): CommitText {
  const { header, message } = split(bytes);
  const signature = /^-----BEGIN (?:PGP|SSH|SIGNED)/m.exec(message);
  const inner = /^object ([0-9a-f]+)\ntype tag$/m.exec(header)?.[1];
  return {
    message: signature === null ? message : message.slice(0, signature.index),
    date: dateIn(header, "tagger"),
    makers: addressesIn(header, ["tagger"]),
    ...(inner !== undefined && { innerTag: inner }),
  };
}

function split(bytes: Uint8Array): { readonly header: string; readonly message: string } {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = all.indexOf("\n\n");
  const header = all.toString("utf8", 0, end === -1 ? all.length : end);
  const body = end === -1 ? all.subarray(all.length) : all.subarray(end + 2);
  return { header, message: decoded(body, /^encoding (.+)$/m.exec(header)?.[1]) };
}

function decoded(bytes: Uint8Array, encoding: string | undefined): string {
  try {
    return new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function lineOf(header: string, role: string): string {
  return new RegExp(`^${role} (.*)$`, "m").exec(header)?.[1] ?? "";
}

function addressesIn(header: string, roles: readonly string[]): readonly string[] {
  return roles.flatMap((role) => {
    const address = /<([^<>]*)>/.exec(lineOf(header, role))?.[1];
    return address === undefined ? [] : [address.toLowerCase()];
  });
}

function dateIn(header: string, role: string): string {
  const [, seconds, sign, hours, minutes] = /(\d{1,11}) ([+-])(\d\d)(\d\d)$/.exec(lineOf(header, role)) ?? [];
  if (seconds === undefined) return "";
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60 : 60);
  const time = (Number(seconds) + offset) * 1000;
  return Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : "";
}

/** `Co-authored-by:`, `Signed-off-by:` and the like name who made it, not who it is about. */
const TRAILER = /^[ \t]*(?:[A-Za-z]+-)*(?:by|cc|from): /i;

/** Tells the names and addresses of those who made the commit, or whom it thanks, from all others. */
export function makersOf({ message, makers }: CommitText): (found: FoundValue) => boolean {
  const lines = message.split("\n");
  return ({ args, value, where }) => {
    if (args.kind !== "e-mail" && args.kind !== "name") return false;
    return makers.includes(value.toLowerCase()) || TRAILER.test(lines[where.line - 1] ?? "");
  };
}
