import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { formatDate } from "../../src/language/dates.ts";
import { LANGS } from "../../src/language/locale.ts";
import { realToday } from "../support/context.ts";
import { edited, readPage, type Step, stepsOf, withOmissions, writePage } from "./page.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The day on which the pages play; on any other day the outputs are read as if it were that day. */
const WRITTEN_ON = "2026-11-22";

/**
 * Does what a page asks of its reader, in a temporary folder that holds the examples, and compares
 * what the page shows. With UPDATE_GOLDEN=1, outputs without an omission are written into the page.
 */
export function followPage(path: string): void {
  const page = readPage(path);
  const session = openSession();
  try {
    const outputs = stepsOf(page).map((step) => ({ step, real: session.take(step) }));
    if (process.env.UPDATE_GOLDEN === "1") writePage(path, withOutputs(page, outputs));
    else for (const { step, real } of outputs) compare(path, step, real);
  } finally {
    session.close();
  }
}

function compare(path: string, step: Step, real: readonly string[]): void {
  if (step.kind !== "command") return;
  const message = `${path}:${step.at + 1}: $ ${step.command}`;
  expect(real, message).toEqual(withOmissions(step.expected, real));
}

interface Output {
  readonly step: Step;
  readonly real: readonly string[];
}

function withOutputs(page: string, outputs: readonly Output[]): string {
  const lines = page.split("\n");
  for (const { step, real } of [...outputs].reverse()) {
    if (step.kind !== "command" || step.expected.includes("…")) continue;
    lines.splice(step.at + 1, step.expected.length, ...real);
  }
  return lines.join("\n");
}

function openSession() {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "impact-page-")));
  const bin = join(home, ".bin");
  const start = join(home, "here");
  let folder = start;
  let status = 0;
  mkdirSync(bin);
  cpSync(join(ROOT, "examples"), join(folder, "examples"), { recursive: true });
  writeFileSync(join(bin, "impact"), `#!/bin/sh\nexec "${process.execPath}" "${ROOT}bin/impact.js" "$@"\n`);
  chmodSync(join(bin, "impact"), 0o755);
  const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: home, LC_ALL: "C.UTF-8" };

  function run(command: string): readonly string[] {
    if (command === "echo $?") return [String(status)];
    if (command.startsWith("cd ")) {
      folder = resolve(folder, command.slice(3));
      return [];
    }
    const done = spawnSync("sh", ["-c", `{ ${command}\n} 2>&1`], { cwd: folder, env, encoding: "utf8" });
    status = done.status ?? -1;
    const text = asOnTheDay(done.stdout.replaceAll(start, "/home/you")).replace(/\n$/, "");
    return text === "" ? [] : text.split("\n");
  }

  return {
    /** The lines that a command prints; none for what is only typed. */
    take(step: Step): readonly string[] {
      if (step.kind === "command") return run(step.command);
      const path = join(folder, step.path);
      const text = step.kind === "file" ? step.text : edited(readFileSync(path, "utf8"), step.lines);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      return [];
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}

function asOnTheDay(text: string): string {
  const today = realToday();
  return LANGS.reduce(
    (told, lang) => told.replaceAll(formatDate(today, lang), formatDate(WRITTEN_ON, lang)),
    text.replaceAll(today, WRITTEN_ON),
  );
}
