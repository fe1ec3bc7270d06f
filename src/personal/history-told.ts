import { createHash } from "node:crypto";
import { type AnyFinding, type Revision, wholeFile } from "../findings/finding.ts";
import type { FoundInFile, FoundValue } from "./file-search.ts";

/** So many values of one place are told; of the rest the number. */
const MOST_PER_PLACE = 50;
/** So many values are remembered, to tell each only once. */
const MOST_REMEMBERED = 500_000;

/** Where something is told; the rest of a revision is known at the end. */
export type Place = Pick<Revision, "in" | "path" | "commit">;

interface Told {
  readonly place: Place;
  readonly finding: AnyFinding;
  readonly fingerprint: string;
  more: number;
}

/** What a search through a history tells: each value once, at the first commit that brought it there. */
export class HistoryTold {
  readonly #told: Told[] = [];
  readonly #perPlace = new Map<string, Told[]>();
  readonly #known = new Set<string>();
  readonly #current = new Set<string>();
  readonly #dates = new Map<string, string>();

  /** The day on which a commit was made. */
  date(commit: string, date: string): void {
    this.#dates.set(commit, date);
  }

  /** What the files of the last commit hold. */
  isCurrent({ values, records }: FoundInFile): void {
    for (const { args, value } of values) this.isCurrentValue(args.kind, value);
    if (records) this.isCurrentValue("records", records.columns.join());
  }

  /** A value that the files of the last commit, or their names, hold. */
  isCurrentValue(kind: string, value: string): void {
    this.#current.add(fingerprintOf(kind, value));
  }

  /** Everything that was found in one text. */
  tell(found: FoundInFile, place: Place): void {
    for (const value of found.values) this.once(value, place, `${place.in} ${place.path}`);
    const last = this.#perPlace.get(`${place.in} ${place.path}`)?.at(-1);
    if (last) last.more += found.more;
    if (found.records === undefined) return;
    const fingerprint = fingerprintOf("records", found.records.columns.join());
    if (this.#knows(`${fingerprint} ${place.path}`)) return;
    const finding = {
      rule: "records-of-people" as const,
      args: found.records,
      where: wholeFile(place.path),
    };
    this.#told.push({ place, finding, fingerprint, more: 0 });
  }

  /** One value; the same is told once per scope, and of many in one place the rest is counted. */
  once({ args, value, where }: FoundValue, place: Place, scope: string): void {
    const fingerprint = fingerprintOf(args.kind, value);
    if (this.#knows(`${fingerprint} ${scope}`)) return;
    const key = `${place.in} ${place.path}`;
    const there = this.#perPlace.get(key) ?? [];
    const last = there.at(-1);
    if (there.length >= MOST_PER_PLACE && last) {
      last.more += 1;
      return;
    }
    const finding = { rule: "personal-data" as const, args, where: { ...where, path: place.path } };
    const told: Told = { place, finding, fingerprint, more: 0 };
    there.push(told);
    this.#perPlace.set(key, there);
    this.#told.push(told);
  }

  /** In the order in which they were told. */
  findings(): readonly AnyFinding[] {
    return this.#told.map(({ place, finding, fingerprint, more }) => {
      const date = this.#dates.get(place.commit) ?? "";
      // A message or a name stays as long as what it belongs to.
      const isInFile = place.in === "file" || place.in === "file-name";
      const isCurrent = !isInFile || this.#current.has(fingerprint);
      return { ...finding, revision: { ...place, date, isCurrent }, ...(more > 0 && { more }) };
    });
  }

  #knows(key: string): boolean {
    if (this.#known.has(key)) return true;
    if (this.#known.size < MOST_REMEMBERED) this.#known.add(key);
    return false;
  }
}

/** A value is known again, also in another spelling, without being kept. */
function fingerprintOf(kind: string, value: string): string {
  const plain = value.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, "");
  return createHash("sha256").update(`${kind} ${plain}`).digest("base64").slice(0, 20);
}
