import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** A place in a file as an editor counts it: both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}

export interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const require = createRequire(import.meta.url);
const SERVER = require.resolve("yaml-language-server/bin/yaml-language-server");
const SLOW = 30_000;

/**
 * The language server for YAML that Visual Studio Code and other editors use, started on a folder with the
 * settings that stand in its `.vscode/settings.json`. It speaks as an editor does: over standard input and output.
 */
export async function startYamlServer(
  root: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<YamlServer> {
  const server = new YamlServer(root, sections(settings));
  await server.begin();
  return server;
}

/** `{"yaml.schemas": …}` as the server asks for it: by its first word, with what follows as keys in keys. */
function sections(settings: Readonly<Record<string, unknown>>): Record<string, Settings> {
  const found: Record<string, Settings> = {};
  for (const [name, value] of Object.entries(settings)) put(found, name.split("."), value);
  return found as Record<string, Settings>;
}

type Settings = Record<string, unknown>;

function put(into: Settings, [key = "", ...deeper]: readonly string[], value: unknown): void {
  if (deeper.length === 0) {
    into[key] = value;
    return;
  }
  const inner = into[key] ?? {};
  into[key] = inner;
  put(inner as Settings, deeper, value);
}

export class YamlServer {
  readonly #process: ChildProcess;
  readonly #root: string;
  readonly #settings: Readonly<Record<string, Record<string, unknown>>>;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #diagnosed = new Map<string, (found: readonly Diagnostic[]) => void>();
  /** What the server fetched, or wanted to: an editor of ours needs no network. */
  readonly asked: string[] = [];
  #unread = Buffer.alloc(0);
  #last = 0;
  #version = 0;

  constructor(root: string, settings: Readonly<Record<string, Record<string, unknown>>>) {
    this.#root = root;
    this.#settings = settings;
    this.#process = spawn(process.execPath, [SERVER, "--stdio"], {
      cwd: root,
      env: { PATH: process.env.PATH ?? "", HOME: root },
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.#process.stdout?.on("data", (bytes: Buffer) => this.#read(bytes));
  }

  async begin(): Promise<void> {
    const uri = pathToFileURL(this.#root).href;
    await this.#request("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "coalition" }],
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          hover: { contentFormat: ["markdown"] },
          completion: { completionItem: { documentationFormat: ["markdown"], snippetSupport: true } },
        },
      },
    });
    this.#notify("initialized", {});
    this.#notify("workspace/didChangeConfiguration", { settings: this.#settings });
  }

  /** Opens a file with this text, and gives what the editor underlines in it. */
  async open(path: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    this.#version += 1;
    const document = { uri, languageId: "yaml", version: this.#version, text };
    return within(
      `what is wrong in ${path}`,
      new Promise((resolve) => {
        this.#diagnosed.set(uri, resolve);
        this.#notify("textDocument/didOpen", { textDocument: document });
      }),
    );
  }

  /** What is shown beside a word of an open file, as Markdown; empty where nothing is. */
  async hover(path: string, position: Position): Promise<string> {
    const hover = (await this.#request("textDocument/hover", {
      textDocument: { uri: this.uri(path) },
      position,
    })) as { contents?: { value?: string } } | null;
    return hover?.contents?.value ?? "";
  }

  async completions(path: string, position: Position): Promise<readonly Completion[]> {
    const list = (await this.#request("textDocument/completion", {
      textDocument: { uri: this.uri(path) },
      position,
    })) as { items?: Completion[] } | null;
    return list?.items ?? [];
  }

  stop(): void {
    this.#process.kill();
  }

  uri(path: string): string {
    return pathToFileURL(`${this.#root}/${path}`).href;
  }

  async #request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#last;
    const answer = new Promise<Message>((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    const { result, error } = await within(method, answer);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  #notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin?.write(body);
  }

  #read(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const end = this.#unread.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.toString("latin1", 0, end))?.[1]);
      if (end === -1 || this.#unread.length < end + 4 + length) return;
      const body = this.#unread.toString("utf8", end + 4, end + 4 + length);
      this.#unread = this.#unread.subarray(end + 4 + length);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take(message: Message): void {
    if (message.method === undefined) {
      this.#waiting.get(message.id ?? -1)?.(message);
      return;
    }
    if (message.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#diagnosed.get(uri)?.(diagnostics);
    }
    if (message.id !== undefined) this.#send({ id: message.id, result: this.#answer(message) } as Message);
  }

  /** The server asks for settings, and by another name for what it would fetch. */
  #answer({ method, params }: Message): unknown {
    if (method === "workspace/configuration") {
      const { items } = params as { items: readonly { section: string }[] };
      return items.map(({ section }) => this.#settings[section] ?? {});
    }
    if (method?.includes("schema") || method?.includes("content")) this.asked.push(JSON.stringify(params));
    return null;
  }
}

async function within<T>(what: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the language server did not tell: ${what}`)), SLOW);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
