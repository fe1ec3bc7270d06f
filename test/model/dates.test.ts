import { describe, expect, it } from "vitest";
import { check, withBase } from "../support/repository.ts";

/** What is said of a day as people write it, at the signature of a partner. */
async function saidOf(day: string): Promise<unknown> {
  const files = withBase({
    "policy.yaml": `- id: p\n  name: P\n  watch: ${JSON.stringify(day)}\n`,
  });
  const findings = await check(files);
  const found = findings.find((finding) => finding.rule === "wrong-value");
  return found?.rule === "wrong-value" ? found.args.problem : undefined;
}

describe("a day", () => {
  it.each([
    ["22-11-2026", "2026-11-22"],
    ["22/11/2026", "2026-11-22"],
    ["2026/11/22", "2026-11-22"],
    ["1.3.2026", "2026-03-01"],
  ])("written as %s is suggested as %s", async (day, suggestion) => {
    expect(await saidOf(day)).toEqual({ is: "date", suggestion });
  });

  it.each(["2026-02-30", "31/02/2026", "soon"])("that is none is not guessed: %s", async (day) => {
    expect(await saidOf(day)).toEqual({ is: "date" });
  });

  it.each([
    ["2026-12", "2026-12-31"],
    ["2028-2", "2028-02-29"],
    ["2026", "2026-12-31"],
    ["2026-13", undefined],
    ["12-2026", undefined],
  ])("that is the last one may be a whole month or year: %s", async (until, suggestion) => {
    const valid = `- id: p\n  name: P\n  valid: {until: ${until}}\n`;
    const [finding] = await check(withBase({ "policy.yaml": valid }));
    const problem = { is: "date", ...(suggestion !== undefined && { suggestion }) };
    expect(finding).toMatchObject({ rule: "wrong-value", args: { key: "until" } });
    expect(finding?.rule === "wrong-value" && finding.args.problem).toEqual(problem);
  });

  it.each(["2026-12", "2026-1-", "202612"])("is not made of a month elsewhere: %s", async (day) => {
    expect(await saidOf(day)).toEqual({ is: "date" });
  });

  it("as it should be says nothing", async () => {
    expect(await saidOf("2026-11-22")).toBeUndefined();
  });
});
