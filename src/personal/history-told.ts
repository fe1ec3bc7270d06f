import { createHash } from "node:crypto";
import type { AnyFinding, Revision } from "../findings/finding.ts";
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

/** What one text told of one cause. */
interface Cause {
  readonly count: number;
  /** Told last: it carries the number of the rest. */
  readonly last: Told;
}

interface Fingerprinted {
  readonly value: FoundValue;
  readonly fingerprint: string;
}

/** What a search through a history tells: each value at the first commit that brought it there. */
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
    for (const { args } of records) this.isCurrentValue("records", args.columns.join());
  }

  /** A value that the files of the last commit, or their names, hold. */
  isCurrentValue(kind: string, value: string): void {
    this.#current.add(fingerprintOf(kind, value));
  }

  /**
   * Everything that was found in one text: what an earlier revision of it held is left out; what it brings is told
   * wherever it stands in it, as a check of the files tells it.
   */
  tell(found: FoundInFile, place: Place): void {
    const scope = `${place.in} ${place.path}`;
    const isNew = this.#newIn(scope);
    const causes = new Map<string, Cause>();
    for (const value of found.values) {
      const fingerprint = fingerprintOf(value.args.kind, value.value);
      if (isNew(fingerprint)) this.#one({ value, fingerprint }, place, causes);
    }
    const last = this.#perPlace.get(scope)?.at(-1);
    if (last) last.more += found.more;
    for (const { args, where } of found.records) {
      const fingerprint = fingerprintOf("records", args.columns.join());
      if (!isNew(fingerprint)) continue;
      const finding = { rule: "records-of-people" as const, args, where: { ...where, path: place.path } };
      this.#told.push({ place, finding, fingerprint, more: 0 });
    }
  }

  /** One value, which is told once per scope. */
  once(value: FoundValue, place: Place, scope: string): void {
    const fingerprint = fingerprintOf(value.args.kind, value.value);
    if (this.#newIn(scope)(fingerprint)) this.#one({ value, fingerprint }, place, new Map());
  }

  /** Tells what was not known before this text, however often the text has it. */
  #newIn(scope: string): (fingerprint: string) => boolean {
    const judged = new Map<string, boolean>();
    return (fingerprint) => {
      const isNew = judged.get(fingerprint) ?? !this.#knows(`${fingerprint} ${scope}`);
      judged.set(fingerprint, isNew);
      return isNew;
    };
  }

  #one({ value, fingerprint }: Fingerprinted, place: Place, causes: Map<string, Cause>): void {
    const { args, where, cause, more = 0 } = value;
    const key = `${place.in} ${place.path}`;
    const there = this.#perPlace.get(key) ?? [];
    const like = cause && causes.get(cause.is);
    const isEnough = cause !== undefined && like !== undefined && like.count >= cause.told;
    const rest = isEnough ? like.last : there.length >= MOST_PER_PLACE ? there.at(-1) : undefined;
    if (rest) {
      rest.more += 1 + more;
      return;
    }
    const finding = { rule: "personal-data" as const, args, where: { ...where, path: place.path } };
    const told: Told = { place, finding, fingerprint, more };
    there.push(told);
    this.#perPlace.set(key, there);
    this.#told.push(told);
    if (cause) causes.set(cause.is, { count: (like?.count ?? 0) + 1, last: told });
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
