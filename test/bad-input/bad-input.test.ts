import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { impact, type Ran } from "../support/command.ts";
import { folderWith } from "../support/folder.ts";

const IMPACT = BASE_REPOSITORY["impact.yaml"] ?? "";
const MB = 1024 * 1024;
/** In milliseconds; generous, because machines that run tests are slow. */
const LIMIT = 180_000;

/** The rules and places of what was found, and no crash: status 1 or 2, something said, no stack trace. */
function validate(cwd: string, args: readonly string[] = []): Ran & { readonly found: readonly string[] } {
  const ran = impact(["validate", "--format", "json", ...args], { cwd, timeout: LIMIT });
  expectNoCrash(ran);
  const document = JSON.parse(ran.stdout) as {
    readonly code?: string;
    readonly findings?: readonly { readonly rule: string; readonly path: string }[];
  };
  const found = document.findings?.map(({ rule, path }) => `${rule} ${path}`) ?? [`${document.code}`];
  return { ...ran, found: [...new Set(found)] };
}

function expectNoCrash({ status, stdout, stderr, milliseconds }: Ran): void {
  expect({ status, milliseconds: milliseconds < LIMIT }).toEqual({
    status: expect.toBeOneOf([1, 2]),
    milliseconds: true,
  });
  expect(stdout.length + stderr.length).toBeGreaterThan(20);
  expect(stdout + stderr).not.toMatch(/^ {4}at /m);
  expect(stderr).not.toContain("Something went wrong inside");
  expect(stdout + stderr).not.toContain("\u001b");
}

/** A coalition with one more file, and what is found. */
function found(path: string, content: string | Uint8Array): readonly string[] {
  return validate(folderWith({ "impact.yaml": IMPACT, [path]: content })).found;
}

describe("a folder that is no repository", () => {
  it("is empty", () => expect(validate(folderWith()).found).toEqual(["no-repository"]));

  it("is a file", () => {
    const root = folderWith({ "a-file": "text" });
    expect(validate(root, ["-C", "a-file"]).found).toEqual(["not-a-folder"]);
  });

  it("has a folder where impact.yaml should be", () => {
    expect(validate(folderWith({ "impact.yaml/x": "" })).status).toBe(2);
  });
});

describe("a file that is no text", () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);

  it.each(["impact.yaml", "partners.yaml", "indicators/x.yaml", "evidence/x.md", "data/x.csv"])(
    "%s is binary",
    (path) => expect(found(path, noise)).toEqual([`file-unreadable ${path}`]),
  );

  it.each(["partners.yaml", "learning/x.md"])("%s is not UTF-8", (path) => {
    expect(found(path, Buffer.from("- id: caf\u00e9\n", "latin1"))).toEqual([`file-unreadable ${path}`]);
  });

  it("is UTF-16", () => {
    const text = Buffer.from("\ufeffindicator,period,value\n", "utf16le");
    expect(found("data/x.csv", text)).toEqual(["file-unreadable data/x.csv"]);
  });
});

describe("a file that is too much", () => {
  it("is YAML of 50 MB", () => {
    expect(found("partners.yaml", Buffer.alloc(50 * MB, "- {id: a, name: A}\n"))).toEqual([
      "file-unreadable partners.yaml",
    ]);
  });

  it("is an impact.yaml of 50 MB", () => {
    expect(validate(folderWith({ "impact.yaml": Buffer.alloc(50 * MB, "a: 1\n") })).found).toEqual([
      "file-unreadable impact.yaml",
    ]);
  });

  it("is a bomb of aliases", () => {
    const lines = [..."bcdefghij"].map((name, index) => {
      const before = "abcdefghi"[index] ?? "";
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]\n`;
    });
    expect(found("partners.yaml", `a: &a [x, x, x, x, x, x, x, x, x]\n${lines.join("")}`)).toEqual([
      "yaml-syntax partners.yaml",
    ]);
  });

  it("is an alias of itself", () => {
    expect(found("partners.yaml", "&a [*a]\n")).toEqual(["yaml-syntax partners.yaml"]);
  });

  it.each([
    ["brackets", "[".repeat(100_000)],
    ["braces", "{a: ".repeat(100_000)],
    ["dashes", "- ".repeat(100_000)],
    ["lines", Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ])("is nested too deeply, with %s", (_, text) => {
    expect(found("partners.yaml", text)).toEqual(["yaml-syntax partners.yaml"]);
  });

  it("is a table with a row of 60 MB", () => {
    const text = Buffer.concat([Buffer.from("indicator,period,value\n"), Buffer.alloc(60 * MB, "x,")]);
    expect(found("data/x.csv", text)).toEqual(["file-unreadable data/x.csv"]);
  });

  // Known fault: looking for the header takes forever where no line ends.
  it.each([",", "x", '"', "a,"])("is a table of one line of 60 MB of %s", (piece) => {
    const rules = found("data/x.csv", Buffer.alloc(60 * MB, piece)).map((each) => each.split(" ")[0]);
    expect(rules).toHaveLength(1);
    expect(["file-unreadable", "bad-quote"]).toContain(rules[0]);
  });

  it("is a table with a quote that is never closed", () => {
    const text = Buffer.concat([
      Buffer.from('indicator,period,value\n"'),
      Buffer.alloc(30 * MB, "x,2025,1\n"),
    ]);
    // What stands behind the quote is no row: that nobody looked for people in it is said as well.
    expect(found("data/x.csv", text)).toEqual(["unsearched-file data/x.csv", "bad-quote data/x.csv"]);
  });

  it("is a table in which every row is wrong", () => {
    const text = `indicator,period,value\n${"x,soon,many\n".repeat(100_000)}`;
    const { stdout } = validate(folderWith({ "impact.yaml": IMPACT, "data/x.csv": text }));
    expect(stdout.length).toBeLessThan(MB);
  });

  it("is a list in which every key is unknown", () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `  k${index}: 1\n`).join("");
    expect(found("partners.yaml", `- id: a\n  name: A\n  kind: welfare\n${lines}`)).not.toEqual([]);
  });

  it("is 5,000 small files", () => {
    const files = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`indicators/x${index}.yaml`, "name: X\ntype: cuont\n"]),
    );
    expect(validate(folderWith({ "impact.yaml": IMPACT, ...files })).found).toHaveLength(5000);
  });
});

describe("a theory of 100,000 nodes", () => {
  const COUNT = 100_000;
  const PER_FILE = 10_000;

  /** Several files, each with some of the nodes and the links out of them. */
  function theory(target: (index: number) => string): Record<string, string> {
    const files: Record<string, string> = { "impact.yaml": IMPACT.replace("full", "start") };
    for (let from = 0; from < COUNT; from += PER_FILE) {
      const indexes = Array.from({ length: PER_FILE }, (_, index) => from + index);
      const nodes = indexes.map((index) => `- {id: n${index}, kind: factor, title: N}\n`);
      const links = indexes.map((index) => `- {from: n${index}, to: ${target(index)}}\n`);
      files[`theory-of-change/t${from}.yaml`] = `nodes:\n${nodes.join("")}links:\n${links.join("")}`;
    }
    return files;
  }

  it("runs in one circle", () => {
    const { found: rules, stdout } = validate(folderWith(theory((index) => `n${(index + 1) % COUNT}`)), [
      "theory-of-change",
    ]);
    expect(rules.filter((rule) => rule.startsWith("unmarked-loop"))).toHaveLength(1);
    expect(stdout).toContain("n0");
  }, 240_000);

  it("is a chain to nowhere", () => {
    const { found: rules } = validate(folderWith(theory((index) => `n${index + 1}`)));
    expect(rules.filter((rule) => rule.startsWith("unknown-reference"))).toHaveLength(1);
  }, 240_000);

  it("refers 100,000 times to nothing", () => {
    const ran = impact(["validate"], { cwd: folderWith(theory((index) => `m${index}`)), timeout: LIMIT });
    expectNoCrash(ran);
    expect(ran.status).toBe(1);
  }, 240_000);
});

describe("names that a program could stumble over", () => {
  const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

  it.each(NAMES)("%s as a key", (name) => {
    for (const path of ["impact.yaml", "partners.yaml", "indicators/x.yaml"]) {
      const before = path === "impact.yaml" ? IMPACT : "";
      expect(found(path, `${before}${name}: {polluted: true}\n`)).not.toEqual([]);
    }
  });

  it.each(NAMES)("%s as an identifier and a reference", (name) => {
    const root = folderWith({
      "impact.yaml": IMPACT,
      "theory-of-change.yaml": `nodes:\n  - {id: ${name}, kind: outcome, title: T, partners: [${name}]}\nlinks:\n  - {from: ${name}, to: ${name}}\n`,
      "dimensions.yaml": `- {id: ${name}, name: n, values: [{id: ${name}, name: n}]}\n`,
      [`indicators/${name}.yaml`]: "name: X\ntype: count\n",
      "data/x.csv": `indicator,period,value,${name}\n${name},2025,1,${name}\n`,
    });
    expect(validate(root).status).toBe(1);
    expectNoCrash(impact(["status"], { cwd: root }));
    expectNoCrash(impact(["map"], { cwd: root }));
  });

  it("numbers that are none", () => {
    const targets = "targets: [{period: 2026, value: .inf}, {period: 2027, value: .nan}]\n";
    expect(found("indicators/x.yaml", `name: X\ntype: count\n${targets}`)).toEqual([
      "wrong-value indicators/x.yaml",
    ]);
    expect(found("data/x.csv", "indicator,period,value\nx,2025,1e999\nx,2025,NaN\n")).not.toEqual([]);
  });

  it("tags of YAML that make objects", () => {
    const text =
      "- id: !!js/function 'function () { process.exit(3) }'\n- !!set {a, b}\n- !!binary aGVsbG8=\n";
    expect(found("partners.yaml", text)).not.toEqual([]);
  });
});

describe("what could forge the output", () => {
  const EVIL = "\u001b[2J\u001b]0;title\u0007\u009b31m\u202e";

  it.each([["validate"], ["validate", "--quiet"], ["status"], ["map"]])(
    "is shown, not carried out: %s %s",
    (...args) => {
      const cwd = folderWith({
        ...BASE_REPOSITORY,
        "indicators/homes-let.yaml": `name: "${EVIL.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}"\ntype: count\nmeasures: [homes-let]\n"k\\u001b[31m": 1\n`,
        "data/x.csv": `indicator,period,value\n${EVIL},2025,${EVIL}\n`,
        "data/na\u001b[31mme\n.csv": "indicator,period,value\nx,y,z\n",
        "\u001b[31mred.yml": "",
      });
      const { stdout, stderr } = impact(args, { cwd });
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    },
  );

  it("a line break in a file's name forges no line", () => {
    const cwd = folderWith({ ...BASE_REPOSITORY, "a\nNothing found: all is well.yml": "" });
    const { stdout } = impact(["validate"], { cwd });
    expect(stdout).not.toMatch(/^Nothing found/m);
  });
});

describe("what is not a plain file", () => {
  const SECRET = "secret-of-the-machine";

  it("a circle of folders by links", () => {
    const root = folderWith({ ...BASE_REPOSITORY, "rivals.yml": "" });
    symlinkSync("..", join(root, "data", "again"));
    symlinkSync(".", join(root, "self"));
    symlinkSync("loop", join(root, "loop"));
    expect(validate(root, ["--fail-on", "warning"]).found).toContain("unknown-file rivals.yml");
  });

  it("a link to a file outside is not read", () => {
    const outside = folderWith({ "passwords.yaml": `- id: ${SECRET}\n`, "rows.csv": `${SECRET}\n` });
    const root = folderWith({ "impact.yaml": IMPACT, "data/a.csv": "indicator,period,value\n" });
    symlinkSync(join(outside, "passwords.yaml"), join(root, "partners.yaml"));
    symlinkSync(join(outside, "rows.csv"), join(root, "data", "x.csv"));
    const ran = validate(root);
    expect(ran.found).toEqual(["file-unreadable data/x.csv", "file-unreadable partners.yaml"]);
    const text = impact(["validate"], { cwd: root });
    expect(ran.stdout + text.stdout + text.stderr).not.toContain(SECRET);
  });

  it("a link to a folder outside is not read", () => {
    const outside = folderWith({ "x.csv": `${SECRET}\n`, "y.yaml": `name: ${SECRET}\n` });
    const root = folderWith({ "impact.yaml": IMPACT, "rivals.yml": "" });
    symlinkSync(outside, join(root, "data"));
    symlinkSync(outside, join(root, "indicators"));
    const text = impact(["validate"], { cwd: root });
    expect(text.stdout + text.stderr).not.toContain(SECRET);
    expect(text.stdout).toContain("rivals.yml");
    expect(validate(root).found).toEqual(
      expect.arrayContaining(["file-unreadable data", "file-unreadable indicators"]),
    );
  });

  it("a link to nothing", () => {
    const root = folderWith({ "impact.yaml": IMPACT });
    symlinkSync("nowhere", join(root, "partners.yaml"));
    expect(validate(root).found).toEqual(["file-unreadable partners.yaml"]);
  });

  it("impact.yaml is a link outside", () => {
    const outside = folderWith({ "impact.yaml": `${IMPACT}${SECRET}: 1\n` });
    const root = folderWith();
    symlinkSync(join(outside, "impact.yaml"), join(root, "impact.yaml"));
    const ran = validate(root);
    expect(ran.stdout + ran.stderr).not.toContain(SECRET);
  });

  it.skipIf(process.platform === "win32").each(["partners.yaml", "data/x.csv", "impact.yaml"])(
    "%s is a pipe that nobody writes to",
    (path) => {
      const root = folderWith(path === "impact.yaml" ? {} : { "impact.yaml": IMPACT });
      mkdirSync(join(root, "data"));
      execFileSync("mkfifo", [join(root, path)]);
      validate(root);
    },
  );

  it("a folder with the name of a file", () => {
    const root = folderWith({ "impact.yaml": IMPACT, "partners.yaml/x": "" });
    writeFileSync(join(root, "rivals.yml"), "");
    expect(validate(root, ["--fail-on", "warning"]).found).toContain("unknown-file rivals.yml");
  });

  it.skipIf(process.getuid?.() === 0)("a folder that may not be looked into", () => {
    const root = folderWith(BASE_REPOSITORY);
    chmodSync(join(root, "data"), 0);
    const { found } = validate(root);
    chmodSync(join(root, "data"), 0o755);
    expect(found).toEqual(["file-unreadable data"]);
  });

  it.skipIf(process.getuid?.() === 0)("a file that may not be read", () => {
    const root = folderWith({ "impact.yaml": IMPACT, "partners.yaml": "[]\n" });
    chmodSync(join(root, "partners.yaml"), 0);
    expect(validate(root).found).toEqual(["file-unreadable partners.yaml"]);
  });
});
