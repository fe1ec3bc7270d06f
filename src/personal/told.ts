import { Collected } from "../findings/collected.ts";
import type { AnyFinding, Location } from "../findings/finding.ts";
import type { RuleArguments } from "../findings/rule-names.ts";
import type { PersonalKind } from "./hit.ts";

/** What is said of one value, and where it stands. */
export interface Said {
  readonly args: RuleArguments["personal-data"];
  readonly where: Location;
}

/** One value that may belong to a person, on its way to whoever tells of it. */
export interface Heard {
  readonly kind: PersonalKind;
  /** The value itself: to know it again, never to show it. */
  readonly value: string;
  /** Of one cause so many are told, the rest is counted; absent: each is told. */
  readonly cause?: { readonly is: string; readonly told: number };
  /** Others like it, which are only counted. */
  readonly more?: number;
  /** Made only where it is told. */
  readonly say: () => Said;
}

/** What a look through a text passes on, as it comes: to the findings of a check, or to a search through history. */
export interface Teller {
  value(heard: Heard): void;
  /** A list or table with one entry per person. */
  people(args: RuleArguments["records-of-people"], where: Location): void;
}

/** Tells as findings of one file, as many as somebody reads. */
export class FindingsTeller implements Teller {
  readonly #collected = new Collected();

  value({ cause, more, say }: Heard): void {
    if (cause && this.#collected.again("personal-data", cause.is, cause.told)) return;
    this.#collected.add({ rule: "personal-data", ...say(), ...(more !== undefined && { more }) }, cause);
  }

  people(args: RuleArguments["records-of-people"], where: Location): void {
    this.#collected.add({ rule: "records-of-people", args, where });
  }

  get findings(): readonly AnyFinding[] {
    return this.#collected.findings;
  }
}
