import { expect, it } from "vitest";
import type { RankedFinding } from "../../src/findings/finding.ts";
import { type Change, check, withBase } from "../support/repository.ts";

/** What happened to the base repository, and every finding that it gives. */
export interface Story {
  readonly title: string;
  readonly files: Readonly<Record<string, Change>>;
  /** `YYYY-MM-DD`; else the day of the base repository, 2026-03-01. */
  readonly asOf?: string;
  /** `rule path:line:column what it says`, in order. */
  readonly found: readonly string[];
  /** A fault that is known and not yet repaired: `found` is what should be. */
  readonly fails?: true;
}

/** One test per story. */
export function tellStories(stories: readonly Story[]): void {
  for (const { title, files, asOf, found, fails } of stories) {
    (fails ? it.fails : it)(title, async () => {
      const findings = await check(withBase(files), asOf === undefined ? {} : { asOf });
      expect(findings.map(inShort)).toEqual(found);
    });
  }
}

/** A finding on one line: rule, place, and its arguments but for long lists of what is allowed. */
function inShort({ rule, where, args }: RankedFinding): string {
  const facts = Object.entries(args)
    .filter(([key]) => key !== "allowed")
    .map(([key, value]) => `${key}=${worded(value)}`);
  return [rule, `${where.path}:${where.line}:${where.column}`, ...facts].join(" ");
}

function worded(value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((each) => (typeof each === "object" ? Object.values(each).join(":") : each)).join(">");
  }
  if (typeof value !== "object" || value === null) return String(value);
  const { is, nearest, suggestion } = value as Record<string, unknown>;
  return [is, nearest ?? suggestion].filter((word) => word !== undefined).join(":");
}
