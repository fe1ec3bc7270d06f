import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { type ReportOptions, report } from "../../src/cli/commands/report.ts";
import { type ShowOptions, show } from "../../src/cli/commands/show.ts";
import { type StatusOptions, status } from "../../src/cli/commands/status.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { type Change, withBase } from "../support/repository.ts";

const HOUSED = `name: People housed
measures: [stable-housing]
type: count
unit: people
counts: people
direction: increase
frequency: year
breakdowns:
  - {by: gender, complete: true}
baseline: {period: 2024}
`;

const PEOPLE = `indicator,period,partner,gender,value
people-housed,2024,,,41
people-housed,2025,,,57
people-housed,2025,,m,54
people-housed,2025,,v-x,3
`;

function repository(changes: Readonly<Record<string, Change>> = {}): string {
  return folderWith({
    ...withBase({
      "indicators/people-housed.yaml": HOUSED,
      "data/people.csv": PEOPLE,
      "reports/linden.yaml": "title: Linden\nreader: funder\nfunder: linden-fund\nlanguages: [en, nl]\n",
      "reports/open.yaml": "title: Open\nreader: public\npages: 2\n",
      ...changes,
    }),
  });
}

async function run(folder: string, id?: string, options: ReportOptions = {}) {
  const { context, out, err } = contextIn(folder);
  const code = await report(context, id, options);
  return { code, out: out(), err: err() };
}

async function privacy(folder: string, options: ShowOptions = {}) {
  const { context, out, err } = contextIn(folder);
  const code = await show(context, "privacy", options);
  return { code, out: out(), err: err() };
}

async function statusOf(folder: string, options: StatusOptions = {}) {
  const { context, out } = contextIn(folder);
  await status(context, [], options);
  return out();
}

const released = (folder: string, name: string) =>
  readFileSync(join(folder, `releases/${name}.yaml`), "utf8");

describe("impact report --release", () => {
  it("writes the reports and which figures they show, hidden ones by name only", async () => {
    const folder = repository();
    const { code, err } = await run(folder, undefined, { release: "spring-2026" });
    expect({ code, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "Written: reports/linden.en.md
      Written: reports/linden.nl.md
      Written: reports/open.en.md
      Written: releases/spring-2026.yaml
      In this release: 10 figures shown, 2 hidden.
      ",
      }
    `);
    expect(existsSync(join(folder, "reports/linden.nl.md"))).toBe(true);
    expect(released(folder, "spring-2026")).toMatchInlineSnapshot(`
      "# Written by \`impact report --release\`. What was published stays published: do not change this file.
      date: 2026-03-01
      reports: [linden, open]
      checksum: vyqqnqwlrnsutttt
      people: [people-housed, stable-housing-12m]
      shown:
        - {figure: homes-let/2024, value: 12}
        - {figure: homes-let/2025, value: 17}
        - {figure: people-housed/2024, value: 41}
        - {figure: people-housed/2025, value: 57}
        - {figure: stable-housing-12m/2024, value: 0.4, numerator: 20, denominator: 50}
        - {figure: stable-housing-12m/2024/gender=m, value: 0.36363636363636365, numerator: 8, denominator: 22}
        - {figure: stable-housing-12m/2024/gender=v-x, value: 0.42857142857142855, numerator: 12, denominator: 28}
        - {figure: stable-housing-12m/2025, value: 0.5, numerator: 27, denominator: 54}
        - {figure: stable-housing-12m/2025/gender=m, value: 0.48, numerator: 12, denominator: 25}
        - {figure: stable-housing-12m/2025/gender=v-x, value: 0.5172413793103449, numerator: 15, denominator: 29}
      hidden:
        - people-housed/2025/gender=m
        - people-housed/2025/gender=v-x
      "
    `);
  });

  it("holds what a short report prints, and no table that it leaves out", async () => {
    const folder = repository();
    await run(folder, "open", { release: "short" });
    const text = released(folder, "short");
    expect(text).toContain("{figure: people-housed/2025, value: 57}");
    expect(text).not.toContain("gender=");
    expect(text).toContain("reports: [open]");
  });

  it("leaves the written reports right, and the next ones the same", async () => {
    const folder = repository();
    await run(folder, undefined, { release: "r1" });
    const before = await statusOf(folder, { by: "group" });
    expect(await run(folder, undefined, { check: true })).toMatchObject({ code: 0 });
    expect(await statusOf(folder, { by: "group" })).toBe(before);
    const again = await run(folder, undefined, { release: "r1" });
    expect(again.code).toBe(0);
    expect(again.err).toContain("Unchanged: releases/r1.yaml");
  });

  it("is never changed: another name for other figures", async () => {
    const folder = repository();
    await run(folder, undefined, { release: "r1" });
    const before = released(folder, "r1");
    writeFileSync(join(folder, "data/people.csv"), PEOPLE.replace("2024,,,41", "2024,,,70"));
    await expect(run(folder, undefined, { release: "r1" })).rejects.toMatchObject({ code: "release-exists" });
    expect(released(folder, "r1")).toBe(before);
    expect((await run(folder, undefined, { release: "r2" })).code).toBe(0);
  });

  it("says after which others it came, whatever the day that it is judged on", async () => {
    const folder = repository();
    await run(folder, undefined, { release: "spring" });
    expect(released(folder, "spring")).not.toContain("after:");
    writeFileSync(join(folder, "data/people.csv"), PEOPLE.replace("2024,,,41", "2024,,,70"));
    await run(folder, undefined, { release: "autumn", asOf: "2026-02-01" });
    expect(released(folder, "autumn")).toContain(
      "date: 2026-02-01\nreports: [linden, open]\nafter: [spring]\n",
    );
    // The last release is the one that was made last: what it shows is public, and what came back is not.
    expect(await statusOf(folder)).toContain("70");
  });

  it("that is gone is missed: nothing about people is shown but what others show", async () => {
    const folder = repository();
    await run(folder, undefined, { release: "spring" });
    await run(folder, "open", { release: "summer" });
    expect(await statusOf(folder, { by: "group" })).toContain("12 of 25");
    rmSync(join(folder, "releases/spring.yaml"));
    expect(await statusOf(folder, { by: "group" })).not.toContain("12 of 25");
  });

  it("writes nothing when it only shows what it would do", async () => {
    const folder = repository();
    const { code, err } = await run(folder, undefined, { release: "r1", dryRun: true });
    expect(code).toBe(0);
    expect(err).toContain("Would write: releases/r1.yaml");
    expect(existsSync(join(folder, "releases"))).toBe(false);
    expect(existsSync(join(folder, "reports/open.en.md"))).toBe(false);
  });

  it("says what does not go together", async () => {
    const folder = repository();
    for (const options of [
      { release: "r1", output: "out" },
      { release: "r1", check: true },
    ]) {
      await expect(run(folder, undefined, options)).rejects.toMatchObject({ code: "not-together" });
    }
    await expect(run(folder, undefined, { dryRun: true })).rejects.toMatchObject({ code: "dry-run-alone" });
    await expect(run(folder, undefined, { release: "../out" })).rejects.toMatchObject({
      code: "wrong-release",
    });
    await expect(run(folder, undefined, { release: "Spring 2026" })).rejects.toMatchObject({
      help: "Use lower-case letters, digits and hyphens, as spring-2026.",
    });
  });

  it("keeps a late row of a few people from following from the last report", async () => {
    const folder = repository({
      "data/people.csv": "indicator,period,value\npeople-housed,2024,41\npeople-housed,2025,57\n",
    });
    await run(folder, undefined, { release: "r1" });
    writeFileSync(
      join(folder, "data/people.csv"),
      "indicator,period,value\npeople-housed,2024,41\npeople-housed,2025,60\n",
    );
    const { out } = await run(folder, "open");
    expect(out).toContain("In 2024: 41 people. In 2025: ■");
    expect(out).not.toContain("60 people");
    expect(await statusOf(folder)).not.toContain("60 (2025)");
    expect((await privacy(folder)).out).toContain(
      "2025, total: would give away: those who came or went since",
    );
  });
});

describe("impact show privacy", () => {
  it("says of what is kept for the sake of a release what would be given away, and where", async () => {
    const folder = repository({
      "data/people.csv": `${PEOPLE.replace("2025,,m,54", "2025,,m,40").replace("2025,,v-x,3", "2025,,v-x,17")}`,
      "releases/spring.yaml":
        "date: 2026-01-01\nreports: [open]\nshown:\n  - {figure: people-housed/2025, value: 43}\nhidden: [people-housed/2025/gender=m, people-housed/2025/gender=v-x]\n",
    });
    const { out } = await privacy(folder);
    expect(out).toMatchInlineSnapshot(`
      "What stays hidden, and why. This is for the coalition itself: do not share it with readers.

      People housed (people-housed), minimum 5
        3 hidden: 3 × beside a release
        2025, total: beside an earlier release, it would give away what stood hidden there; hidden as well: "man" and "woman or x"
        2025, gender: man: beside an earlier release, it would give away what stood hidden there; how large it can be follows from "total in release \`spring\`" and from what is hidden as well: "total" and "woman or x"
        2025, gender: woman or x: beside an earlier release, it would give away what stood hidden there; how large it can be follows from "total in release \`spring\`" and from what is hidden as well: "total" and "man"
      "
    `);
    expect(out).not.toMatch(/revised|left|kept/);
  });

  it("tells of each hidden figure why, and no number of people", async () => {
    const { code, out } = await privacy(repository());
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "What stays hidden, and why. This is for the coalition itself: do not share it with readers.

      People housed (people-housed), minimum 5
        2 hidden: 1 × would give another away, 1 × small group
        2025, gender: man: would give away: woman or x = total less man
        2025, gender: woman or x: small group: fewer people than the minimum
      "
    `);
    expect(out).not.toMatch(/\b(3|54)\b/);
  });

  it("tells it to programs", async () => {
    const { out } = await privacy(repository(), { format: "json" });
    expect(JSON.parse(out)).toMatchObject({
      format: "impact-privacy",
      proven: true,
      indicators: [
        {
          indicator: "people-housed",
          minimum: 5,
          counts: { secondary: 1, "small-group": 1 },
          hidden: [
            {
              figure: "people-housed/2025/gender=m",
              reason: "secondary",
              from: ["people-housed/2025", "people-housed/2025/gender=m"],
            },
            { figure: "people-housed/2025/gender=v-x", reason: "small-group" },
          ],
        },
      ],
    });
  });

  it("gives the document that its schema describes", async () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/output/privacy.schema.json", import.meta.url), "utf8"),
    );
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const fits = ajv.compile(schema);
    for (const changes of [{}, { "data/people.csv": "indicator,period,partner,gender,value\n" }]) {
      fits(JSON.parse((await privacy(repository(changes), { format: "json" })).out));
      expect(fits.errors).toBe(null);
    }
  });

  it("says in three languages that nothing is hidden", async () => {
    const folder = folderWith({ ...withBase({}) });
    for (const lang of ["nl", "en", "fr"]) {
      const { out } = await privacy(folder, { lang });
      expect(out.trim().split("\n")).toHaveLength(1);
    }
  });

  it("helps with a view that is not there", async () => {
    const { context } = contextIn(repository());
    await expect(show(context, "secrets", {})).rejects.toMatchObject({
      code: "unknown-view",
      help: "What there is: privacy.",
    });
  });
});
