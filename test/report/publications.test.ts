import { describe, expect, it } from "vitest";
import {
  type Appearance,
  firstPublications,
  isOneBefore,
  lastBefore,
} from "../../src/report/publications.ts";

const public2024 = { reader: "public", period: 2024 };

function seen(id: string, commit: string, definition: unknown, released?: string): Appearance {
  return { id, commit, day: "2025-03-01", definition, ...(released !== undefined && { released }) };
}

const now = (period: string | number, more: object = {}) =>
  ({ id: "open", data: { reader: "public", period, ...more } }) as const;

function last(report: ReturnType<typeof now>, ...appearances: readonly Appearance[]): string | undefined {
  const found = lastBefore(report, firstPublications(appearances));
  return found && `${found.id} ${found.period.text} ${found.commit}`;
}

describe("the last report of the same kind", () => {
  it("is the first time that it stood there, not the newest", () => {
    expect(last(now(2025), seen("open", "a", public2024), seen("open", "b", public2024))).toBe("open 2024 a");
  });

  it("is what a release names, also where it stood there before", () => {
    const appearances = [
      seen("open", "a", public2024),
      seen("open", "b", public2024, "2025-03-02"),
      seen("open", "c", public2024, "2025-04-01"),
    ];
    expect(last(now(2025), ...appearances)).toBe("open 2024 b");
  });

  it("is over the period that ended last before, however periods are written", () => {
    const of = (period: string | number) => ({ reader: "public", period });
    const all = [seen("y", "a", of(2023)), seen("h", "b", of("2024-H1")), seen("s", "c", of("2023-2024"))];
    expect(last(now(2024), ...all)).toBe("s 2023-2024 c");
    expect(last(now("2024-Q1"), ...all)).toBe("y 2023 a");
    expect(last(now(2023), ...all)).toBeUndefined();
  });

  it("is of the same reader, fund and template; a template that is named as the reader's is the same", () => {
    expect(last(now(2025), seen("open", "a", { reader: "team", period: 2024 }))).toBeUndefined();
    expect(last(now(2025), seen("open", "a", { ...public2024, template: "short" }))).toBeUndefined();
    expect(last(now(2025), seen("open", "a", { ...public2024, template: "public" }))).toBe("open 2024 a");
    expect(last(now(2025, { funder: "x" }), seen("open", "a", public2024))).toBeUndefined();
  });

  it("is, of several over one period, the one of the same name, else the first by name", () => {
    expect(last(now(2025), seen("a", "1", public2024), seen("open", "2", public2024))).toBe("open 2024 2");
    expect(last(now(2025), seen("z", "1", public2024), seen("a", "2", public2024))).toBe("a 2024 2");
  });

  it("is none where a definition of then cannot be read, or has no period", () => {
    const broken = [
      undefined,
      null,
      [],
      "x",
      { reader: 1 },
      { reader: "public" },
      { reader: "public", period: "soon" },
    ];
    expect(last(now(2025), ...broken.map((each) => seen("open", "a", each)))).toBeUndefined();
    expect(last(now(2025), seen("open", "a", { ...public2024, funder: ["x"] }))).toBeUndefined();
  });
});

it("knows from the files of now that there was one", () => {
  const other = (period: number, reader = "public") => ({ id: "o", data: { reader, period } }) as never;
  expect(isOneBefore(now(2025), [other(2024)])).toBe(true);
  expect(isOneBefore(now(2025), [other(2025), other(2024, "team")])).toBe(false);
});
