import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ran } from "./command.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A folder that the caller removes. */
export function emptyFolder(name = "impact-"): string {
  return realpathSync(mkdtempSync(join(tmpdir(), name)));
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A copy of the project as git would check it out: without what is made from it. The caller removes it. */
export function checkout(): string {
  const folder = emptyFolder("impact-checkout-");
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const path of list.split("\0")) {
    if (path === "" || !statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(ROOT, path), join(folder, path));
  }
  return folder;
}

/** This machine's environment without what the test runner and npm put into it; npm's own settings are found by HOME. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(npm_|NODE_|VITEST|VITE_|INIT_CWD$)/i.test(name),
  );
  return { ...Object.fromEntries(kept), npm_config_prefer_offline: "true", ...more } as Record<
    string,
    string
  >;
}

/** Runs a program; it is not an error that it fails. */
export function run(
  command: readonly [string, ...string[]],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Ran {
  const started = performance.now();
  const [program, ...args] = command;
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: options.cwd,
    env: options.env ?? plainEnvironment(),
    encoding: "utf8",
    timeout: 540_000,
    killSignal: "SIGKILL",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { stdout, stderr, status, milliseconds: performance.now() - started };
}
