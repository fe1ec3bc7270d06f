import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { STARTING_LANGUAGES } from "../../src/scaffold/answers.ts";
import { folderWith } from "../support/folder.ts";
import { type JobRan, readWorkflow, runJob } from "../support/workflow.ts";
import { madePlatformFiles } from "./samples.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";
const HONEST = "<!-- impact diff -->\n## What this proposal changes\n\n**1 goalpost moved.**\n";

interface Posting {
  /** The text in the artifact, or a zip that is made otherwise. */
  readonly text?: string;
  readonly zip?: string;
  readonly pulls?: readonly unknown[];
  readonly artifacts?: readonly unknown[];
  readonly run?: Readonly<Record<string, unknown>>;
  readonly lang?: (typeof STARTING_LANGUAGES)[number];
}

/** Carries out the workflow that posts, with a GitHub that answers this; `gh` notes what it was asked. */
function post(posting: Posting): JobRan & { readonly asked: string; readonly posted?: string } {
  const { text = HONEST, lang = "en" } = posting;
  const answers = folderWith({
    pulls: JSON.stringify(posting.pulls ?? [{ number: 7, head: { sha: SHA } }]),
    artifacts: JSON.stringify({
      artifacts: posting.artifacts ?? [{ id: 42, expired: false, size_in_bytes: 900 }],
    }),
  });
  const zip = posting.zip ?? zipped({ "comment.md": text });
  const gh = [
    "#!/bin/sh",
    `printf '%s\\n' "$*" >> "${answers}/asked"`,
    'case "$*" in',
    `*/artifacts/42/zip) cat "${zip}" ;;`,
    `*"/pulls "*) cat "${answers}/pulls" ;;`,
    `*/artifacts\\ *) cat "${answers}/artifacts" ;;`,
    "*) exit 1 ;;",
    "esac",
  ];
  const workflow =
    madePlatformFiles({ published: true, lang }).get(".github/workflows/impact-comment.yml") ?? "";
  const head = { id: 9, owner: { login: "somebody" } };
  const workflow_run = {
    id: 5,
    event: "pull_request",
    head_sha: SHA,
    head_branch: "better",
    head_repository: head,
  };
  const ran = runJob(readWorkflow(workflow), "comment", {
    github: { event_name: "workflow_run", event: { workflow_run: { ...workflow_run, ...posting.run } } },
    workspace: folderWith(),
    programs: { gh: `${gh.join("\n")}\n` },
  });
  const sticky = ran.used.find(({ uses }) => uses.startsWith("marocchino/"));
  const asked = existsSync(join(answers, "asked")) ? readFileSync(join(answers, "asked"), "utf8") : "";
  return { ...ran, asked, ...(sticky && { posted: readFileSync(sticky.with.path ?? "", "utf8") }) };
}

function zipped(files: Readonly<Record<string, string>>): string {
  const folder = folderWith();
  writeFileSync(
    join(folder, "made.zip"),
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  );
  return join(folder, "made.zip");
}

test.each(STARTING_LANGUAGES)("posts the text under the proposal that has this last commit (%s)", (lang) => {
  const ran = post({ lang });
  expect(ran.posted).toBe(HONEST);
  expect(ran.used).toMatchObject([{ with: { header: "impact", number: "7" } }]);
  expect(ran.asked).toContain("head=somebody:better");
});

test("goes by what GitHub says of a proposal, never by what is in the artifact", () => {
  const others = { "number.txt": "1", "pr/NR": "1", "../../output": "number=1\n", "/tmp/x": "y" };
  const ran = post({ zip: zipped({ "comment.md": HONEST, ...others }) });
  expect(ran.used).toMatchObject([{ with: { number: "7" } }]);
  expect(readdirSync(ran.temporary).filter((name) => /number|^pr$|^x$/.test(name))).toEqual([]);
});

test.each([
  ["the proposal has another last commit by now", { pulls: [{ number: 7, head: { sha: "f".repeat(40) } }] }],
  ["there is no such proposal any more", { pulls: [] }],
  [
    "two proposals have this commit",
    {
      pulls: [
        { number: 7, head: { sha: SHA } },
        { number: 8, head: { sha: SHA } },
      ],
    },
  ],
  ["no text was made", { artifacts: [] }],
  ["the text is gone", { artifacts: [{ id: 42, expired: true, size_in_bytes: 900 }] }],
  ["what is packed is far too large", { artifacts: [{ id: 42, expired: false, size_in_bytes: 200_000 }] }],
])("posts nothing where %s, and fetches nothing", (_, posting) => {
  const ran = post(posting);
  expect([ran.isFailed, ran.used, ran.asked.includes("/zip")]).toEqual([false, [], false]);
  expect(ran.log).toMatch(/^::notice::No comment was posted/);
});

test.each([
  ["was not made by the check", "Hello @everyone\n"],
  ["is too long", `${HONEST}${"x".repeat(65_000)}`],
  ["is very long", `${HONEST}${"x".repeat(40_000_000)}`],
  ["becomes too long once nobody is called by it", `${HONEST}${"@a ".repeat(20_000)}`],
  ["is not there", undefined],
])("posts no text that %s", (_, text) => {
  const ran = post({ zip: zipped(text === undefined ? { "other.md": HONEST } : { "comment.md": text }) });
  expect([ran.isFailed, ran.used]).toEqual([false, []]);
  expect(ran.log).toMatch(/^::warning::No comment was posted/m);
});

test("calls nobody by name, and runs nothing that stands in the text", () => {
  const text = `${HONEST}\n@everyone and @us/team, a@b.example, A@{ shape: rect }\n$(touch pwned) \`touch pwned\` \${{ github.token }}\n::set-output name=number::1\n`;
  const ran = post({ text });
  expect(ran.posted).not.toMatch(/@[A-Za-z0-9]/);
  expect(ran.posted?.replaceAll("\u200b", "")).toBe(text);
  expect(ran.posted).toContain("A@{ shape: rect }");
  expect(existsSync(join(ran.temporary, "pwned"))).toBe(false);
  expect(ran.log).toBe("");
  expect(ran.used).toMatchObject([{ with: { number: "7" } }]);
});

test("takes the name of a branch for a name", () => {
  const branch = 'x";touch pwned;"$(touch pwned)`touch pwned`@/etc/passwd';
  const ran = post({ run: { head_branch: branch, head_sha: SHA } });
  expect(ran.asked).toContain(`head=somebody:${branch}`);
  expect(existsSync(join(ran.temporary, "pwned"))).toBe(false);
  expect(ran.posted).toBe(HONEST);
});

test("fails where GitHub does not answer", () => {
  const ran = post({ run: { id: "none" }, artifacts: [{ id: 43, expired: false, size_in_bytes: 1 }] });
  expect([ran.isFailed, ran.used]).toEqual([true, []]);
});
