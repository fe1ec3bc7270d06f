import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { readCodeOwners } from "../../src/read/code-owners.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";

const PARTNERS = `
- {id: network, name: Network, role: backbone, accounts: ["@us/network"]}
- {id: homes, name: Homes, accounts: ["@us/homes", "@us/homes-figures"]}
- {id: care, name: Care, accounts: ["@us/care"]}
- {id: quiet, name: Quiet}
`;
const indicator = (more: string) =>
  `name: X\ndefinition: Y\nmeasures: [a]\ntype: count\ncounts: people\ndirection: increase\nfrequency: year\n${more}\n`;

const FILES = {
  "impact.yaml": "format: 1\ncoalition: {id: us, name: Us}\nlanguages: [en]\n",
  "partners.yaml": PARTNERS,
  "theory-of-change.yaml": "nodes:\n  - {id: a, kind: impact, title: A}\n",
  "indicators/stable.yaml": indicator("owner: homes\ndelivered_by: [care]"),
  "indicators/reached.yaml": indicator("delivered_by: [care, quiet, homes]"),
  "indicators/unowned.yaml": indicator("owner: quiet"),
  "claims/better.yaml": "node: a\nstatement: Better\nauthor: care\n",
};

function coalition(changes: Readonly<Record<string, string>> = {}, folder = ""): string {
  return folderWith(
    Object.fromEntries(
      Object.entries({ ...FILES, ...changes }).map(([path, text]) => [join(folder, path), text]),
    ),
  );
}

async function renew(root: string, ...more: readonly string[]) {
  const { context, out, err } = contextIn(root);
  const code = await run(["init", "--owners", ...more], context);
  return { code, out: out(), err: err() };
}

const textIn = (root: string, path = "CODEOWNERS") => readFileSync(join(root, path), "utf8");

describe("impact init --owners", () => {
  test("names who looks after what, the widest first", async () => {
    const root = coalition();
    expect(await renew(root)).toEqual({
      code: 0,
      out: "",
      err: "CODEOWNERS names who looks after what, as the coalition says now.\n",
    });
    const lines = textIn(root)
      .split("\n")
      .filter((line) => !/^(#|$)/.test(line));
    expect(lines).toEqual([
      "* @us/network",
      "/claims/better.yaml @us/care",
      "/indicators/reached.yaml @us/care @us/homes @us/homes-figures",
      "/indicators/stable.yaml @us/homes @us/homes-figures",
    ]);
    const { of } = readCodeOwners(textIn(root));
    expect(of("indicators/stable.yaml")).toEqual(["@us/homes", "@us/homes-figures"]);
    expect(of("indicators/unowned.yaml")).toEqual(["@us/network"]);
    expect((await renew(root)).err).toBe("CODEOWNERS says what the coalition says. Nothing was changed.\n");
  });

  test("follows the coalition, and keeps every line of somebody's own", async () => {
    const root = coalition({ ".github/CODEOWNERS": "# Ours\r\n/data/ @us/data\r\n" });
    expect((await renew(root)).err).toContain(".github/CODEOWNERS");
    expect(existsSync(join(root, "CODEOWNERS"))).toBe(false);
    const own = "\r\n\r\n# Ours\r\n/data/ @us/data\r\n";
    expect(textIn(root, ".github/CODEOWNERS").endsWith(`# impact: end${own}`)).toBe(true);
    expect(readCodeOwners(textIn(root, ".github/CODEOWNERS")).of("data/x.csv")).toEqual(["@us/data"]);
    writeFileSync(join(root, ".github/CODEOWNERS"), `# First\r\n${textIn(root, ".github/CODEOWNERS")}`);
    writeFileSync(join(root, "partners.yaml"), PARTNERS.replace("@us/network", "@us/renamed"));
    expect((await renew(root)).code).toBe(0);
    const text = textIn(root, ".github/CODEOWNERS");
    expect([text.startsWith("# First\r\n# impact: begin\r\n"), text.endsWith(own)]).toEqual([true, true]);
    expect([text.includes("@us/renamed"), text.includes("@us/network")]).toEqual([true, false]);
    expect(text.split("\r\n").join("")).not.toContain("\n");
  });

  test("reaches only the folder of the coalition, where that is not the whole repository", async () => {
    const root = coalition({}, "our coalition");
    mkdirSync(join(root, ".git"));
    expect((await renew(join(root, "our coalition"))).code).toBe(0);
    const { of } = readCodeOwners(textIn(root));
    expect(of("our coalition/indicators/stable.yaml")).toEqual(["@us/homes", "@us/homes-figures"]);
    expect(of("our coalition/data/x.csv")).toEqual(["@us/network"]);
    expect(of("elsewhere.md")).toEqual([]);
  });

  test("writes nothing where somebody would be left out, or it is not clear what is whose", async () => {
    const broken = coalition({ "partners.yaml": "- id: [" });
    expect(await renew(broken)).toMatchObject({ code: 2, err: expect.stringContaining("could be read") });
    for (const marks of [
      "# impact: begin\n",
      "# impact: end\n# impact: begin\n",
      "# impact: begin\n# impact: end\n".repeat(2),
    ]) {
      const root = coalition({ CODEOWNERS: marks });
      expect(await renew(root)).toMatchObject({ code: 2, err: expect.stringContaining("not clear") });
      expect(textIn(root)).toBe(marks);
    }
    expect(existsSync(join(broken, "CODEOWNERS"))).toBe(false);
  });

  test("says where nobody has an account, and shows with --dry-run", async () => {
    const root = coalition({ "partners.yaml": "- {id: homes, name: Homes}\n" });
    const dry = await renew(root, "--dry-run");
    expect(dry.err).toBe(
      "This would write CODEOWNERS. Nothing was written.\nNo partner has an account yet, so nobody is asked to look: put `accounts` in partners.yaml, such as ['@org/team'].\n",
    );
    expect(existsSync(join(root, "CODEOWNERS"))).toBe(false);
  });

  test("takes no account that could be another line or another owner", async () => {
    const root = coalition({
      "partners.yaml":
        '- {id: homes, name: Homes, role: backbone, accounts: ["@a\\n* @evil", "@a b", "c@d.example"]}\n',
    });
    const { code } = await renew(root);
    expect(code === 2 || !/evil|@a b|c@d/.test(textIn(root))).toBe(true);
  });

  test("does not write through a link", async () => {
    const root = coalition();
    const outside = folderWith({ target: "kept\n" });
    symlinkSync(join(outside, "target"), join(root, "CODEOWNERS"));
    expect((await renew(root)).code).toBe(2);
    expect(textIn(outside, "target")).toBe("kept\n");
  });

  test("needs a coalition", async () => {
    expect(await renew(folderWith())).toMatchObject({ code: 2 });
  });
});
