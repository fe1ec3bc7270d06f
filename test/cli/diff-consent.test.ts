import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { LANGS } from "../../src/language/locale.ts";
import { contextIn } from "../support/context.ts";
import { commitAll, git, gitFolder } from "../support/git.ts";
import { impact as history, told } from "../support/history.ts";
import { both, type Change, swap, withBase } from "../support/repository.ts";

const ID = "coach-interviews";
const STORY = `evidence/${ID}.md`;
const CLAIM = "claims/more-stable-housing.yaml";
const FUND = "funders/linden-fund.yaml";
const GIVEN = "{given: true, scope: public, until: 2027-12-31}";

/** What stands in the story before and after, in its title and its texts. */
const SECRETS = ["nine coaches", "rent is low", "What the coaches told", "lips", "whisper"];
const FORMS = ["text", "json", "markdown"] as const;

const REWRITTEN = both(
  swap("Coaches see that young people stay when the rent is low.", "Only their lips move."),
  swap("What the coaches told, without names.", "What they whisper."),
);
const consent = (to: string) => swap(GIVEN, to);
/** So that a question of a funder rests on the story, and the story on a partner. */
const ASKED = swap("answered_by: [", `answered_by: [evidence:${ID}, `);

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const schema = new URL("../../schemas/output/changes.schema.json", import.meta.url);
const isValid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")) as object);

async function diff(root: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(root);
  await run(["diff", "--as-of", "2026-03-01", ...args], context);
  return out() + err();
}

function folder(before: Readonly<Record<string, Change>>, after: Readonly<Record<string, Change | null>>) {
  const root = gitFolder(withBase(before));
  const files = withBase({ ...before, ...after });
  for (const [path, change] of Object.entries(after)) {
    if (change === null) rmSync(join(root, path));
    else writeFileSync(join(root, path), files[path] ?? "");
  }
  return root;
}

/** Everything that is said of it, in each form and language. */
async function allForms(root: string, ...args: readonly string[]) {
  const said: Record<string, string> = {};
  for (const lang of LANGS) {
    for (const format of FORMS) {
      said[`${format} ${lang}`] = await diff(root, ...args, "--lang", lang, "--format", format, "--verbose");
    }
  }
  return said;
}

function expectNoSecret(said: Readonly<Record<string, string>>) {
  for (const [form, text] of Object.entries(said)) {
    const line = text.replace(/\s+/g, " ");
    expect([form, SECRETS.filter((secret) => line.includes(secret))]).toEqual([form, []]);
    expect(line).toContain(ID);
  }
}

const LACKING: Readonly<Record<string, readonly [before: Change, after: Change]>> = {
  "taken back now": [(text) => text, both(consent("{given: false}"), REWRITTEN)],
  "not given before": [consent("{given: false}"), REWRITTEN],
  "for the team, on both sides": [
    consent("{given: true, scope: team}"),
    both(consent("{given: true, scope: team}"), REWRITTEN),
  ],
  "for funders only": [
    consent("{given: true, scope: funders}"),
    both(consent("{given: true, scope: funders}"), REWRITTEN),
  ],
  "past on that day": [
    consent("{given: true, scope: public, until: 2026-02-28}"),
    both(consent("{given: true, scope: public, until: 2026-02-28}"), REWRITTEN),
  ],
  "not there": [swap(`consent: ${GIVEN}\n`, ""), both(swap(`consent: ${GIVEN}\n`, ""), REWRITTEN)],
};

describe("of a story that not everyone may read", () => {
  it.each(Object.entries(LACKING))(
    "a difference says that it changed, and nothing of what it says: consent %s",
    async (_name, [before, after]) => {
      const root = gitFolder(withBase({ [STORY]: before, [FUND]: ASKED }));
      const now = withBase({ [STORY]: after });
      writeFileSync(join(root, STORY), now[STORY] ?? "");
      const said = await allForms(root);
      expectNoSecret(said);
      expect(said["text en"]?.replace(/\s+/g, " ")).toContain("there is no consent to let everyone read it");
      const { context, out } = contextIn(root);
      await run(["diff", "--as-of", "2026-03-01", "--format", "json"], context);
      const document = JSON.parse(out());
      expect(isValid(document)).toBe(true);
      const finding = document.changes.find(({ key }: { key?: readonly string[] }) => key?.[0] === "finding");
      expect(finding).toMatchObject({ id: ID, before: null, after: null });
      // Who is asked, is asked about it by its identifier.
      expect(said["markdown en"]).toContain("Linden Fund");
    },
  );

  it("it comes and goes by its identifier, also where a claim names it", async () => {
    const refused = both(consent("{given: false}"), REWRITTEN);
    const rests = swap("evidence: [coach-interviews, tenant-survey]", "evidence: [tenant-survey]");
    expectNoSecret(await allForms(folder({ [STORY]: refused }, { [STORY]: null, [CLAIM]: rests })));
    expectNoSecret(await allForms(folder({ [STORY]: refused }, { [CLAIM]: rests })));
    const root = folder({ [STORY]: refused }, { [STORY]: null, [CLAIM]: rests });
    commitAll(root, "Gone");
    // The other way round it is new.
    expectNoSecret(await allForms(root, "HEAD", "HEAD~1"));
  });

  it("what two revisions said is not told either once the consent was taken back", async () => {
    const root = gitFolder(withBase({}));
    write(root, "Anew", withBase({ [STORY]: REWRITTEN })[STORY] as string);
    const claim = readFileSync(join(root, CLAIM), "utf8");
    writeFileSync(join(root, CLAIM), claim.replace("[coach-interviews, tenant-survey]", "[tenant-survey]"));
    commitAll(root, "No longer rests on it");
    expect(await diff(root, "HEAD~2", "HEAD", "--lang", "en")).toContain("nine coaches");
    writeFileSync(join(root, STORY), withBase({ [STORY]: consent("{given: false}") })[STORY] as string);
    expectNoSecret(await allForms(root, "HEAD~2", "HEAD"));
  });

  it("what two revisions said is not told either once the story is gone: somebody may have taken it back", async () => {
    const root = gitFolder(withBase({}));
    write(root, "Anew", withBase({ [STORY]: REWRITTEN })[STORY] as string);
    const claim = readFileSync(join(root, CLAIM), "utf8");
    writeFileSync(join(root, CLAIM), claim.replace("[coach-interviews, tenant-survey]", "[tenant-survey]"));
    write(root, "Gone", null);
    expectNoSecret(await allForms(root, "HEAD~2", "HEAD~1"));
    expectNoSecret(await allForms(root, "HEAD~2", "HEAD"));
    expectNoSecret(await allForms(root, "HEAD~1"));
  });

  it("its text is told where everyone may read it", async () => {
    const said = await allForms(folder({ [FUND]: ASKED }, { [STORY]: REWRITTEN }));
    for (const text of Object.values(said)) {
      const line = text.replace(/\s+/g, " ");
      expect(line).toContain("Only their lips move.");
      expect(line).toContain("nine coaches");
    }
    expect(said["text en"]).not.toContain("consent");
  });
});

/** The life of the story in each form and language. */
async function lives(root: string, what = `evidence:${ID}`, ...args: readonly string[]) {
  const said: Record<string, string> = {};
  for (const lang of LANGS) {
    for (const format of FORMS) {
      for (const how of [[], ["--timeline"]]) {
        const { out } = await history(root, what, ...how, ...args, "--format", format, "--lang", lang);
        said[`${format} ${lang} ${how}`] = out;
      }
    }
  }
  return said;
}

const write = (root: string, subject: string, text: string | null) => {
  if (text === null) rmSync(join(root, STORY));
  else writeFileSync(join(root, STORY), text);
  commitAll(root, subject);
};

describe("the life of a story", () => {
  const [first, then] = [withBase({})[STORY] as string, withBase({ [STORY]: REWRITTEN })[STORY] as string];
  const refused = withBase({ [STORY]: both(REWRITTEN, consent("{given: false}")) })[STORY] as string;

  it("tells what it says where everyone may read it", async () => {
    const root = gitFolder(withBase({}));
    write(root, "Anew", then);
    for (const text of Object.values(await lives(root, `evidence:${ID}`, "--as-of", "2027-01-01")))
      expect(text.replace(/\s+/g, " ")).toContain("nine coaches");
    const { moments } = await told(root, `evidence:${ID}`, "--as-of", "2027-01-01");
    expect(moments[1]?.changes).toMatchObject([{ after: "Only their lips move." }, { what: "body" }]);
  });

  it("tells nothing of what it ever said once the consent is taken back, or over", async () => {
    const root = gitFolder(withBase({}));
    write(root, "Anew", then);
    expectNoSecret(await lives(root, `evidence:${ID}`, "--as-of", "2028-01-01"));
    write(root, "Taken back", refused);
    expectNoSecret(await lives(root));
    expectNoSecret(await lives(root, ID));
    const { moments } = await told(root, `evidence:${ID}`);
    expect(moments.map(({ subject }) => subject)).toEqual(["Begin", "Anew", "Taken back"]);
    expect(moments[2]?.changes).toContainEqual(expect.objectContaining({ before: true, after: false }));
    // Nor has it a name where others list it.
    const claim = readFileSync(join(root, CLAIM), "utf8");
    writeFileSync(join(root, CLAIM), claim.replace("[coach-interviews, tenant-survey]", "[tenant-survey]"));
    commitAll(root, "No longer rests on it");
    expectNoSecret(await lives(root, "claim:more-stable-housing"));
    write(root, "Gone", null);
    expectNoSecret(await lives(root));
  });

  it("tells nothing as of an earlier day either, once it was taken back or is gone", async () => {
    const root = gitFolder(withBase({}));
    const on = (day: string) =>
      git(root, "commit", "-q", "--amend", "--no-edit", "--allow-empty", "--date", `${day}T12:00:00Z`);
    on("2025-01-10");
    write(root, "Anew", then);
    on("2025-06-10");
    const asked = [`evidence:${ID}`, "--as-of", "2025-07-01"] as const;
    for (const text of Object.values(await lives(root, ...asked)))
      expect(text.replace(/\s+/g, " ")).toContain("nine coaches");
    write(root, "Taken back", refused);
    on("2026-01-10");
    expectNoSecret(await lives(root, ...asked));
    expectNoSecret(await lives(root, ID, "--as-of", "2025-07-01"));
    write(root, "Gone", null);
    on("2026-01-11");
    expectNoSecret(await lives(root, ...asked));
  });

  it("tells nothing of a story that cannot be read now, and all of one that went with consent", async () => {
    const root = gitFolder(withBase({}));
    write(root, "Anew", then);
    write(root, "Broken", `---\ntitle: [\n${first}`);
    expectNoSecret(await lives(root));
    write(root, "Mended", then);
    write(root, "Gone", null);
    const { moments } = await told(root, `evidence:${ID}`, "--as-of", "2027-01-01");
    expect(JSON.stringify(moments)).toContain("Only their lips move.");
  });

  it("tells nothing by an old name either, where it lives on under another without consent", async () => {
    const root = gitFolder(withBase({}));
    write(root, "Anew", then);
    git(root, "mv", STORY, "evidence/other-name.md");
    commitAll(root, "Another name");
    writeFileSync(join(root, "evidence/other-name.md"), refused);
    commitAll(root, "Taken back");
    expectNoSecret(await lives(root));
    for (const text of Object.values(await lives(root, "evidence:other-name")))
      expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
  });

  it("tells what a merge decided between two versions only where everyone may read them", async () => {
    for (const [consented, isTold] of [
      [GIVEN, true],
      ["{given: true, scope: team}", false],
    ] as const) {
      const storyOf = (finding: string) =>
        first.replace(GIVEN, consented).replace(/finding: .*/, `finding: ${finding}`);
      const root = gitFolder(withBase({ [STORY]: storyOf("First whisper") }));
      git(root, "checkout", "-q", "-b", "side");
      write(root, "Side", storyOf("A whisper aside"));
      git(root, "checkout", "-q", "-");
      write(root, "Main", storyOf("Main whisper"));
      git(root, "merge", "-q", "-s", "ours", "--no-commit", "side");
      write(root, "Both", storyOf("Lips"));
      const said = await lives(root, `evidence:${ID}`, "--as-of", "2027-01-01");
      if (isTold) expect(said["json en "]).toContain("whisper aside");
      else expectNoSecret(said);
    }
  });
});
