import type { TextSink } from "./cli/context.ts";

declare const IMPACT_VERSION: string;

/** The only room that knows the process: streams, environment, clock and exit code. */
function sink(stream: NodeJS.WriteStream): TextSink {
  // A reader that closes early (`impact map | head`) is no error.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  const columns = stream.isTTY === true && stream.columns > 0 ? stream.columns : undefined;
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    ...(columns !== undefined && { columns }),
  };
}

function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  // Scripts ask it often: answered before the grammar of the commands is loaded.
  process.stdout.write(`${IMPACT_VERSION}\n`);
} else {
  const { run } = await import("./cli/run.ts");
  process.exitCode = await run(argv, {
    cwd: process.cwd(),
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    stdin: { isTTY: process.stdin.isTTY === true },
    env: process.env,
    today,
    version: IMPACT_VERSION,
    ...(process.argv[1] !== undefined && { program: process.argv[1] }),
  });
}
