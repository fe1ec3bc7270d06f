import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type ReportOptions, report } from "../../src/cli/commands/report.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git } from "../support/git.ts";
import { type Change, swap, withBase } from "../support/repository.ts";

const HEADING = "## What changed since the last report";

async function run(folder: string, id?: string, options: ReportOptions = {}) {
  const { context, out, err } = contextIn(folder);
  const code = await report(context, id, options);
  return { code, out: out(), err: err() };
}

/** The section of a report, without its heading; undefined where there is none. */
async function section(folder: string, id: string, options: ReportOptions = {}): Promise<string | undefined> {
  const { out } = await run(folder, id, options);
  const [, ...parts] = out.split(
    /^## What changed since the last report\n|^## Wat veranderde sinds het vorige rapport\n|^## Ce qui a changé depuis le rapport précédent\n/m,
  );
  return parts.length === 0 ? undefined : (parts[0] ?? "").split(/^## /m)[0]?.trim();
}

const visits = (total: number, year = 2024) => `visits,${year},,${total},final\n`;
const VISITS = `name: {en: Young people who came by, nl: Jongeren die langskwamen}
measures: [coaching]
type: count
counts: people
direction: increase
frequency: year
source: rent-register
owner: keyhome
over_partners: sum
targets:
  - {period: 2026, value: 90}
`;

const COURSES = "name: {en: Courses, nl: Cursussen}\nmeasures: [coaching]\ntype: count\ncounts: things\n";

/** A year that was reported to everyone and to the fund. */
const YEAR_ONE: Readonly<Record<string, Change>> = {
  "impact.yaml": (text) => text.replace("[en]", "[en, nl]").replace("as_of: 2026-03-01\n", ""),
  "indicators/visits.yaml": VISITS,
  "indicators/courses.yaml": COURSES,
  "data/visits.csv": `indicator,period,gender,value,status\n${visits(60)}courses,2024,,4,final\n`,
  "data/homes.csv": "indicator,period,value,status\nhomes-let,2024,12,final\n",
  "data/stable-housing.csv":
    "indicator,period,gender,numerator,denominator,status\nstable-housing-12m,2024,,20,50,final\n",
  "reports/linden-2024.yaml":
    "title: {en: To the fund 2024, nl: Aan het fonds 2024}\nreader: funder\nfunder: linden-fund\nperiod: 2024\nas_of: 2025-03-01\n",
  "reports/open-2024.yaml": "title: Open 2024\nreader: public\nperiod: 2024\nas_of: 2025-03-01\n",
};

const CHANGED_TARGET = `targets:
  - {period: 2026, value: 16, because: {en: Fewer homes are built than planned., nl: Er wordt minder gebouwd dan gepland.}}
`;

function write(
  root: string,
  files: Readonly<Record<string, string | ((text: string) => string) | null>>,
): void {
  for (const [path, change] of Object.entries(files)) {
    const file = join(root, path);
    if (change === null) rmSync(file);
    else writeFileSync(file, typeof change === "string" ? change : change(readFileSync(file, "utf8")));
  }
}

/** The first year, published and committed. */
async function published(changes: Readonly<Record<string, Change>> = {}): Promise<string> {
  const root = folderWith(withBase({ ...YEAR_ONE, ...changes }));
  git(root, "init", "-q", "-b", "main");
  commitAll(root, "What we agreed");
  await run(root);
  commitAll(root, "The reports of 2024");
  return root;
}

/** Definitions of the second year. */
const NEXT = {
  "reports/linden-2025.yaml":
    "title: {en: To the fund 2025, nl: Aan het fonds 2025}\nreader: funder\nfunder: linden-fund\nperiod: 2025\nas_of: 2026-03-01\n",
  "reports/open-2025.yaml": "title: Open 2025\nreader: public\nperiod: 2025\nas_of: 2026-03-01\n",
};

/** Figures of 2025, and nothing else. */
const FIGURES = {
  "data/visits.csv": (text: string) => `${text}${visits(80, 2025)}`,
  "data/homes.csv": (text: string) => `${text}homes-let,2025,17,final\n`,
  "data/stable-housing.csv": (text: string) => `${text}stable-housing-12m,2025,,27,54,final\n`,
};

/** Three years of homes, of which a report prints the first and the last. */
const homes = (then: number | undefined, ...later: readonly number[]) =>
  [
    "indicator,period,value,status",
    "homes-let,2023,10,final",
    ...(then === undefined ? [] : [`homes-let,2024,${then},final`]),
    ...later.map((value) => `homes-let,2025,${value},final`),
    "",
  ].join("\n");

const HOMES = String(withBase({})["indicators/homes-let.yaml"]).replace("{period: 2024}", "{period: 2023}");

/** The first year of three, published. */
const publishedHomes = (then: number, definition = HOMES) =>
  published({ "data/homes.csv": homes(then), "indicators/homes-let.yaml": definition });

/** Much changed, with reasons and without. */
const MUCH = {
  "indicators/homes-let.yaml": swap("targets:\n  - {period: 2026, value: 20}\n", CHANGED_TARGET),
  "indicators/visits.yaml": swap("value: 90", "value: 75"),
  "indicators/courses.yaml": null,
  "indicators/stable-housing-12m.yaml": swap(
    "definition: Of all who moved in during the year before, those who still live there.\n",
    "definition: Of all who moved in, those who live there or moved on to a home of their own.\n" +
      "definition_since:\n  - {period: 2024}\n  - {period: 2025, change: Moving on counts too., break_in_series: true}\n",
  ),
  "data/visits.csv": (text: string) =>
    text.replace(visits(60), visits(67) + visits(80, 2025)).replace("courses,2024,,4,final\n", ""),
  "data/homes.csv": (text: string) => `${text.replace("2024,12", "2024,14")}homes-let,2025,17,final\n`,
  "data/stable-housing.csv": (text: string) =>
    `${text.replace("2024,,20,50", "2024,,21,50")}stable-housing-12m,2025,,27,54,final\n`,
};

function golden(name: string, text: string | undefined): void {
  const path = fileURLToPath(new URL(`../golden/report/since/${name}`, import.meta.url));
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${text}\n`);
  }
  expect(`${text}\n`).toBe(readFileSync(path, "utf8"));
}

describe("a report after another of its kind", () => {
  it("says nothing where it is the first", async () => {
    const root = await published();
    expect(await section(root, "linden-2024")).toBeUndefined();
    expect((await run(root, undefined, { check: true })).code).toBe(0);
  });

  it("says in one sentence that nothing changed", async () => {
    const root = await published();
    write(root, { ...NEXT, ...FIGURES });
    expect(await section(root, "open-2025", { lang: "en" })).toBe(
      "Since “Open 2024” (as of 1 March 2025) no goalpost moved, no definition changed, and no figure that stands in both reports was revised.",
    );
  });

  it.each(["en", "nl", "fr"] as const)("tells what changed, in %s", async (lang) => {
    const root = await published();
    write(root, { ...NEXT, ...MUCH });
    golden(`linden-2025.${lang}.md`, await section(root, "linden-2025", { lang }));
    golden(`open-2025.${lang}.md`, await section(root, "open-2025", { lang }));
  });

  it.each([
    ["en", "- “Homes let to young people”, 2024: was 22, is now 24 (+2, +9.1%)."],
    ["nl", "- “Homes let to young people”, 2024: was 22, is nu 24 (+2, +9,1%)."],
    ["fr", "- « Homes let to young people », 2024 : était 22, est maintenant 24 (+2, +9,1\u{202f}%)."],
  ] as const)(
    "tells of things what the last report printed and this one does not, in %s",
    async (lang, line) => {
      const root = await publishedHomes(22);
      write(root, { ...NEXT, ...FIGURES, "data/homes.csv": homes(24, 30) });
      const { out } = await run(root, "open-2025", { lang });
      expect(out.split("\n").filter((each) => /^[^:]*young.*\b2[24]\b/.test(each))).toEqual([line]);
      expect(await section(root, "open-2025", { lang })).toContain(line);
    },
  );

  it("tells it under the name of now, and what is gone as well", async () => {
    const root = await publishedHomes(22);
    write(root, { ...NEXT, ...FIGURES, "data/homes.csv": homes(undefined, 30) });
    expect(await section(root, "open-2025", { lang: "en" })).toContain(
      "**Revised figures that had been reported as final**\n\n- “Homes let to young people”, 2024: gone; it was 22.",
    );
    rmSync(join(root, "indicators/homes-let.yaml"));
    write(root, {
      "indicators/lettings.yaml": HOMES,
      "learning/2025-11-20-rent-cap.md": swap("indicator:homes-let", "indicator:lettings"),
      "data/homes.csv": homes(24, 30).replaceAll("homes-let", "lettings"),
    });
    const { out, err } = await run(root, "open-2025", { lang: "en" });
    expect(err).toBe("");
    expect(out).toContain("2024: was 22, is now 24");
  });

  it("says nothing of what stayed, is hidden now, or no longer stands here", async () => {
    const root = await publishedHomes(22);
    for (const [text, only] of [
      [homes(22, 30), ""],
      [homes(22, 30).replace("2024,22,final", "2024,,withheld"), ""],
      [homes(24, 30), "only: {indicators: [visits, stable-housing-12m]}\n"],
    ] as const) {
      write(root, {
        ...NEXT,
        "data/homes.csv": text,
        "reports/open-2025.yaml": `${NEXT["reports/open-2025.yaml"]}${only}`,
      });
      expect(await section(root, "open-2025", { lang: "en" })).not.toMatch(/\b2[24]\b|2024:/);
    }
  });

  it.each([
    ["of people", "counts: things", "counts: people"],
    ["of people now, of things then", "counts: things", "counts: things"],
    ["of things that a figure of people rests on", "counts: things", "counts: things"],
  ])("says nothing %s that this report does not print", async (which, from, to) => {
    const then = HOMES.replace(from, to);
    expect(then).toContain(to);
    const root = await publishedHomes(522, then);
    write(root, { ...NEXT, ...FIGURES, "data/homes.csv": homes(524, 530) });
    if (which.includes("people now")) {
      write(root, { "indicators/homes-let.yaml": swap("counts: things", "counts: people") });
    }
    if (which.includes("rests")) {
      write(root, {
        "indicators/growth.yaml":
          "name: Growth\ntype: computed\ncounts: people\nfrequency: year\ncomputed: {growth: {of: homes-let, since: 2023}}\n",
      });
    }
    const text = await section(root, "open-2025", { lang: "en" });
    expect(text).toBeDefined();
    expect(text).not.toMatch(/52[24]/);
  });

  it("records in a release what only this section prints", async () => {
    const root = await publishedHomes(22);
    write(root, { ...NEXT, ...FIGURES, "data/homes.csv": homes(24, 30) });
    await run(root, "open-2025", { release: "spring-2026" });
    expect(readFileSync(join(root, "releases/spring-2026.yaml"), "utf8")).toContain(
      "{figure: homes-let/2024, value: 24}",
    );
  });

  it("is the same in a commit, on another machine, and later", async () => {
    const root = await published();
    write(root, { ...NEXT, ...MUCH });
    await run(root);
    commitAll(root, "The reports of 2025");
    expect(await run(root, undefined, { check: true })).toMatchObject({ code: 0 });
    write(root, { "README.md": "More.\n" });
    commitAll(root, "More");
    const clone = join(folderWith(), "clone");
    git(root, "clone", "-q", root, clone);
    expect(await run(clone, undefined, { check: true })).toMatchObject({ code: 0 });
  });

  it("does not hide a target that moved behind a report that was made anew", async () => {
    const root = await published();
    write(root, { "indicators/visits.yaml": swap("value: 90", "value: 75") });
    await run(root);
    commitAll(root, "Another target, and the old report made anew");
    write(root, { ...NEXT, ...FIGURES });
    expect(await section(root, "open-2025", { lang: "en" })).toContain(
      "was 90, is now 75. No reason is given.",
    );
  });

  it("looks back at an earlier version of its own definition", async () => {
    const root = await published();
    write(root, {
      ...FIGURES,
      "indicators/visits.yaml": swap("value: 90", "value: 75"),
      "reports/open-2024.yaml": NEXT["reports/open-2025.yaml"],
    });
    const text = await section(root, "open-2024", { lang: "en" });
    expect(text).toContain("Compared with “Open 2024”, as of 1 March 2025.");
    expect(text).toContain("was 90, is now 75.");
  });

  it("looks back at a report whose definition is gone", async () => {
    const root = await published();
    write(root, {
      ...NEXT,
      ...FIGURES,
      "indicators/visits.yaml": swap("value: 90", "value: 75"),
      "reports/open-2024.yaml": null,
      "reports/open-2024.en.md": null,
    });
    expect(await section(root, "open-2025", { lang: "en" })).toContain("was 90, is now 75.");
  });

  it("looks back at the release where there is one, not at a draft of the report", async () => {
    const root = await published();
    write(root, { "indicators/visits.yaml": swap("value: 90", "value: 85") });
    await run(root, undefined, { release: "spring-2025" });
    commitAll(root, "Published");
    write(root, { ...NEXT, ...FIGURES, "indicators/visits.yaml": swap("value: 85", "value: 75") });
    expect(await section(root, "open-2025", { lang: "en" })).toContain("was 85, is now 75.");
  });

  it("tells no revised figures of people beside a record that was away when that report was made", async () => {
    const record =
      "date: 2025-02-01\nreports: [linden-2024]\npeople: [stable-housing-12m]\nshown: [{figure: stable-housing-12m/2024, value: 0.4, numerator: 20, denominator: 50}]\nhidden: []\n";
    const revised = async (isAway: boolean) => {
      const root = folderWith(withBase({ ...YEAR_ONE, "releases/early.yaml": record }));
      git(root, "init", "-q", "-b", "main");
      commitAll(root, "What we agreed");
      write(root, {
        "reports/open-2024.en.md": "# Open 2024\n",
        ...(isAway && { "releases/early.yaml": null }),
      });
      commitAll(root, "The report of 2024");
      write(root, { ...NEXT, ...FIGURES, "releases/early.yaml": record });
      write(root, {
        "data/stable-housing.csv": swap("2024,,20,50", "2024,,40,100"),
      });
      return await section(root, "open-2025", { lang: "en" });
    };
    expect(await revised(false)).toMatch(/was 40%, is now 40\.0%/);
    expect(await revised(true)).not.toMatch(/is now 40/);
  });

  it("leaves what others read to them: another reader, fund or template is another kind", async () => {
    const root = await published();
    write(root, { "reports/team-2025.yaml": "reader: team\nperiod: 2025\nas_of: 2026-03-01\n" });
    expect(await section(root, "team-2025")).toBeUndefined();
  });

  it("shows a reader outside no draft, of then or now, and nothing that it does not show", async () => {
    const root = await published({
      "indicators/visits.yaml": `${VISITS}draft: true\n`,
    });
    write(root, {
      ...NEXT,
      ...FIGURES,
      "indicators/visits.yaml": VISITS.replace("value: 90", "value: 75"),
      "indicators/homes-let.yaml": swap("value: 20", "value: 16"),
      "reports/open-2025.yaml": `${NEXT["reports/open-2025.yaml"]}only: {indicators: [visits, stable-housing-12m]}\n`,
    });
    const text = await section(root, "open-2025", { lang: "en" });
    expect(text).not.toContain("75");
    expect(text).not.toContain("16");
    expect(text).toContain(
      "“Homes let to young people” stood in the last report and does not stand in this one.",
    );
  });

  it("does not tell a reader outside of an entry that is a draft", async () => {
    const root = await published();
    write(root, {
      ...NEXT,
      ...FIGURES,
      "indicators/visits.yaml": swap("value: 90", "value: 75"),
      "learning/fewer.md":
        "---\ntitle: A quarrel about the target\nkind: decision\ndate: 2026-01-10\nchanges: [indicator:visits]\ndraft: true\n---\n",
    });
    const text = await section(root, "open-2025", { lang: "en" });
    expect(text).not.toContain("quarrel");
    expect(text).toContain("The reason stands in a text that is still a draft.");
  });
});

describe("a report that cannot be compared with the one before it", () => {
  const SAID = /cannot be said here: when this report was made, the files of then were not \(all\) there\./;

  it("says so without git, and in a shallow clone; a check there cannot tell", async () => {
    const root = await published();
    write(root, { ...NEXT, ...MUCH });
    await run(root);
    commitAll(root, "The reports of 2025");
    const shallow = join(folderWith(), "shallow");
    git(root, "clone", "-q", "--depth", "1", `file://${root}`, shallow);
    expect(await section(shallow, "open-2025", { lang: "en" })).toMatch(SAID);
    const checked = await run(shallow, undefined, { check: true, lang: "en" });
    expect(checked.code).toBe(2);
    expect(checked.err).toContain(
      "open-2025: not compared with the last report, and it says so. The history is cut off here.",
    );
    expect(checked.err).toContain("reports/open-2025.en.md: cannot be checked here.");
    expect(checked.err).not.toContain("is not what the data give");
    rmSync(join(root, ".git"), { recursive: true });
    expect(await section(root, "open-2025", { lang: "en" })).toMatch(SAID);
    expect((await run(root, undefined, { check: true })).code).toBe(2);
    // What it writes there says that it does not know, and no check there calls that right.
    await run(root);
    expect((await run(root, undefined, { check: true })).code).toBe(2);
  });

  it("cannot tell in a shallow clone that does not know whether there was one", async () => {
    const root = await published();
    write(root, {
      ...MUCH,
      "reports/open-2024.yaml": NEXT["reports/open-2025.yaml"],
      "reports/linden-2024.yaml": NEXT["reports/linden-2025.yaml"],
    });
    await run(root);
    commitAll(root, "The reports of 2025");
    const shallow = join(folderWith(), "shallow");
    git(root, "clone", "-q", "--depth", "1", `file://${root}`, shallow);
    const checked = await run(shallow, undefined, { check: true, lang: "en" });
    expect(checked.code).toBe(2);
    expect(checked.err).toContain("whether there was a report before it was not looked up");
    expect(checked.err).toContain("reports/open-2024.en.md: cannot be checked here.");
  });

  it("says so where git lost files of then", async () => {
    const root = await published();
    const lost = git(root, "rev-parse", "HEAD:data/homes.csv");
    write(root, { ...NEXT, ...MUCH });
    rmSync(join(root, ".git/objects", lost.slice(0, 2), lost.slice(2)));
    const { out, err } = await run(root, "open-2025", { lang: "en" });
    expect(out).toMatch(SAID);
    expect(err).toContain("Not all files of then can be read here.");
  });

  it("names an own template that says nothing of it, and checks such a report as any", async () => {
    const root = await published({
      "reports/open-2024.yaml": "reader: public\ntemplate: own\nperiod: 2024\nas_of: 2025-03-01\n",
      "templates/own.md.hbs": "# {{title}}\n",
    });
    write(root, {
      "reports/open-2025.yaml": "reader: public\ntemplate: own\nperiod: 2025\nas_of: 2026-03-01\n",
    });
    const { out, err } = await run(root, "open-2025", { lang: "en" });
    expect(out).not.toContain(HEADING);
    expect(err).toContain("open-2025: its own template does not say what changed since the last report.");
    await run(root);
    rmSync(join(root, ".git"), { recursive: true });
    expect((await run(root, undefined, { check: true })).code).toBe(0);
  });

  it("says that the last one was not kept", async () => {
    const root = folderWith(withBase({ ...YEAR_ONE, ...NEXT }));
    git(root, "init", "-q", "-b", "main");
    commitAll(root, "Nothing was made yet");
    const { out, err } = await run(root, "open-2025", { lang: "en" });
    expect(out).toContain("that report was not kept with the files.");
    expect(err).toContain("The last report never stood in git.");
  });

  it("does not ask git for a report without a period", async () => {
    const root = folderWith({
      ...withBase({ "reports/open.yaml": "reader: public\n" }),
      ".git/HEAD": "broken",
    });
    expect((await run(root, "open")).out).not.toContain(HEADING);
  });
});
