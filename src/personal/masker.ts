import type { AnyFinding, RelatedPlace } from "../findings/finding.ts";
import { detect } from "./detect.ts";
import type { Hit, PersonalKind, TextContext } from "./hit.ts";

/** So many signs of a secret are its key; shorter ones are their own initials. */
const KEY = 3;
/** More than anybody's repository has; beyond them nothing of a line is shown. */
const MOST_SECRETS = 50_000;
/** Nor are secrets that begin alike of so many lengths. */
const MOST_LENGTHS = 1_000;
/** A longer line nobody reads; where there are secrets, nothing of it is shown. */
const LONGEST = 64 * 1024;
const MOST_CACHED = 10_000;
const LETTER = /[\p{L}\p{N}]/u;
const HIDDEN = "•••";

/** Secrets that begin alike. */
interface Alike {
  readonly masked: Map<string, string>;
  /** The longest first. */
  lengths: readonly number[];
}

/** A text with what was found in it replaced. */
interface MaskedText {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/**
 * What nobody may read in any output: personal data that a text shows by itself, and those that only their place
 * gave away (a cell under `naam`), which are remembered while reading. The same text is always masked alike.
 */
export class Masker {
  readonly #exempts: (path: string, kind: PersonalKind) => boolean;
  readonly #secrets = new Map<string, Alike>();
  readonly #realPaths = new Map<string, string>();
  #cache = new Map<string, string>();
  #count = 0;

  constructor(exempts: (path: string, kind: PersonalKind) => boolean = () => false) {
    this.#exempts = exempts;
  }

  /** A path as it may be shown; the real one is found again by `realPath`. */
  path(path: string): string {
    const shown = path
      .split("/")
      .map((part) => maskAll(part, detect(part, { form: "name" })))
      .join("/");
    if (shown !== path) this.#realPaths.set(shown, path);
    return shown;
  }

  /** The path on disk behind one that was shown. */
  realPath(shown: string): string {
    return this.#realPaths.get(shown) ?? shown;
  }

  /** The text of a file without what is found in it; what was exempted there stays. */
  file(path: string, text: string, context: TextContext = {}): MaskedText {
    const hits = detect(text, context);
    if (hits.length === 0) return { text, hits };
    const open = hits.filter(({ kind }) => !this.#exempts(path, kind));
    for (const { from, to, masked } of open) this.keep(text.slice(from, to), masked);
    return { text: maskAll(text, open), hits };
  }

  /** Remembers a value that its place gives away. */
  keep(secret: string, masked: string): void {
    this.#keepOne(secret, masked);
    if (!secret.includes("\n")) return;
    // A code frame shows one line of it.
    const shown = masked.split("\n");
    for (const [index, line] of secret.split("\n").entries()) {
      const start = line.length - line.trimStart().length;
      this.#keepOne(line.trim(), (shown[index] ?? "").slice(start, start + line.trim().length));
    }
  }

  #keepOne(secret: string, masked: string): void {
    if (secret.length < KEY || secret === masked) return;
    const key = secret.slice(0, KEY);
    const there = this.#secrets.get(key) ?? { masked: new Map<string, string>(), lengths: [] };
    if (there.masked.has(secret)) return;
    this.#cache.clear();
    this.#count += 1;
    if (there.lengths.length > MOST_LENGTHS) this.#count = MOST_SECRETS + 1;
    if (this.#count > MOST_SECRETS) return;
    there.masked.set(secret, masked);
    if (!there.lengths.includes(secret.length))
      there.lengths = [...there.lengths, secret.length].sort((a, b) => b - a);
    this.#secrets.set(key, there);
  }

  /** Any text on its way out. */
  mask(text: string): string {
    if (text.length < KEY) return text;
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    if (this.#cache.size >= MOST_CACHED) this.#cache = new Map();
    const isFull = this.#count > MOST_SECRETS || (this.#count > 0 && text.length > LONGEST);
    const shown = isFull ? HIDDEN : this.#withoutSecrets(maskAll(text, detect(text)));
    this.#cache.set(text, shown);
    return shown;
  }

  /** A finding whose arguments show nothing; its places have paths as they may be shown already. */
  finding<F extends AnyFinding>(finding: F): F {
    const args = this.#deep(finding.args);
    const related = finding.related?.map((place) => this.#related(place));
    const about = finding.about === undefined ? undefined : this.mask(finding.about);
    const isSame =
      args === finding.args &&
      about === finding.about &&
      (related === undefined || related.every((place, index) => place === finding.related?.[index]));
    if (isSame) return finding;
    return {
      ...finding,
      args,
      ...(about !== undefined && { about }),
      ...(related !== undefined && { related }),
    };
  }

  #related(place: RelatedPlace): RelatedPlace {
    const detail = place.detail === undefined ? undefined : this.mask(place.detail);
    return detail === undefined || detail === place.detail ? place : { ...place, detail };
  }

  /** The same value where nothing in it changes, so that nothing is made for most findings. */
  #deep<T>(value: T): T {
    if (typeof value === "string") return this.mask(value) as T;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#deep(item));
      return items.every((item, index) => item === value[index]) ? value : (items as T);
    }
    const entries = Object.entries(value).map(([key, item]) => [key, this.#deep(item)] as const);
    const isSame = entries.every(([key, item]) => item === (value as Record<string, unknown>)[key]);
    return isSame ? value : (Object.fromEntries(entries) as T);
  }

  #withoutSecrets(text: string): string {
    if (this.#secrets.size === 0) return text;
    let shown = "";
    let from = 0;
    for (let at = 0; at + KEY <= text.length; at += 1) {
      const found = this.#secretAt(text, at);
      if (found === undefined) continue;
      shown += text.slice(from, at) + found.masked;
      from = at + found.length;
      at = from - 1;
    }
    return from === 0 ? text : shown + text.slice(from);
  }

  /** The longest secret that stands here as words of its own. */
  #secretAt(text: string, at: number): { readonly length: number; readonly masked: string } | undefined {
    const there = this.#secrets.get(text.slice(at, at + KEY));
    if (there === undefined || (at > 0 && LETTER.test(text[at - 1] as string))) return undefined;
    for (const length of there.lengths) {
      const masked = there.masked.get(text.slice(at, at + length));
      if (masked !== undefined && !LETTER.test(text[at + length] ?? " ")) return { length, masked };
    }
    return undefined;
  }
}

/** A text with the hits in it as they may be shown; as long as it was. */
export function maskAll(text: string, hits: readonly Hit[]): string {
  if (hits.length === 0) return text;
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, masked } of hits) {
    parts.push(text.slice(end, from), masked);
    end = to;
  }
  return parts.join("") + text.slice(end);
}
