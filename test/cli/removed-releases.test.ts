import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diff } from "../../src/cli/commands/diff.ts";
import { exportCommand } from "../../src/cli/commands/export.ts";
import { report } from "../../src/cli/commands/report.ts";
import { show } from "../../src/cli/commands/show.ts";
import { status } from "../../src/cli/commands/status.ts";
import { validate } from "../../src/cli/commands/validate.ts";
import type { ValidateOptions } from "../../src/cli/validate-options.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";
import { withBase } from "../support/repository.ts";

const RELEASE =
  "date: 2026-03-01\nreports: [public]\npeople: []\nchecksum: ytrykrklsqvnqzsk\nshown: [{figure: homes-let/2025, value: 17}]\nhidden: []\n";
const FILES = withBase({
  "releases/spring.yaml": RELEASE,
  "reports/public.yaml": "title: Open\nreader: public\n",
});

async function told(folder: string, options: ValidateOptions = {}): Promise<readonly string[]> {
  const { context, out } = contextIn(folder);
  await validate(context, [], { format: "json", ...options });
  const { findings } = JSON.parse(out()) as { findings: { rule: string; path: string; severity: string }[] };
  return findings.map(({ rule, path, severity }) => `${severity} ${rule} ${path}`);
}

const GONE = ["error release-removed releases/spring.yaml"];

describe("a release that git holds", () => {
  it("and that is there is nothing to say of", async () => {
    expect(await told(gitFolder(FILES))).toEqual([]);
  });

  it("is missed from the moment that it is deleted, and after many commits", async () => {
    const folder = gitFolder(FILES);
    rmSync(join(folder, "releases/spring.yaml"));
    expect(await told(folder)).toEqual(GONE);
    commitAll(folder, "Away with it");
    writeFileSync(join(folder, "notes.md"), "x\n");
    commitAll(folder, "Something else");
    expect(await told(folder)).toEqual(GONE);
    expect(await told(folder, { staged: true })).toEqual(GONE);
    git(folder, "checkout", "-q", "HEAD~2", "--", "releases");
    expect(await told(folder)).toEqual([]);
  });

  it("is missed under its own name", async () => {
    const folder = gitFolder(FILES);
    renameSync(join(folder, "releases/spring.yaml"), join(folder, "releases/autumn.yaml"));
    commitAll(folder, "Another name");
    expect(await told(folder)).toEqual(GONE);
  });

  it("is missed where a merge lost it", async () => {
    const folder = gitFolder(withBase({}));
    git(folder, "checkout", "-q", "-b", "side");
    mkdirSync(join(folder, "releases"));
    writeFileSync(join(folder, "releases/spring.yaml"), RELEASE);
    commitAll(folder, "A release");
    git(folder, "checkout", "-q", "main");
    writeFileSync(join(folder, "notes.md"), "x\n");
    commitAll(folder, "Main goes on");
    git(folder, "merge", "-q", "-s", "ours", "side", "-m", "Ours is right");
    expect(await told(folder)).toEqual(GONE);
  });

  it("is missed in a folder within the repository, by its own path; those of others are not", async () => {
    const files = Object.entries(FILES).map(([path, text]) => [`coalition/${path}`, text] as const);
    const root = gitFolder({ ...Object.fromEntries(files), "releases/v1.yaml": "a: b\n" });
    const folder = join(root, "coalition");
    rmSync(join(root, "releases/v1.yaml"));
    expect(await told(folder)).toEqual([]);
    rmSync(join(folder, "releases/spring.yaml"));
    expect(await told(folder)).toEqual(GONE);
  });

  it("is not missed for what is no record", async () => {
    const folder = gitFolder({ ...FILES, "releases/README.md": "x\n", "releases/old/a.yaml": RELEASE });
    rmSync(join(folder, "releases/README.md"));
    rmSync(join(folder, "releases/old"), { recursive: true });
    expect(await told(folder)).toEqual([]);
  });

  it("may be missed for a reason, also where nobody can look", async () => {
    const reason =
      "rules: {exempt: [{rule: release-removed, at: releases/spring.yaml, reason: Never published.}]}\n";
    const impact = `${String(FILES["impact.yaml"])}${reason}`;
    const folder = gitFolder({ ...FILES, "impact.yaml": impact });
    expect(await told(folder)).toEqual(["warning unused-exemption impact.yaml"]);
    rmSync(join(folder, "releases/spring.yaml"));
    expect(await told(folder)).toEqual([]);
    rmSync(join(folder, ".git"), { recursive: true });
    expect(await told(folder)).toEqual([]);
  });

  it("stops what shows figures to others", async () => {
    const folder = gitFolder(FILES);
    rmSync(join(folder, "releases/spring.yaml"));
    const { context, err } = contextIn(folder);
    expect(await report(context, undefined, {})).toBe(1);
    expect(await exportCommand(context, { to: "csv" })).toBe(1);
    expect(err().match(/One error was found/g)).toHaveLength(2);
  });

  it("is not asked after without git, nor without a commit", async () => {
    const folder = folderWith(FILES);
    expect(await told(folder)).toEqual([]);
    git(folder, "init", "-q");
    expect(await told(folder)).toEqual([]);
  });
});

describe("beside a record that git holds and that is gone", () => {
  const PEOPLE =
    "date: 2026-03-01\nreports: [public]\npeople: [stable-housing-12m]\nshown: [{figure: stable-housing-12m/2025, value: 0.5, numerator: 27, denominator: 54}]\nhidden: []\n";
  const exempt =
    "rules: {exempt: [{rule: release-removed, at: releases/spring.yaml, reason: Never published.}]}\n";

  function folderWithout(files: ReturnType<typeof withBase>): string {
    const folder = gitFolder({ ...files, "releases/spring.yaml": PEOPLE });
    rmSync(join(folder, "releases/spring.yaml"));
    return folder;
  }

  async function shares(folder: string): Promise<string> {
    const { context, out } = contextIn(folder);
    await status(context, ["stable-housing-12m"], { period: "2025" });
    return out();
  }

  it("status shows nothing about people, as beside one that was changed", async () => {
    expect(await shares(gitFolder(withBase({})))).not.toContain("■");
    expect(await shares(folderWithout(withBase({})))).toContain("■");
  });

  it("shows them where it was never published, and not where the rule is only switched off", async () => {
    const off = withBase({ "impact.yaml": (text) => `${text}rules: {release-removed: off}\n` });
    expect(await shares(folderWithout(off))).toContain("■");
    const never = withBase({ "impact.yaml": (text) => `${text}${exempt}` });
    expect(await shares(folderWithout(never))).not.toContain("■");
  });

  it("show privacy says that nothing is proven", async () => {
    const { context, out } = contextIn(folderWithout(withBase({})));
    await show(context, "privacy", { format: "json" });
    expect(out()).toContain('"unproven"');
  });

  it("diff tells nothing of what changed in them", async () => {
    const revised = (folder: string) => {
      const table = join(folder, "data/stable-housing.csv");
      const text = readFileSync(table, "utf8").replace("2025,,27,54", "2025,,33,66");
      writeFileSync(table, text.replace("2025,m,12,25", "2025,m,18,37"));
      return folder;
    };
    const told = async (folder: string) => {
      const { context, out } = contextIn(revised(folder));
      await diff(context, [], { format: "json" });
      return out();
    };
    expect(await told(gitFolder(withBase({})))).toMatch(/\b66\b/);
    expect(await told(folderWithout(withBase({})))).not.toMatch(/\b66\b/);
  });
});
