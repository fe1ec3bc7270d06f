import { describe, expect, it } from "vitest";
import { hiddenFigures } from "../../src/disclosure/hidden-figures.ts";
import { measured } from "../support/measured.ts";

// A baseline that was typed is a figure as well: where it is hidden, the keeper of the files can see that, and why.

const INDICATOR = "type: count\ncounts: people\nover_time: none\nbaseline: {period: 2023, value: 3}";

async function hidden(indicator: string, rows: string): Promise<readonly string[]> {
  const known = await measured({ indicator, rows: `indicator,period,value\n${rows}` });
  const { hidden: all } = await hiddenFigures(known);
  return all.filter(({ key }) => key.startsWith("x/")).map(({ key, reason }) => `${key} ${reason}`);
}

describe("a hidden baseline that was typed", () => {
  it("is listed, with the reason", async () => {
    expect(await hidden(INDICATOR, "x,2025,40\n")).toEqual(["x/2023/baseline small-group"]);
  });

  it("is not where a row tells of its period, which is shown instead", async () => {
    expect(await hidden(INDICATOR, "x,2023,4\nx,2025,40\n")).toEqual(["x/2023 small-group"]);
  });

  it("nor where it may be shown", async () => {
    expect(await hidden(INDICATOR.replace("value: 3", "value: 30"), "x,2025,40\n")).toEqual([]);
  });
});
