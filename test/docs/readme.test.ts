import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPage, writePage } from "./page.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

function markdownFiles(): readonly string[] {
  const names = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" });
  const docs = names.filter((name) => name.endsWith(".md")).map((name) => join("docs", name));
  const top = readdirSync(ROOT).filter((name) => name.endsWith(".md"));
  return [...top, ...docs, "bench/README.md", "examples/README.md"].sort();
}

/** Headings as GitHub makes anchors of them. */
function anchorsOf(page: string): readonly string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .replace(/&lt;|&gt;/g, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** The links of a page that lead nowhere: no such file, or no such heading in it. */
function brokenLinks(path: string): readonly string[] {
  const page = readFileSync(join(ROOT, path), "utf8").replace(/^```[\s\S]*?^```$/gm, "");
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [file = "", anchor] = link.split("#");
    const target = file === "" ? join(ROOT, path) : join(ROOT, dirname(path), file);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(readFileSync(target, "utf8")).includes(anchor);
  });
}

const OUTCOME = "\n### Young people live stably (12 months in the same or a better home)\n";

function reportOfExample(): string {
  const args = ["report", "lindegroen-2025", "-C", "examples/youth-homelessness", "--lang", "en"];
  return spawnSync(process.execPath, ["bin/impact.js", ...args], { cwd: ROOT, encoding: "utf8" }).stdout;
}

/** What the README shows: the figures of one outcome, and the claim about it up to who reviewed it. */
function quoteOf(report: string): string {
  const [, figures = "", claim = ""] = report.split(OUTCOME).map((part) => part.split("\n##")[0] ?? "");
  const said = claim.split("\n- **Critically")[0] ?? "";
  return `${OUTCOME.trim()}\n\n${figures.trim()}\n\n…\n\n${said.trim()}`
    .replace(/^/gm, "> ")
    .replace(/ +$/gm, "");
}

describe("the README", () => {
  it("quotes a report that the tool writes", () => {
    const page = readPage("README.md");
    const quoted = /^> ### [\s\S]*?(?=\n\n##)/m.exec(page)?.[0] ?? "";
    const real = quoteOf(reportOfExample());
    if (process.env.UPDATE_GOLDEN === "1")
      writePage(
        "README.md",
        page.replace(quoted, () => real),
      );
    else expect(quoted.split("\n")).toEqual(real.split("\n"));
  });

  it("names the two commands of a newcomer, which exist", () => {
    const { scripts } = JSON.parse(readPage("package.json")) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["demo", "test"]));
    expect(readPage("README.md")).toContain("\n```sh\nnpm ci && npm run demo\n```\n");
    expect(readPage("README.md")).toContain("\n```sh\nnpm test\n```\n");
  });
});

describe("links between pages", () => {
  it.each(markdownFiles())("%s leads somewhere", (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });
});
