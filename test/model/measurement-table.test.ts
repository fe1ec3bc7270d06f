import { describe, expect, test } from "vitest";
import { memoryTree } from "../../src/files/memory.ts";
import { measure } from "../../src/measure/series.ts";
import { loadRepository } from "../../src/model/load.ts";
import { MeasurementTable } from "../../src/model/measurement-table.ts";
import { during, rowsPerIndicator } from "../../src/model/rows-per-indicator.ts";
import { checkAll } from "../../src/rules/index.ts";

const DOCUMENTS = {
  "impact.yaml": "format: 1\ncoalition: {id: a, name: A}\nlanguages: [en]\n",
  "partners.yaml": "- {id: one, name: One}\n- {id: two, name: Two}\n",
  "dimensions.yaml":
    "- {id: gender, name: g, values: [{id: m, name: m}, {id: v, name: v}]}\n" +
    "- {id: place, name: p, values: [{id: één, name: o}, {id: far, name: f}]}\n",
  "indicators/homes.yaml": "name: Homes\ntype: count\nunit: homes\ndirection: increase\nover_partners: sum\n",
  "indicators/score.yaml": "name: Score\ntype: mean\nunit: points\ndirection: increase\n",
};

const HEADER = "indicator,period,partner,gender,place,value\n";

async function load(tables: Readonly<Record<string, string | Uint8Array>>) {
  return loadRepository(memoryTree({ ...DOCUMENTS, ...tables }));
}

describe("the table of measurements", () => {
  test("gives each row as it stands, over many chunks", async () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => {
      const year = 1900 + (index % 300);
      return `${index % 2 ? "homes" : "score"},${year},${index % 3 ? "one" : ""},${["", "m", "v"][index % 3]},,${index}\n`;
    });
    const { measurements } = await load({ "data/a.csv": HEADER + rows.join("") });
    expect(measurements.length).toBe(rows.length);
    let index = 0;
    for (const { value, line, raw, indicator } of measurements) {
      if (index % 9973 === 0) {
        expect([value, line, `${raw}\n`]).toEqual([index, index + 2, rows[index]]);
        expect(indicator).toBe(index % 2 ? "homes" : "score");
      }
      index += 1;
    }
    const homes = rowsPerIndicator(measurements).get("homes") ?? [];
    expect(homes.length).toBe(75_000);
    expect(homes[74_999]?.value).toBe(149_999);
    expect(rowsPerIndicator(measurements).get("nothing")).toBeUndefined();
  });

  test("keeps fractions, large numbers and zero apart from nothing", async () => {
    const values = ["0", "-0", "0.1", "2147483647", "-2147483648", "2147483648", "", "9007199254740993"];
    const rows = values.map((value, index) => `score,${1900 + index},,,,${value}\n`);
    const { measurements } = await load({ "data/a.csv": HEADER + rows.join("") });
    expect([...measurements].map(({ value }) => value)).toEqual([
      0,
      0,
      0.1,
      2147483647,
      -2147483648,
      2147483648,
      undefined,
      9007199254740992,
    ]);
  });

  test("knows groups whatever the order of columns", async () => {
    const { measurements, findings } = await load({
      "data/a.csv": "indicator,period,gender,place,value\nhomes,2025,m,far,1\n",
      "data/b.csv": "place,gender,indicator,period,value\nfar,m,homes,2025,2\n",
    });
    expect(findings.filter(({ where }) => where.path.startsWith("data"))).toEqual([]);
    const [first, second] = [...measurements].map(({ dimensions }) => dimensions);
    expect(first).toBe(second);
    expect([...(first ?? [])]).toEqual([
      ["gender", "m"],
      ["place", "far"],
    ]);
  });

  test("finds a row again in an old encoding, far into the file", async () => {
    const line = "homes,2025,one,m,één,1\r\n";
    const bytes = Buffer.from(HEADER + line.repeat(9000), "latin1");
    const { measurements } = await load({ "data/a.csv": bytes });
    const last = [...measurements].at(-1);
    expect(last?.raw).toBe("homes,2025,one,m,één,1");
    expect(last?.locate("value")).toEqual({
      path: "data/a.csv",
      line: 9001,
      column: 22,
      endLine: 9001,
      endColumn: 23,
    });
  });

  test("can be cut to some periods", async () => {
    const { measurements } = await load({
      "data/a.csv": `${HEADER}homes,2024,,,,1\nscore,2025,,,,2\nhomes,2025,,,,3\n`,
    });
    const cut = during(measurements, ({ text }) => text === "2025");
    expect(cut).toBeInstanceOf(MeasurementTable);
    expect([...cut].map(({ value }) => value)).toEqual([2, 3]);
    expect(
      rowsPerIndicator(cut)
        .get("homes")
        ?.map(({ line }) => line),
    ).toEqual([4]);
    expect([...rowsPerIndicator(cut).keys()].sort()).toEqual(["homes", "score"]);
  });

  test("a line that names the delimiter moves the header down", async () => {
    const { findings } = await load({ "data/a.csv": "sep=;\nindicator;period;vlaue\nhomes;2025;1\n" });
    expect(findings.map(({ rule, where }) => `${rule} ${where.line}`)).toContain("unknown-column 2");
  });
});

describe("what is wrong in many rows", () => {
  test("is told some times, per indicator and file, and counted", async () => {
    const rows = (indicator: string) =>
      Array.from({ length: 50 }, (_, index) => `${indicator},${1950 + index},,,,-1\n`).join("");
    const table = HEADER + rows("homes");
    const repository = await load({ "data/a.csv": table, "data/b.csv": table });
    const findings = checkAll(repository, measure(repository), "2026-03-01");
    const of = (rule: string, path: string) =>
      findings.filter((finding) => finding.rule === rule && finding.where.path === path);
    expect(of("out-of-range", "data/a.csv").length).toBe(20);
    expect(of("out-of-range", "data/a.csv").at(-1)?.more).toBe(30);
    expect(of("out-of-range", "data/b.csv").length).toBe(20);
    expect(of("identical-duplicate", "data/b.csv").at(-1)?.more).toBe(30);
    expect(of("identical-duplicate", "data/b.csv")[0]?.related?.[0]?.where).toMatchObject({
      path: "data/a.csv",
      line: 2,
    });
  });
});
