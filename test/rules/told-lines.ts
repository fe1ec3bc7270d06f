import { expect, it } from "vitest";
import { check, withBase } from "../support/repository.ts";

/** What happened to the base repository, and every rule that then speaks, with its line. */
export type Case = readonly [title: string, files: Parameters<typeof withBase>[0], found: readonly string[]];

/** One test per case, in the order given. */
export function tell(cases: readonly Case[]): void {
  it.each(cases)("%s", async (_title, files, found) => {
    const findings = await check(withBase(files));
    expect(findings.map(({ rule, where, about }) => `${rule} ${about ?? where.path}:${where.line}`)).toEqual(
      found,
    );
  });
}
