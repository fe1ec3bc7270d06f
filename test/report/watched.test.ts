import { describe, expect, it } from "vitest";
import { markdownOf, withReport } from "../support/report.ts";
import { swap } from "../support/repository.ts";

const FEAR = {
  "theory-of-change.yaml": swap(
    "  - id: homes-let",
    "  - {id: left-out, kind: outcome, unintended: unwanted, title: OTHERS-LEFT-OUT, not_measured: {because: too early}}\n  - id: homes-let",
  ),
};
const SEEN = {
  ...FEAR,
  "evidence/left-out.md":
    "---\ntitle: Who was not reached\nkind: audit\nknowledge: practice\ndate: 2025-01-10\nsupports: [node:left-out]\nfinding: three groups were not reached\n---\n",
};

/** The part of the report under "What we watch for"; empty where there is none. */
async function watchedIn(files: Parameters<typeof withReport>[0], reader: string): Promise<string> {
  const repository = await withReport(files, `reader: ${reader}\nfunder: linden-fund\n`);
  const parts = markdownOf(repository, "yearly", "en").split(/\n(?=#{2,3} )/);
  return parts.find((part) => /^#+ What we watch for/.test(part)) ?? "";
}

describe.each(["public", "funder"])("an unwanted effect, for %s", (reader) => {
  it("that nobody saw is watched for, not learned", async () => {
    expect(await watchedIn(FEAR, reader)).toContain("OTHERS-LEFT-OUT");
  });

  it("that evidence supports is told as what happened", async () => {
    expect(await watchedIn(SEEN, reader)).not.toContain("OTHERS-LEFT-OUT");
  });
});
