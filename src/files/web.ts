import { lookup as lookUpName } from "node:dns";
import { type ClientRequest, type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress, mayBePublic } from "./web-address.ts";

/** What came of asking an address. */
export type WebAnswer =
  | "answers"
  | "not-found"
  | "no-host"
  | "no-answer"
  | "certificate"
  | "redirects"
  | "private"
  | "timeout"
  | "no-network"
  | "refused"
  | "server"
  | "too-many"
  | "unusable";

/** How far the asking goes. */
export interface WebLimits {
  /** How long one address may take, and all of them together, in milliseconds. */
  readonly patience: number;
  readonly allTogether: number;
  /** So many addresses are asked, the first ones. */
  readonly most: number;
  /** So many hosts are asked at a time; of one host, one address after the other. */
  readonly atOnce: number;
  /** For tests: hosts (`127.0.0.1:8080`) that may be asked although they are private. */
  readonly allowed?: ReadonlySet<string>;
}

export const WEB_LIMITS: WebLimits = { patience: 10_000, allTogether: 300_000, most: 1000, atOnce: 8 };

const MOST_REDIRECTS = 5;
/** After so many addresses of a host that gave no answer, it is not asked again. */
const MOST_SILENT = 3;
const HEADERS = { "user-agent": "impact-validate (looks whether a link answers)", accept: "*/*" };

/**
 * Asks addresses whether they answer: the head first, the whole only where that is refused, and nothing of it is
 * read. Networks that are not public are never asked, also where a name or a redirection leads there. Never throws.
 * Without any answer at all, nobody knows whether it is the addresses or the network.
 */
export async function askWeb(
  addresses: readonly string[],
  limits: WebLimits = WEB_LIMITS,
): Promise<ReadonlyMap<string, WebAnswer>> {
  const answers = new Map<string, WebAnswer>();
  const hosts = new Map<string, (readonly [string, URL])[]>();
  for (const address of addresses) {
    if (answers.has(address)) continue;
    const url = usable(address);
    if (url === undefined) answers.set(address, "unusable");
    else if (!isAllowed(url, limits)) answers.set(address, "private");
    else if (answers.size >= limits.most) answers.set(address, "too-many");
    else {
      answers.set(address, "timeout");
      hosts.set(url.host, [...(hosts.get(url.host) ?? []), [address, url]]);
    }
  }
  const end = AbortSignal.timeout(limits.allTogether);
  const waiting = [...hosts.values()];
  const workers = Array.from({ length: Math.min(limits.atOnce, waiting.length) }, async () => {
    for (let host = waiting.shift(); host !== undefined; host = waiting.shift()) {
      await askHost(host, { answers, end, limits });
    }
  });
  await Promise.all(workers);
  return withoutNetwork(answers);
}

interface Asking {
  readonly answers: Map<string, WebAnswer>;
  readonly end: AbortSignal;
  readonly limits: WebLimits;
}

const SILENT: ReadonlySet<WebAnswer> = new Set(["timeout", "no-answer", "no-host", "no-network"]);

async function askHost(
  host: readonly (readonly [string, URL])[],
  { answers, end, limits }: Asking,
): Promise<void> {
  let silent = 0;
  let last: WebAnswer = "timeout";
  for (const [address, url] of host) {
    if (end.aborted) return;
    if (silent < MOST_SILENT) last = await ask(url, end, limits);
    silent = SILENT.has(last) ? silent + 1 : 0;
    answers.set(address, last);
  }
}

const NETWORK: ReadonlySet<WebAnswer> = new Set(["no-answer", "no-host", "no-network"]);
const HEARD: ReadonlySet<WebAnswer> = new Set([
  "answers",
  "not-found",
  "refused",
  "server",
  "redirects",
  "certificate",
]);

/** Where nobody at all was heard, that a host does not exist says more about this machine than about the host. */
function withoutNetwork(answers: ReadonlyMap<string, WebAnswer>): ReadonlyMap<string, WebAnswer> {
  if ([...answers.values()].some((answer) => HEARD.has(answer))) return answers;
  return new Map(
    [...answers].map(([address, answer]) => [address, NETWORK.has(answer) ? "no-network" : answer]),
  );
}

/** Nothing with a user's name or a password is sent anywhere. */
function usable(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb || url.username !== "" || url.password !== "" || url.hostname === "") return undefined;
  url.hash = "";
  return url;
}

function isAllowed({ host, hostname }: URL, { allowed }: WebLimits): boolean {
  return mayBePublic(hostname) || allowed?.has(host) === true;
}

async function ask(first: URL, end: AbortSignal, limits: WebLimits): Promise<WebAnswer> {
  const signal = AbortSignal.any([end, AbortSignal.timeout(limits.patience)]);
  let url = first;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const head = await once(url, "HEAD", { signal, limits });
    // Some sites answer only who wants the page itself.
    const isEnough = typeof head === "string" ? head !== "no-answer" : head.status < 400;
    const answer = isEnough ? head : await once(url, "GET", { signal, limits });
    if (typeof answer === "string") return answer;
    const next = answer.location === undefined ? undefined : usable(inFull(answer.location, url));
    if (!isRedirect(answer.status) || answer.location === undefined) return said(answer.status);
    if (next === undefined) return "unusable";
    if (!isAllowed(next, limits)) return "private";
    url = next;
  }
  return "redirects";
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function inFull(location: string, base: URL): string {
  return URL.canParse(location, base.href) ? new URL(location, base).href : "";
}

function said(status: number): WebAnswer {
  if (status < 400) return "answers";
  if (status === 404 || status === 410) return "not-found";
  return status < 500 ? "refused" : "server";
}

interface Head {
  readonly status: number;
  readonly location?: string;
}

interface How {
  readonly signal: AbortSignal;
  readonly limits: WebLimits;
}

/** One request; of the answer nothing but its head is looked at. */
function once(url: URL, method: "HEAD" | "GET", { signal, limits }: How): Promise<Head | WebAnswer> {
  return new Promise((resolve) => {
    const lookup = limits.allowed?.has(url.host) === true ? undefined : lookUpPublic;
    const options = { method, headers: HEADERS, signal, agent: false, ...(lookup && { lookup }) } as const;
    let request: ClientRequest;
    try {
      request = url.protocol === "https:" ? overHttps(url, options) : overHttp(url, options);
    } catch {
      resolve("unusable");
      return;
    }
    request.on("response", (response: IncomingMessage) => {
      const { statusCode: status = 0, headers } = response;
      resolve({ status, ...(headers.location !== undefined && { location: headers.location }) });
      response.destroy();
    });
    request.on("error", (error: NodeJS.ErrnoException) => resolve(failure(error, signal)));
    request.end();
  });
}

const PRIVATE_HOST = "EPRIVATE";

/** Looks a name up and refuses it where it leads to a network that is not public; what is checked is what is asked. */
const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookUpName(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || first === undefined) {
      callback(error ?? Object.assign(new Error("nothing"), { code: "ENOTFOUND" }), "");
    } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
      callback(Object.assign(new Error("private"), { code: PRIVATE_HOST }), "");
    } else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function failure({ code = "", message }: NodeJS.ErrnoException, signal: AbortSignal): WebAnswer {
  if (signal.aborted || code === "ETIMEDOUT") return "timeout";
  if (code === PRIVATE_HOST) return "private";
  if (code === "ENOTFOUND") return "no-host";
  if (["EAI_AGAIN", "ENETUNREACH", "ENETDOWN", "EADDRNOTAVAIL"].includes(code)) return "no-network";
  const isCertificate =
    /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME/.test(code) || /certificate/i.test(message);
  return isCertificate ? "certificate" : "no-answer";
}
