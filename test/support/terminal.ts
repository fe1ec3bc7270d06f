import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../../bin/impact.js", import.meta.url));

/** What is waited for on the screen, and what is typed then: keys as a terminal sends them. */
interface Step {
  readonly see: string;
  readonly type: string;
}

export const ENTER = "\r";
export const CTRL_C = "\u0003";

/** What stood on the terminal, without its codes, and how the command ended. */
interface OnTerminal {
  readonly screen: string;
  readonly status: number;
}

/** True where a pseudo-terminal can be had. */
export function hasTerminal(): boolean {
  return spawnSync("python3", ["-c", "import pty"], { stdio: "ignore" }).status === 0;
}

/**
 * Runs the built command on a real pseudo-terminal of 80 by 30, and types. Throws where what is waited for
 * does not come within half a minute, with what stood there.
 */
export function onTerminal(args: readonly string[], cwd: string, steps: readonly Step[] = []): OnTerminal {
  if (!existsSync(BIN)) throw new Error(`${BIN} is not there: run \`npm run build\` first`);
  return programOnTerminal([process.execPath, BIN, ...args], cwd, steps);
}

/** The same for any program; the first word is the path of its file. */
export function programOnTerminal(
  argv: readonly string[],
  cwd: string,
  steps: readonly Step[] = [],
): OnTerminal {
  const spec = JSON.stringify({ argv, cwd, steps });
  const { stdout, stderr, status } = spawnSync("python3", ["-c", DRIVER], {
    input: spec,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", HOME: cwd, TERM: "xterm", LANG: "C.UTF-8", PYTHONUTF8: "1" },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
  });
  if (status !== 0) throw new Error(stderr);
  const { screen, code, missed } = JSON.parse(stdout) as { screen: string; code: number; missed?: string };
  if (missed !== undefined) throw new Error(`"${missed}" did not come:\n${screen}`);
  return { screen, status: code };
}

const DRIVER = `
import fcntl, json, os, pty, re, select, struct, sys, termios, time
spec = json.load(sys.stdin)
pid, fd = pty.fork()
if pid == 0:
    os.chdir(spec["cwd"])
    os.execv(spec["argv"][0], spec["argv"])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 80, 0, 0))
codes = re.compile(r"\\x1b\\[[0-9;?]*[A-Za-z]|\\x1b[()][A-Z0-9]|\\x1b[=>78]|\\x07|\\r")
raw = b""
def plain():
    return codes.sub("", raw.decode("utf-8", "replace"))
def more(seconds):
    """Reads what there is; False at the end."""
    global raw
    if not select.select([fd], [], [], seconds)[0]:
        return True
    try:
        data = os.read(fd, 65536)
    except OSError:
        return False
    raw += data
    return data != b""
missed = None
at = 0
for step in spec["steps"]:
    end = time.time() + 30
    open_ = True
    while step["see"] not in plain()[at:] and open_ and time.time() < end:
        open_ = more(0.2)
    if step["see"] not in plain()[at:]:
        missed = step["see"]
        break
    # Until nothing more is drawn: then it listens.
    quiet = time.time() + 0.15
    while time.time() < quiet:
        before = len(raw)
        if not more(0.05):
            break
        if len(raw) != before:
            quiet = time.time() + 0.15
    at = len(plain())
    os.write(fd, step["type"].encode())
if missed is None:
    end = time.time() + 60
    while time.time() < end and more(0.2):
        pass
else:
    os.kill(pid, 9)
_, status = os.waitpid(pid, 0)
code = os.waitstatus_to_exitcode(status)
print(json.dumps({"screen": plain(), "code": code, **({"missed": missed} if missed else {})}))
`;
