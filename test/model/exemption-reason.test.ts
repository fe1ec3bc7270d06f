import { expect, it } from "vitest";
import { add, open, withBase } from "../support/repository.ts";

const EXEMPTION = `rules:
  exempt:
    - rule: outcome-without-indicator
      at: theory-of-change.yaml
      reason: {en: we look for one, nl: we zoeken er een}
`;

it("an exemption says why in one language or in several", async () => {
  const { repository } = await open(withBase({ "impact.yaml": add(EXEMPTION) }));
  expect(repository.settings.exemptions.map(({ reason }) => reason)).toEqual(["we look for one"]);
});
