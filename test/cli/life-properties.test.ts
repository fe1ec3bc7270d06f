import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifeOf } from "../../src/cli/life.ts";
import { meantBy } from "../../src/cli/life-wanted.ts";
import { diskTree } from "../../src/files/disk.ts";
import { gitLog } from "../../src/files/git-log.ts";
import type { What } from "../../src/language/changes/change.ts";
import { loadRepository } from "../../src/model/load.ts";
import { BASE_REPOSITORY } from "../rules/base-repository.ts";
import { folderWith } from "../support/folder.ts";
import { git } from "../support/git.ts";

type State = ReadonlyMap<string, string>;
/** What one commit does to the files; `seed` makes it another each time. */
type Deed = (state: State, seed: number) => State;

const THEORY = "theory-of-change.yaml";
const HOMES = "indicators/homes-let.yaml";
const PEOPLE = "indicators/stable-housing-12m.yaml";

const edit =
  (path: string, change: (text: string, seed: number) => string): Deed =>
  (state, seed) => {
    const text = state.get(path);
    return text === undefined ? state : new Map([...state, [path, change(text, seed)]]);
  };

const move =
  (from: string, to: string): Deed =>
  (state) => {
    const text = state.get(from);
    if (text === undefined || state.has(to)) return state;
    return new Map([...[...state].filter(([path]) => path !== from), [to, text]]);
  };

const each =
  (...deeds: readonly Deed[]): Deed =>
  (state, seed) =>
    deeds.reduce((changed, deed) => deed(changed, seed), state);

const DEEDS: Readonly<Record<string, Deed>> = {
  "another title": edit(THEORY, (text, seed) =>
    text.replace(/title: Homes are let.*/, `title: Homes are let ${seed}`),
  ),
  "another title elsewhere": edit(THEORY, (text, seed) =>
    text.replace(/title: Coaches work.*/, `title: Coaches work ${seed}`),
  ),
  "a remark": edit(THEORY, (text, seed) => `# ${seed}\n${text}`),
  "another node": edit(THEORY, (text, seed) =>
    text.replace("links:\n", `  - {id: n${seed}, kind: factor, title: Something ${seed}}\nlinks:\n`),
  ),
  "a renamed node, said": edit(THEORY, (text, seed) =>
    text
      .replace(/- id: homes-let\w*\n/, `- id: homes-let${seed}\n    previously: [homes-let]\n`)
      .replace(/homes-let\w*, strength/, `homes-let${seed}, strength`)
      .replace(/from: homes-let\w*/, `from: homes-let${seed}`),
  ),
  "a renamed node, not said": edit(THEORY, (text, seed) =>
    text.replace(/- id: coach\w*/, `- id: coach${seed}`).replace(/from: coach\w*/, `from: coach${seed}`),
  ),
  "another strength": edit(THEORY, (text, seed) =>
    text.replace(/strength: (plausible|strong)/, `strength: ${seed % 2 === 0 ? "plausible" : "strong"}`),
  ),
  "another status": edit(THEORY, (text, seed) =>
    text.replace(/status: \w+/, `status: ${seed % 2 === 0 ? "holding" : "failing"}`),
  ),
  "a moved theory": move(THEORY, "theory-of-change/all.yaml"),
  "a theory moved back": move("theory-of-change/all.yaml", THEORY),
  "a slip": edit(THEORY, (text) => `{{{\n${text}`),
  "a slip mended": edit(THEORY, (text) => text.replaceAll("{{{\n", "")),
  "two versions of a theory": edit(THEORY, (text, seed) =>
    text.replace(
      /( *title: Homes are let.*\n)/,
      `<<<<<<< HEAD\n$1=======\n  title: Lets ${seed}\n>>>>>>> side\n`,
    ),
  ),
  "one of two versions": edit(THEORY, (text) => text.replaceAll(/<<<<<<<.*\n|=======\n.*\n>>>>>>>.*\n/g, "")),
  "two versions of figures": edit("data/homes.csv", (text, seed) =>
    text.replace(/(homes-let,2025.*\n)/, `<<<<<<< HEAD\n$1=======\nhomes-let,2025,${seed}\n>>>>>>> side\n`),
  ),
  "one of two versions of figures": edit("data/homes.csv", (text) =>
    text.replaceAll(/<<<<<<<.*\n|=======\n.*\n>>>>>>>.*\n/g, ""),
  ),
  "a wrong value": edit(THEORY, (text) => text.replace("level: individual", "level: 3")),
  "another target": edit(HOMES, (text, seed) => text.replace(/value: \d+/, `value: ${seed}`)),
  "another target of people": edit(PEOPLE, (text, seed) =>
    text.replace(/value: 0\.\d+}\nsource/, `value: 0.${seed + 10}}\nsource`),
  ),
  "a renamed indicator": each(
    move(HOMES, "indicators/lets.yaml"),
    edit("data/homes.csv", (text) => text.replaceAll("homes-let", "lets")),
  ),
  "figures revised": edit("data/homes.csv", (text, seed) => text.replace(/2025,\d+/, `2025,${seed}`)),
  "figures of people revised": edit("data/stable-housing.csv", (text, seed) =>
    text.replace(/2025,m,\d+/, `2025,m,${seed % 20}`),
  ),
  "rows in another order": edit("data/homes.csv", (text) => {
    const [header, ...rows] = text.trim().split("\n");
    return `${[header, ...rows.reverse()].join("\n")}\n`;
  }),
  "moved figures": move("data/homes.csv", "data/lets.csv"),
  "no figures": (state) => new Map([...state].filter(([path]) => path !== "data/homes.csv")),
  "an entry": (state, seed) =>
    new Map([
      ...state,
      [
        `learning/2026-01-0${(seed % 9) + 1}-rent.md`,
        `---\ntitle: Rents ${seed}\nkind: decision\ndate: 2026-01-10\nchanges: [node:homes-let]\n---\nThey rose.\n`,
      ],
    ]),
  "other settings": edit("impact.yaml", (text, seed) =>
    text.replace(/name: Open Door.*/, `name: Open Door ${seed}`),
  ),
  "somebody's address": edit(THEORY, (text, seed) =>
    text.replace(/text: The rent.*/, `text: Ask mia${seed}@example.org about the rent.`),
  ),
};

interface Step {
  readonly deeds: readonly string[];
  /** On the other branch; where both have commits, a step may bring them together. */
  readonly onBranch: boolean;
  readonly merges: boolean;
  readonly seed: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  deeds: fc.subarray(Object.keys(DEEDS), { minLength: 1, maxLength: 3 }),
  onBranch: fc.boolean(),
  merges: fc.boolean(),
  seed: fc.integer({ min: 1, max: 60 }),
});

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** A git repository in which these steps were taken, with two branches. */
function played(steps: readonly Step[]): string {
  const root = folderWith();
  const files = (state: State) =>
    `deleteall\n${[...state].map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`).join("")}`;
  const who = (at: number) => `committer An <an@maker.example> ${1_700_000_000 + at * 90_000} +0100\n`;
  let [main, side]: [State, State | undefined] = [new Map(Object.entries(BASE_REPOSITORY)), undefined];
  const stream = [`commit refs/heads/main\nmark :1\n${who(0)}${data("Begin")}${files(main)}`];
  const last = { main: 1, side: 1 };
  for (const [index, { deeds, onBranch, merges, seed }] of steps.entries()) {
    const head = `mark :${index + 2}\n${who(index + 1)}${data(`Step ${index}: ${deeds.join(", ")}`)}`;
    const done = (state: State) =>
      deeds.reduce((changed, name) => DEEDS[name]?.(changed, seed) ?? state, state);
    if (merges && side) {
      main = new Map([...main, ...(seed % 2 === 0 ? done(side) : side)]);
      stream.push(`commit refs/heads/main\n${head}from :${last.main}\nmerge :${last.side}\n${files(main)}`);
      last.main = index + 2;
      side = undefined;
    } else if (onBranch) {
      // A branch that was brought in begins again where the main line is.
      const from = side === undefined ? last.main : last.side;
      side = done(side ?? main);
      stream.push(`commit refs/heads/side\n${head}from :${from}\n${files(side)}`);
      last.side = index + 2;
    } else {
      main = done(main);
      stream.push(`commit refs/heads/main\n${head}from :${last.main}\n${files(main)}`);
      last.main = index + 2;
    }
  }
  git(root, "init", "-q", "-b", "main");
  execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: root, input: stream.join("") });
  git(root, "reset", "-q", "--hard", "main");
  return root;
}

const ASKED = ["node:homes-let", "node:coaching", "link:coaching/homes-let", "assumption:rent-affordable"];
const MORE = [
  "indicator:homes-let",
  "indicator:stable-housing-12m",
  "figure:homes-let/2025",
  "policy:housing-plan",
];

async function livesIn(root: string, isThorough: boolean) {
  const tree = diskTree(root);
  const dayOf = () => "2026-03-01";
  const repository = await loadRepository(tree, { dayOf });
  const log = gitLog(root, "HEAD");
  const lives = [];
  for (const what of [...ASKED, ...MORE]) {
    const [wanted] = meantBy(what, repository, "en");
    if (!wanted) throw new Error(`nothing is meant by ${what}`);
    const { events, names } = await lifeOf({ ...wanted, log, tree, repository, dayOf, isThorough });
    const told = events.map(({ mask, learned, ...event }) => ({
      ...event,
      learned,
      said: mask(JSON.stringify([event.changes, learned, "mia7@example.org"])),
    }));
    lives.push({ what, told, names: [...names].sort() });
  }
  return JSON.parse(JSON.stringify(lives)) as unknown;
}

describe("a life", () => {
  it("is the same whether every version is read in full or only what may have changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const root = played(steps);
        expect(await livesIn(root, false)).toEqual(await livesIn(root, true));
      }),
      { numRuns: 12, seed: 20260301 },
    );
  }, 300_000);

  it("tells last what is there now, also where a merge lost something or a file could not be read for a while", async () => {
    const deeds = [
      ...["another target", "another target", "another title", "another title elsewhere", "figures revised"],
      ...["a remark", "a slip", "a slip mended", "two versions of a theory", "one of two versions"],
      ...["two versions of figures", "one of two versions of figures", "moved figures"],
    ];
    const some = fc.record({
      deeds: fc.subarray(deeds, { minLength: 1, maxLength: 3 }),
      onBranch: fc.boolean(),
      merges: fc.boolean(),
      seed: fc.integer({ min: 1, max: 60 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 5, maxLength: 16 }), async (steps) => {
        const root = played(steps);
        const text = (...paths: readonly string[]) =>
          paths
            .map((path) => join(root, path))
            .flatMap((path) => (existsSync(path) ? [readFileSync(path, "utf8")] : []))[0] ?? "";
        const tree = diskTree(root);
        const dayOf = () => "2026-03-01";
        const repository = await loadRepository(tree, { dayOf });
        const log = gitLog(root, "HEAD");
        const lastOf = async (what: string, isIt: (what: What) => boolean) => {
          const [wanted] = meantBy(what, repository, "en");
          if (!wanted) throw new Error(`nothing is meant by ${what}`);
          const { events } = await lifeOf({ ...wanted, log, tree, repository, dayOf });
          return events.flatMap(({ changes }) => changes.filter((change) => isIt(change.what)))[0]?.after;
        };
        const target = /value: (\d+)/.exec(text(HOMES))?.[1];
        const isTarget = (what: What) => what.is === "key" && what.key.at(-1) === "value";
        expect(String((await lastOf("indicator:homes-let", isTarget)) ?? 20)).toBe(target);
        const theory = text(THEORY);
        if (!/^(?:<{7}|\{\{\{)/m.test(theory)) {
          const title = /title: (Homes are let.*)/.exec(theory)?.[1];
          const isTitle = (what: What) => what.is === "key" && what.key[0] === "title";
          expect((await lastOf("node:homes-let", isTitle)) ?? "Homes are let to young people").toBe(title);
        }
        const table = text("data/homes.csv", "data/lets.csv");
        if (!/^<{7}/m.test(table)) {
          const value = /^homes-let,2025,(\d+)/m.exec(table)?.[1];
          const last = await lastOf("figure:homes-let/2025", ({ is }) => is === "figure");
          expect(JSON.stringify(last)).toContain(`"value":${value}`);
        }
      }),
      { numRuns: 40, seed: 20260301 },
    );
  }, 300_000);
});
