import type { TextSink } from "./cli/context.ts";
import { run } from "./cli/run.ts";

declare const IMPACT_VERSION: string;

/** The only room that knows the process: streams, environment, clock and exit code. */
function sink(stream: NodeJS.WriteStream): TextSink {
  // A reader that closes early (`impact map | head`) is no error.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true };
}

function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: sink(process.stdout),
  stderr: sink(process.stderr),
  stdin: { isTTY: process.stdin.isTTY === true },
  env: process.env,
  today,
  version: IMPACT_VERSION,
});
