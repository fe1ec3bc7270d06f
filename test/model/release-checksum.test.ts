import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Release } from "../../src/generated/schema-types.ts";
import { releaseChecksum } from "../../src/model/release-checksum.ts";
import { releaseText } from "../../src/report/release-record.ts";
import { type Change, check, open, withBase } from "../support/repository.ts";

const RECORD: Release = {
  date: "2026-03-01",
  reports: ["funder", "public"],
  shown: [
    { figure: "homes-let/2024", value: 12 },
    { figure: "stable-housing-12m/2025", value: 0.5, numerator: 27, denominator: 54 },
  ],
  hidden: ["stable-housing-12m/2025/gender=m", "stable-housing-12m/2025/gender=v-x"],
};

function sealed(record: Release): string {
  return releaseText({ ...record, checksum: releaseChecksum(record) }, "r");
}

async function changed(changes: Readonly<Record<string, Change>>) {
  const { repository } = await open(withBase(changes));
  const findings = await check(withBase(changes));
  const told = findings.flatMap((finding) =>
    finding.rule === "release-changed"
      ? [`${finding.severity} ${finding.where.path}:${finding.where.line} ${finding.args.problem}`]
      : [],
  );
  return { told, areKnown: repository.releases?.areKnown };
}

const FINE = { told: [], areKnown: true };
const EDITED = { told: ["error releases/spring.yaml:4 edited"], areKnown: false };

describe("the checksum of a release", () => {
  it("is sixteen letters, the same whatever the order", () => {
    const other: Release = {
      ...RECORD,
      reports: ["public", "funder"],
      shown: [...RECORD.shown].reverse(),
      hidden: [...RECORD.hidden].reverse(),
    };
    expect(releaseChecksum(RECORD)).toMatch(/^[k-z]{16}$/);
    expect(releaseChecksum(other)).toBe(releaseChecksum(RECORD));
  });

  it("is of nothing but what stands in the record", () => {
    const { title, note, ...said } = { ...RECORD, title: "Spring", note: "Sent on 3 March" };
    expect([title, note]).toHaveLength(2);
    expect(releaseChecksum({ ...RECORD, title: "Spring" })).toBe(releaseChecksum(said));
  });

  it("is read back from what was written, for any numbers", async () => {
    const value = fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 5 }), async (values) => {
        const shown = values.map((each, index) => ({ figure: `homes-let/${2000 + index}`, value: each }));
        expect(await changed({ "releases/spring.yaml": sealed({ ...RECORD, shown }) })).toEqual(FINE);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, (text: string) => string]>([
    ["a number", (text) => text.replace("value: 12", "value: 13")],
    ["a figure that went", (text) => text.replace("  - {figure: homes-let/2024, value: 12}\n", "")],
    ["a hidden figure that went", (text) => text.replace("  - stable-housing-12m/2025/gender=m\n", "")],
    ["another day", (text) => text.replace("2026-03-01", "2026-04-01")],
    ["another report", (text) => text.replace("funder, ", "")],
  ])("tells of %s", async (_, change) => {
    const text = sealed(RECORD);
    expect(change(text)).not.toBe(text);
    expect(await changed({ "releases/spring.yaml": text })).toEqual(FINE);
    expect(await changed({ "releases/spring.yaml": change(text) })).toEqual(EDITED);
  });

  it("lets a title, a note and another order stand", async () => {
    const text = sealed(RECORD).replace("shown:\n", "title: Spring\nnote: Sent in March.\nshown:\n");
    expect(await changed({ "releases/spring.yaml": text })).toEqual(FINE);
  });

  it("stays right when something gets another name", async () => {
    const text = sealed({ ...RECORD, shown: [{ figure: "homes/2025", value: 17 }] });
    const renamed = { "indicators/homes-let.yaml": (own: string) => `${own}previously: [homes]\n` };
    expect(await changed({ "releases/spring.yaml": text, ...renamed })).toEqual(FINE);
  });

  it("is missed where it is not there: a line may be gone with it", async () => {
    const plain = releaseText(RECORD, "r");
    const told = ["warning releases/spring.yaml:2 unsealed"];
    expect(await changed({ "releases/spring.yaml": plain })).toEqual({ told, areKnown: true });
    const cut = plain.replace("  - {figure: homes-let/2024, value: 12}\n", "");
    expect(cut).not.toBe(plain);
    expect(await changed({ "releases/spring.yaml": cut })).toEqual({ told, areKnown: true });
  });

  it("says nothing of a record that cannot be read in full, which is told already", async () => {
    const text = sealed(RECORD).replace("value: 12", "value: twelve");
    expect(await changed({ "releases/spring.yaml": text })).toEqual({ told: [], areKnown: false });
  });
});
