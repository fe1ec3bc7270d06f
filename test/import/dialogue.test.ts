import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coalitionWith, imported } from "../support/import.ts";

const HOMES = ["indicator=homes-let", "partner=keyhome"];

describe("what the source says against itself is never written", () => {
  test.each([
    ["a number that the source withholds", "Jaar;Aantal;Status\n2026;7;niet vrijgegeven\n"],
    ["a share that does not apply, with its counts", "Jaar;Teller;Noemer;Waarde\n2026;7;9;n.v.t.\n"],
  ])("%s: told, and not taken", async (_, csv) => {
    const root = coalitionWith({ "a.csv": csv });
    const done = await imported(root, ["a.csv"], { set: HOMES });
    expect(done.status, done.stderr).toBe(1);
    expect(done.stdout).toContain("row 2: numbers beside a status or a word");
    expect(existsSync(join(root, "data/keyhome.csv"))).toBe(false);
  });

  test("a figure that the source hides becomes withheld, without the numbers beside it", async () => {
    const csv = "Jaar;Teller;Noemer\n2026;<5;12\n2027;8;12\n";
    const root = coalitionWith({ "a.csv": csv });
    const set = ["indicator=stable-housing-12m", "partner=keyhome"];
    const refused = await imported(root, ["a.csv"], { set: [...set, "hidden=refuse"] });
    expect(refused.stdout).toContain("`<5` hidden by the source");
    const done = await imported(root, ["a.csv"], { set, into: "data/new.csv" });
    expect(done.status, done.stderr + done.stdout).toBe(0);
    expect(done.stdout).toContain("1 figure hidden by the source");
    expect(readFileSync(join(root, "data/new.csv"), "utf8")).toContain(
      "stable-housing-12m,2026,keyhome,,,withheld\n",
    );
  });

  test("stars and words that somebody explains are hidden too", async () => {
    const root = coalitionWith({ "a.csv": "Jaar;Aantal\n2026;*\n2025;x\n" });
    const done = await imported(root, ["a.csv"], {
      set: HOMES,
      values: ["Aantal:x=withheld"],
      into: "data/new.csv",
    });
    expect(done.stdout, done.stderr).toContain("2 figures hidden by the source");
  });
});

describe("suggestions that cannot lead into an error", () => {
  const CSV = "Jaar;Geslacht;Aantal;Gem. score\n2026;man;3;4,5\n2026;vrouw of x;4;3,5\n";

  test("a second column of numbers is suggested as nothing, not as what is taken already", async () => {
    const root = coalitionWith({ "a.csv": CSV });
    const done = await imported(root, ["a.csv"], { set: HOMES });
    expect(done.stderr).toContain('--map "Gem. score=ignore"');
  });

  test("on a terminal a clash is asked again, and nothing that was answered is lost", async () => {
    const root = coalitionWith({ "a.csv": CSV });
    let times = 0;
    const done = await imported(root, ["a.csv"], { set: HOMES, into: "data/new.csv" }, (question) => {
      if (question.includes("`Gem. score`")) return times++ === 0 ? "value" : "ignore";
      return question.startsWith("Under which name") ? "mine" : "yes";
    });
    expect(done.stderr).toContain("`Aantal` holds that already");
    expect(done.status, done.stderr + done.stdout).toBe(0);
  });

  test("a word that is not declared stops with the line to add, and keeps what was answered", async () => {
    const root = coalitionWith({
      "a.csv": "Jaar;Geslacht;Aantal\n2026;man;3\n2026;meisje;4\n2026;non-binair;1\n",
    });
    const done = await imported(root, ["a.csv"], { set: HOMES, name: "mine" }, (question) => {
      if (question.includes("`meisje`")) return "v-x";
      return "\u0001";
    });
    expect(done).toMatchObject({ status: 2, code: "not-declared" });
    expect(done.stderr).toContain(
      "dimensions.yaml, under values of gender: - {id: non-binair, name: non-binair}",
    );
    expect(readFileSync(join(root, "imports/mine.yaml"), "utf8")).toContain("values: {meisje: v-x}");
    expect(existsSync(join(root, "data/keyhome.csv"))).toBe(false);
  });

  test("percentages without their sign are known by their name, or by the indicator", async () => {
    const root = coalitionWith({ "a.csv": "Jaar;Aandeel stabiel\n2025;60,3\n2026;70\n" });
    const done = await imported(root, ["a.csv"], { set: ["indicator=stable-housing-12m", "partner="] });
    expect(done.stderr).toContain('--map "Aandeel stabiel=value%"');
    const yes = await imported(root, ["a.csv"], {
      set: ["indicator=stable-housing-12m", "partner=keyhome"],
      yes: true,
      dryRun: true,
      into: "data/new.csv",
    });
    expect(yes.stdout, yes.stderr).toContain("value 0.603");
    expect(yes.stderr).toContain('Assumed by --yes: --map "Aandeel stabiel=value%"');
  });
});

test("bad rows on a terminal: left out when somebody says so; the answers are kept when not", async () => {
  const csv = "Jaar;Aantal\n2026;3\n2025;circa 5\n";
  const answer = (skip: string) => (question: string) => {
    if (question.includes("cannot be taken")) return skip;
    return question.startsWith("Under which name") ? "mine" : "yes";
  };
  const no = coalitionWith({ "a.csv": csv });
  const refused = await imported(no, ["a.csv"], { set: HOMES, into: "data/new.csv" }, answer("no"));
  expect(refused.status).toBe(1);
  expect(existsSync(join(no, "imports/mine.yaml"))).toBe(true);
  expect(existsSync(join(no, "data/new.csv"))).toBe(false);
  const yes = coalitionWith({ "a.csv": csv });
  const done = await imported(yes, ["a.csv"], { set: HOMES, into: "data/new.csv" }, answer("yes"));
  expect(done.status, done.stderr).toBe(0);
  expect(readFileSync(join(yes, "data/new.csv"), "utf8")).toContain("homes-let,2026,keyhome,3\n");
});

test("errors are told where the source has them, and the last line does not promise to write", async () => {
  const root = coalitionWith({ "a.csv": "Titel;;\nJaar;Teller;Noemer\n2026;9;7\n" });
  const done = await imported(root, ["a.csv"], {
    set: ["indicator=stable-housing-12m", "partner=keyhome"],
    into: "data/new.csv",
    dryRun: true,
  });
  expect(done.status).toBe(1);
  expect(done.stdout).toContain("a.csv, row 3: ");
  expect(done.stdout).not.toContain("data/new.csv:");
  expect(done.stderr).not.toContain("Would write");
});

test("groups that the indicator does not declare are told, with how to declare them", async () => {
  const root = coalitionWith({ "a.csv": "Jaar;Regio;Aantal\n2026;stad;9\n2026;platteland;7\n" });
  const done = await imported(root, ["a.csv"], { set: HOMES, dryRun: true });
  expect(done.stdout).toContain("2 rows are about a group of `area`");
  expect(done.stdout).toContain("{by: area}");
});

test("new rows go where the indicator lives, unless that table is another partner's", async () => {
  const csv = "Jaar;Aantal\n2031;9\n";
  const shared = coalitionWith({ "a.csv": csv });
  const done = await imported(shared, ["a.csv"], { set: ["indicator=homes-let", "partner="], dryRun: true });
  expect(done.stdout, done.stderr).toContain("data/homes.csv");
});

test("every row of the source is counted once", async () => {
  const row = fc.tuple(
    fc.constantFrom("2024", "2025", "Totaal", "", "gisteren"),
    fc.constantFrom("man", "vrouw of x", "Totaal", ""),
    fc.constantFrom("1", "2", "", "n.v.t.", "<5", "circa 4"),
    fc.constantFrom("1", "2", "", "*"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 14 }), async (rows) => {
      const csv = ["Periode;Geslacht;2030;2031", ...rows.map((cells) => cells.join(";"))].join("\n");
      const root = coalitionWith({ "a.csv": csv });
      const done = await imported(root, ["a.csv"], {
        set: HOMES,
        map: ["Periode=ignore"],
        into: "data/new.csv",
        dryRun: true,
        format: "json",
      });
      if (done.stdout === "" || done.status === 2) return;
      const { taken, skipped, troubles } = JSON.parse(done.stdout).summary;
      expect(taken + skipped + troubles).toBe(rows.filter((cells) => cells.join("") !== "").length);
    }),
    { numRuns: 40 },
  );
}, 60_000);
