import { describe, expect, it } from "vitest";
import { STARTING_LANGUAGES } from "../../src/scaffold/answers.ts";
import { check } from "../support/repository.ts";
import { EVERY_BEGINNING, plan } from "./samples.ts";

/** What `impact validate` says of a new repository at a stage, a year after it was made. */
async function found(files: ReadonlyMap<string, string>, stage: string): Promise<readonly string[]> {
  const changed = [...files].map(([path, text]) =>
    path === "impact.yaml" ? [path, text.replace(/^stage: \w+$/m, `stage: ${stage}`)] : [path, text],
  );
  const findings = await check(Object.fromEntries(changed), { asOf: "2026-11-22" });
  return findings.map(({ rule, about, where }) => `${rule} ${about ?? where.path}`);
}

const FIRST_THEORY = {
  template: "blank",
  change: "Elke jongere woont stabiel",
  partners: ["CAW", "Huisvesting"],
  mustHappenFirst: [
    { title: "Jongeren vinden een woning", activities: ["We zoeken huizen", "We praten met verhuurders"] },
    { title: "Jongeren hebben een vaste begeleider", activities: ["We begeleiden"] },
  ],
} as const;

describe("a new repository", () => {
  it.each(EVERY_BEGINNING)("of $template in $lang has nothing wrong at full", async (beginning) => {
    const files = plan(beginning);
    expect(files.get("impact.yaml")).toMatch(/^stage: \w+$/m);
    expect(await found(files, "full")).toEqual([]);
  });

  it.each(STARTING_LANGUAGES)("with a first theory, in %s, is told nothing yet at start", async (lang) => {
    expect(await found(plan({ lang, ...FIRST_THEORY }), "start")).toEqual([]);
  });

  it("with a first theory that grows is asked who keeps it going and who does what", async () => {
    expect(await found(plan(FIRST_THEORY), "full")).toEqual([
      "no-backbone partners.yaml",
      "activity-without-partner node:we-zoeken-huizen",
      "activity-without-partner node:we-praten-met-verhuurders",
      "activity-without-partner node:we-begeleiden",
    ]);
  });
});
