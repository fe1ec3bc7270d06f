import { describe, expect, it } from "vitest";
import { type StatusOptions, status } from "../../src/cli/commands/status.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { contextIn, terminal } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { type Change, withBase } from "../support/repository.ts";

/** Runs the command in the base repository with these changes, and gives all that came out. */
async function run(
  changes: Readonly<Record<string, Change>> = {},
  options: StatusOptions = {},
  names: readonly string[] = [],
) {
  const { context, out, err } = contextIn(folderWith(withBase(changes)));
  const code = await status(context, names, { quiet: true, ...options });
  return { code, out: out(), err: err() };
}

/** The text without the shape of the table. */
function words(text: string): string {
  return text.replace(/\s+/g, " ");
}

const PARTNERS = `name: Young people with a coach
measures: [stable-housing]
type: count
counts: people
direction: increase
over_partners: sum
delivered_by: [riverside, keyhome]
baseline: {period: 2024}
targets: [{period: 2026, value: 80}]
`;

describe("impact status", () => {
  it("shows baseline, latest, change, targets and judgement", async () => {
    const { code, out, err } = await run();
    expect(words(out)).toContain("12 (2024) 17 (2025) +5 20 (2026) · 63%");
    expect(words(out)).toContain("40% (2024) 50% (2025) +10 pp 60% (2026) · 50% 27 of 54 no clear change");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("keeps within the width of the terminal, and within 80 places elsewhere", async () => {
    const folder = folderWith(withBase({}));
    for (const columns of [undefined, 60, 80, 100, 200]) {
      const { sink, text } = terminal(columns ?? 0);
      const stdout = columns === undefined ? { write: sink.write, isTTY: false } : sink;
      const { context } = contextIn(folder, { stdout, env: { NO_COLOR: "1" } });
      await status(context, [], {});
      for (const line of text().split("\n")) expect([...line].length).toBeLessThanOrEqual(columns ?? 80);
    }
  });

  it("does without colour where none is wanted, and says the same words", async () => {
    const plain = await run({}, { color: "never" });
    const painted = await run({}, { color: "always" });
    expect(plain.out).not.toContain("\u001b");
    expect(painted.out).toContain("\u001b");
    expect(painted.out.replace(/\u001b\[\d+m/g, "")).toBe(plain.out);
    await expect(run({}, { color: "sometimes" })).rejects.toMatchObject({ code: "wrong-choice" });
  });
});

describe("impact status with names", () => {
  it("shows only those indicators, or what measures those parts of the theory", async () => {
    expect((await run({}, {}, ["homes-let"])).out).not.toContain("twelve months");
    expect((await run({}, {}, ["stable-housing"])).out).not.toContain("Homes let");
    expect((await run({}, {}, ["stable-housing", "homes-let"])).out).toBe((await run()).out);
    expect((await run({}, {}, ["no-homelessness"])).out).toBe("No indicator measures that.\n");
  });

  it("helps with a name that is not there", async () => {
    await expect(run({}, {}, ["stable-housin"])).rejects.toMatchObject({
      help: "Did you mean stable-housing?",
    });
    await expect(run({}, {}, ["xyz"])).rejects.toThrow(UsageError);
  });
});

describe("impact status --period", () => {
  it("leaves out what was measured later", async () => {
    const { out } = await run({}, { period: "2024" });
    expect(out).toContain("12 (2024)");
    expect(out).not.toContain("(2025)");
  });

  it("says where nothing was measured in it", async () => {
    const { out } = await run({}, { period: "2025-H2" }, ["homes-let"]);
    expect(words(out)).toContain("17 (2025)");
    const third = await run({}, { period: "2025-Q3" }, ["homes-let"]);
    expect(words(third.out)).toContain("no figure for Q3 2025; this is the one before it");
  });

  it("takes a longer or shorter period than that of the figures", async () => {
    const rows = "indicator,period,value\nhomes-let,2024-Q4,3\nhomes-let,2025-Q1,4\nhomes-let,2025-Q2,5\n";
    const changes = { "data/homes.csv": rows };
    expect((await run(changes, { period: "2025-Q1" }, ["homes-let"])).out).toContain("4 (2025-Q1)");
    expect((await run(changes, { period: "2025" }, ["homes-let"])).out).toContain("5 (2025-Q2)");
  });

  it("helps with what is no period", async () => {
    await expect(run({}, { period: "K3 2025" })).rejects.toMatchObject({ help: "Did you mean 2025-Q3?" });
    await expect(run({}, { period: "soon" })).rejects.toMatchObject({ code: "wrong-period" });
  });
});

describe("impact status --by", () => {
  it("level puts people apart from what has no level", async () => {
    const { out } = await run({}, { by: "level" });
    expect(out.indexOf("\nPeople\n")).toBeGreaterThan(0);
    expect(out.indexOf("At no level of the theory of change")).toBeGreaterThan(out.indexOf("\nPeople\n"));
  });

  it("group shows each breakdown, and hides one that has a small group in it whole", async () => {
    const { out } = await run({}, { by: "group" });
    expect(words(out)).toContain("gender");
    expect(words(out)).toMatch(/man █?.*36% \(2024\) 48% \(2025\)/);
    const rows =
      "indicator,period,gender,numerator,denominator\nstable-housing-12m,2025,,27,54\nstable-housing-12m,2025,m,3,25\nstable-housing-12m,2025,v-x,24,29\n";
    const hidden = await run({ "data/stable-housing.csv": rows }, { by: "group" });
    expect(words(hidden.out)).toContain("man – ■ (2025)");
    expect(words(hidden.out)).toContain("woman or x – ■ (2025)");
    expect(hidden.out).not.toMatch(/24|83%|12%/);
  });

  it("partner shows what each partner delivered", async () => {
    const rows = ["riverside,2024,20", "keyhome,2024,30", "riverside,2025,28", "keyhome,2025,35"];
    const csv = `indicator,partner,period,value\n${rows.map((row) => `coached,${row}\n`).join("")}`;
    const changes = { "indicators/coached.yaml": PARTNERS, "data/coached.csv": csv };
    const { out } = await run(changes, { by: "partner" });
    expect(words(out)).toMatch(/Riverside Youth Work Young people with a coach .*20 \(2024\) 28 \(2025\)/);
    expect(words(out)).toMatch(/Keyhome Housing Young people with a coach .*30 \(2024\) 35 \(2025\)/);
    const small = csv.replace("2025,28", "2025,2");
    const hidden = await run({ ...changes, "data/coached.csv": small }, { by: "partner" });
    // Keyhome knows its own 35: only without the total of 37 does it not know the two of the other.
    expect(words(hidden.out)).toContain("20 (2024) ■ (2025)");
    expect(words(hidden.out)).toContain("30 (2024) 35 (2025)");
    const total = await run({ ...changes, "data/coached.csv": small });
    expect(words(total.out)).toMatch(/Young people with a coach .*50 \(2024\) ■ \(2025\)/);
    expect(total.out).not.toContain("37");
  });

  it("says where there is nothing to divide", async () => {
    expect((await run({}, { by: "partner" })).out).toContain("No indicator has figures of a partner");
    const whole = { "indicators/stable-housing-12m.yaml": "name: X\ntype: proportion\n" };
    expect((await run(whole, { by: "group" })).out).toContain("No indicator is broken down");
  });
});

describe("what is still awaited", () => {
  it("is told with who, from which source, and since when", async () => {
    const changes = {
      "indicators/coached.yaml": `${PARTNERS}frequency: year\ndeliver_within: 90\nsource: rent-register\n`,
    };
    const rows =
      "indicator,partner,period,value\ncoached,riverside,2024,20\ncoached,keyhome,2024,30\ncoached,riverside,2025,25\n";
    const { out } = await run({ ...changes, "data/coached.csv": rows }, { asOf: "2026-06-01" });
    expect(words(out)).toContain(
      "Still awaited Keyhome Housing, from Register of rental contracts Young people with a coach: 2025 (by 31 March 2026, 62 days ago)",
    );
  });
});
