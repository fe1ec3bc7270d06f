import { describe, it } from "vitest";
import { followPage } from "./session.ts";

/** Pages whose commands, files and outputs are carried out and compared. */
const PAGES = [
  "README.md",
  "docs/guide/ten-minutes.md",
  "docs/guide/ten-minutes.nl.md",
  "docs/guide/checking.md",
  "docs/guide/checking.nl.md",
  "docs/guide/protection-of-small-groups.md",
  "docs/guide/editors.md",
  "docs/guide/editors.nl.md",
  "docs/commands/init.md",
  "docs/commands/validate.md",
  "docs/commands/fmt.md",
  "docs/commands/explain.md",
  "docs/commands/completion.md",
  "docs/commands/status.md",
  "docs/commands/diff.md",
  "docs/commands/history.md",
  "docs/commands/map.md",
  "docs/commands/report.md",
  "docs/commands/export.md",
  "docs/commands/import.md",
  "docs/commands/import-open-sdg.md",
];

describe("what the pages show", () => {
  it.each(PAGES)("%s is what happens", (path) => {
    followPage(path);
  });
});
