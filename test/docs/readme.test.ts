import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPage } from "./page.ts";

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

describe("the README", () => {
  it("quotes a report that the tool writes", () => {
    const [, section = ""] = readPage("README.md").split("\n## A piece of a report\n");
    const quoted = (section.split("\n## ")[0] ?? "")
      .split("\n")
      .filter((line) => line.startsWith(">"))
      .map((line) => line.replace(/^> ?/, ""))
      .join("\n");
    const args = [
      "bin/impact.js",
      "report",
      "lindegroen-2025",
      "-C",
      "examples/youth-homelessness",
      "--lang",
      "en",
    ];
    const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    const pieces = quoted.split("\n…\n").map((piece) => piece.trim());
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(stdout).toContain(piece);
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
