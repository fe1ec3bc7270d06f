import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect } from "vitest";
import { run } from "../../src/cli/run.ts";
import { contextIn } from "./context.ts";
import { commitAll } from "./git.ts";

/** The document of `impact history --format json`. */
export interface Told {
  readonly id: string;
  readonly formerNames: readonly string[];
  readonly cutOffAt: string | null;
  readonly moments: readonly {
    readonly author: string;
    readonly day: string;
    readonly subject: string;
    readonly request: string | null;
    readonly learned: readonly string[];
    readonly figuresUntold: boolean;
    readonly notRead: boolean;
    readonly undecided: boolean;
    readonly mended: boolean;
    readonly together: readonly {
      readonly of: string;
      readonly versions: readonly {
        readonly author: string | null;
        readonly day: string | null;
        readonly value: string | null;
      }[];
    }[];
    readonly changes: readonly {
      readonly what: string;
      readonly line: number;
      readonly key?: readonly string[];
      readonly before: unknown;
      readonly after: unknown;
      readonly message: string;
    }[];
  }[];
}

/** Runs `impact history` in a folder. */
export async function impact(folder: string, ...args: readonly string[]) {
  const { context, out, err } = contextIn(folder);
  return { status: await run(["history", ...args], context), out: out(), err: err() };
}

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const isValid = ajv.compile(
  JSON.parse(
    readFileSync(new URL("../../schemas/output/history.schema.json", import.meta.url), "utf8"),
  ) as object,
);

/** What it prints for programs, which the schema describes. */
export async function told(folder: string, ...args: readonly string[]): Promise<Told> {
  const { status, out } = await impact(folder, ...args, "--format", "json");
  expect(status).toBe(0);
  const document: unknown = JSON.parse(out);
  expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
  return document as Told;
}

export const subjects = ({ moments }: Told) => moments.map(({ subject }) => subject);

export function edit(root: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));
}

/** One thing that somebody changes and commits. */
export function commit(root: string, message: string, path: string, change: (text: string) => string): void {
  edit(root, path, change);
  commitAll(root, message);
}
