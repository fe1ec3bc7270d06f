import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { withBase } from "../support/repository.ts";

// In UTF-16 there is a byte of nought between the digits: masked in the sentence, and not shown beside it either.
it.each(["data/people.csv", "notes.md", "notes.csv"])(
  "a national number in UTF-16 is not shown: %s",
  async (path) => {
    const root = folderWith(withBase({ [path]: "" }));
    writeFileSync(join(root, path), Buffer.from("\ufeffnr\n85.07.30-999.32\n85073099932\n", "utf16le"));
    const { context, out, err } = contextIn(root);
    const code = await run(["validate", "--verbose"], context);
    const digits = `${out()}${err()}`.replace(/\D/g, "");
    expect(code).toBe(1);
    expect(digits).not.toContain("850730999");
  },
);
