import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { askWeb, WEB_LIMITS, type WebAnswer } from "../../src/files/web.ts";
import { isPublicAddress, mayBePublic } from "../../src/files/web-address.ts";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Case {
  readonly host: string;
  readonly paths: readonly string[];
}

async function asked(
  { host, paths }: Case,
  limits: Partial<typeof WEB_LIMITS> = {},
): Promise<readonly WebAnswer[]> {
  const addresses = paths.map((path) => (path.startsWith("http") ? path : `http://${host}${path}`));
  const answers = await askWeb(addresses, {
    ...WEB_LIMITS,
    patience: 1000,
    allTogether: 5000,
    allowed: new Set([host]),
    ...limits,
  });
  return addresses.map((address) => answers.get(address) ?? "unusable");
}

describe("asking the web", () => {
  it("knows pages that answer, are gone, refuse programs or have trouble", async () => {
    const statuses: Readonly<Record<string, number>> = {
      "/ok": 200,
      "/none": 204,
      "/gone": 410,
      "/missing": 404,
      "/login": 401,
      "/robots": 403,
      "/busy": 429,
      "/broken": 500,
    };
    const host = await serve((request, response) => {
      response.writeHead(statuses[request.url ?? ""] ?? 404).end();
    });
    expect(await asked({ host, paths: Object.keys(statuses) })).toEqual([
      "answers",
      "answers",
      "not-found",
      "not-found",
      "refused",
      "refused",
      "refused",
      "server",
    ]);
  });

  it("asks for the page itself only where its head is refused, and reads nothing of it", async () => {
    const methods: string[] = [];
    const host = await serve((request, response) => {
      methods.push(`${request.method} ${request.url}`);
      if (request.method === "HEAD" && request.url === "/page") response.writeHead(405).end();
      else response.writeHead(200).end("x".repeat(100));
    });
    expect(await asked({ host, paths: ["/page", "/other#part"] })).toEqual(["answers", "answers"]);
    expect(methods).toEqual(["HEAD /page", "GET /page", "HEAD /other"]);
  });

  it("does not wait for the end of what never ends", async () => {
    const host = await serve((request, response) => {
      response.writeHead(request.method === "HEAD" ? 405 : 200);
      if (request.method === "HEAD") response.end();
      else response.write("x");
    });
    expect(await asked({ host, paths: ["/endless"] })).toEqual(["answers"]);
  });

  it("follows a few redirections, and none in a circle", async () => {
    const host = await serve((request, response) => {
      const [, kind, step] = /^\/(\w+?)(\d*)$/.exec(request.url ?? "") ?? [];
      if (kind === "end") response.writeHead(200).end();
      else if (kind === "hop") {
        response.writeHead(302, { location: step === "5" ? "/end" : `/hop${Number(step) + 1}` }).end();
      } else if (kind === "circle") response.writeHead(301, { location: "/circle" }).end();
      else if (kind === "lost") response.writeHead(301, { location: "/nowhere" }).end();
      else if (kind === "strange") response.writeHead(302, { location: "file:///etc/passwd" }).end();
      else response.writeHead(404).end();
    });
    const paths = ["/hop1", "/circle", "/lost", "/strange"];
    expect(await asked({ host, paths })).toEqual(["answers", "redirects", "not-found", "unusable"]);
  });

  it("never asks private networks, also where a redirection leads there", async () => {
    const reached: string[] = [];
    const inside = await serve((request, response) => {
      reached.push(request.url ?? "");
      response.end();
    });
    const host = await serve((_request, response) => {
      response.writeHead(302, { location: `http://${inside}/secret` }).end();
    });
    const paths = [
      "/redirected",
      `http://${inside}/`,
      "http://localhost/",
      "http://printer/",
      "http://nas.local/",
      "http://169.254.169.254/latest/meta-data",
      "http://[::1]/",
      "http://[::ffff:127.0.0.1]/",
      "http://2130706433/",
      "http://0x7f.1/",
      "http://017700000001/",
    ];
    expect(await asked({ host, paths })).toEqual(paths.map(() => "private"));
    expect(reached).toEqual([]);
  });

  it("gives up on who does not answer in time, and does not ask such a host for ever", async () => {
    let requests = 0;
    const silent = await serve(() => {
      requests += 1;
    });
    const paths = Array.from({ length: 10 }, (_, at) => `/${at}`);
    const answers = await asked({ host: silent, paths }, { patience: 100 });
    expect(answers).toEqual(paths.map(() => "timeout"));
    expect(requests).toBe(3);
  });

  it("stops when all together take too long: what was not asked is not called fine", async () => {
    const host = await serve((_request, response) => {
      setTimeout(() => response.end(), 150);
    });
    const answers = await asked({ host, paths: ["/1", "/2", "/3", "/4", "/5"] }, { allTogether: 400 });
    expect(answers[0]).toBe("answers");
    expect(answers[4]).toBe("timeout");
  });

  it("asks so many and no more", async () => {
    const host = await serve((_request, response) => {
      response.end();
    });
    expect(await asked({ host, paths: ["/1", "/2", "/3"] }, { most: 2 })).toEqual([
      "answers",
      "answers",
      "too-many",
    ]);
  });

  it("knows a refused connection from a network that is away", async () => {
    const gone = await serve(() => {});
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    expect(await asked({ host: gone, paths: ["/"] })).toEqual(["no-network"]);
    const here = await serve((_request, response) => {
      response.end();
    });
    const answers = await askWeb([`http://${gone}/`, `http://${here}/`], {
      ...WEB_LIMITS,
      allowed: new Set([gone, here]),
    });
    expect([...answers.values()]).toEqual(["no-answer", "answers"]);
  });

  it("sends no name and no password, and nothing but to the web", async () => {
    const host = await serve((_request, response) => {
      response.end();
    });
    const paths = [`http://me:secret@${host}/`, "ftp://example.org/x", "https://", "no address"];
    const answers = await askWeb(paths, { ...WEB_LIMITS, allowed: new Set([host]) });
    expect([...answers.values()]).toEqual(paths.map(() => "unusable"));
  });
});

describe("the networks that are asked", () => {
  it.each(["8.8.8.8", "193.190.198.1", "2a00:1450:400e:80c::200e", "172.32.0.1", "100.128.0.1"])(
    "%s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001::1",
    "ff02::1",
    "no address",
    "",
  ])("but never %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("have names with a dot that are not a network's own", () => {
    for (const name of ["www.example.org", "vlaanderen.be", "xn--caf-dma.example.org"]) {
      expect(mayBePublic(name)).toBe(true);
    }
    for (const name of ["localhost", "intranet", "db.internal", "a.localhost.", "router.lan", "[fe80::1]"]) {
      expect(mayBePublic(name)).toBe(false);
    }
  });
});
