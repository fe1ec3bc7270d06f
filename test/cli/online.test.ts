import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { validate } from "../../src/cli/commands/validate.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { WEB_LIMITS } from "../../src/files/web.ts";
import { contextIn } from "../support/context.ts";
import { folderWith } from "../support/folder.ts";
import { add, type Files, swap, withBase } from "../support/repository.ts";

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A site with one page, `/here`; every request is noted. */
async function site(): Promise<{ readonly host: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(request.url === "/here" ? 200 : 404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const POLICY = "policy.yaml";
const README = "README.md";
const url = (address: string) => add(`  url: ${address}\n`);
const web = (host: string) => ({ ...WEB_LIMITS, patience: 1000, allowed: new Set([host]) });

async function inFolder(files: Files, work: (folder: string) => Promise<void>): Promise<void> {
  await work(folderWith({ ...files }));
}

describe("impact validate --online", () => {
  it("asks nothing without the option", async () => {
    const { host, asked } = await site();
    await inFolder(withBase({ [POLICY]: url(`http://${host}/gone`) }), async (folder) => {
      const { context, out } = contextIn(folder, { web: web(host) });
      expect(await validate(context, [], { C: folder, lang: "en" })).toBe(0);
      expect(out()).toContain("Nothing found");
    });
    expect(asked).toEqual([]);
  });

  it("tells which addresses do not answer, and which nobody looked up", async () => {
    const { host, asked } = await site();
    const files = withBase({
      [POLICY]: url(`http://${host}/here`),
      [README]: `[a](http://${host}/here) [b](http://${host}/gone#part)\n\nhttp://192.168.7.7/router http://${host}/gone\n`,
    });
    await inFolder(files, async (folder) => {
      const { context, out, err } = contextIn(folder, { web: web(host) });
      expect(await validate(context, [], { C: folder, lang: "en", online: true, failOn: "warning" })).toBe(1);
      const told = out()
        .split("\n")
        .filter((line) => /^ {2}\w+ \d+:/.test(line));
      expect(told).toEqual([
        expect.stringContaining(`warning 1:38  There is no page any more at \`http://${host}/gone#part\``),
        expect.stringContaining("note 3:1  It was not looked up whether `http://192.168.7.7/router` answers"),
        expect.stringContaining("There is no page any more"),
      ]);
      expect(err()).toBe("Looking up 4 addresses on the web …\n");
    });
    expect(asked.filter((each) => each.startsWith("HEAD /here"))).toEqual(["HEAD /here"]);
  });

  it("sends nothing that belongs to a person", async () => {
    const { host, asked } = await site();
    const address = `http://${host}/85.07.30-033.28`;
    await inFolder(withBase({ [README]: `${address}\n`, [POLICY]: url(address) }), async (folder) => {
      const { context, out } = contextIn(folder, { web: web(host) });
      await validate(context, [], { C: folder, lang: "en", online: true });
      expect(out().match(/holds data about a person/g)).toHaveLength(2);
      expect(out()).not.toContain("033.28");
    });
    expect(asked).toEqual([]);
  });

  it("takes exemptions, which are not unused where nothing was asked", async () => {
    const { host } = await site();
    const exempt = `rules:\n  exempt:\n    - {rule: dead-address, at: "policy:housing-plan", reason: it moves}\n`;
    const files = withBase({ [POLICY]: url(`http://${host}/gone`), "impact.yaml": add(exempt) });
    await inFolder(files, async (folder) => {
      for (const online of [true, false]) {
        const { context, out } = contextIn(folder, { web: web(host) });
        await validate(context, [], { C: folder, lang: "en", ...(online && { online }), quiet: true });
        expect(out()).toContain("Nothing found");
      }
    });
    await inFolder(withBase({ "impact.yaml": add(exempt) }), async (folder) => {
      const { context, out } = contextIn(folder, { web: web(host) });
      await validate(context, [], { C: folder, lang: "en", online: true });
      expect(out()).toContain("unused-exemption");
    });
  });

  it("weighs what the coalition says", async () => {
    const { host } = await site();
    const rules = swap("stage: full", "stage: full\nrules: {dead-address: error}");
    await inFolder(
      withBase({ [POLICY]: url(`http://${host}/gone`), "impact.yaml": rules }),
      async (folder) => {
        const { context } = contextIn(folder, { web: web(host) });
        expect(await validate(context, [], { C: folder, lang: "en", online: true })).toBe(1);
      },
    );
  });

  it("is not for the history, nor for what changed since", async () => {
    await inFolder(withBase({}), async (folder) => {
      const { context } = contextIn(folder);
      for (const other of [{ history: true }, { since: "main" }]) {
        await expect(
          validate(context, [], { C: folder, lang: "en", online: true, ...other }),
        ).rejects.toThrow(UsageError);
      }
    });
  });
});
