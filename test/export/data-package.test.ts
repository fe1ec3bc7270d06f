import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Package } from "datapackage";
import { Schema } from "tableschema";
import { describe, expect, it } from "vitest";
import { dataPackageFiles } from "../../src/export/data-package.ts";
import { diskTree } from "../../src/files/disk.ts";
import { loadRepository } from "../../src/model/load.ts";
import type { Repository } from "../../src/model/repository.ts";
import { factsOf, tablesOf } from "../support/export.ts";
import { folderWith } from "../support/folder.ts";
import { open, withBase } from "../support/repository.ts";

async function loaded(repository: Repository, asOf?: string) {
  const folder = folderWith();
  const facts = factsOf(repository, asOf);
  for (const { path, text } of dataPackageFiles(tablesOf(facts), facts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, read: await Package.load(join(folder, "datapackage.json")) };
}

async function expectValid({ read }: { readonly read: Package }): Promise<void> {
  expect(read.errors).toEqual([]);
  expect(read.valid).toBe(true);
  expect(read.profile.name).toMatch(/^tabular-data.package$/);
  for (const resource of read.resources) {
    expect(resource.valid, resource.name).toBe(true);
    expect((await Schema.load(resource.descriptor.schema)).errors, resource.name).toEqual([]);
    // Casts each cell, and holds it against constraints, keys and relations; throws where one does not fit.
    await resource.read({ keyed: true, relations: true });
    await resource.checkRelations();
  }
}

const EXAMPLES = ["youth-homelessness", "school-transition", "neighbourhood", "solidary-housing"];

describe("a data package", () => {
  it.each(EXAMPLES)("of %s is valid by the specification's own library, row by row", async (name) => {
    const path = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
    const made = await loaded(await loadRepository(diskTree(path)));
    await expectValid(made);
    const data = made.read.resources.find((resource) => resource.name === "data");
    const rows = await data?.read({ keyed: true, relations: true });
    expect(rows?.length).toBeGreaterThan(40);
    expect(made.read.descriptor).toMatchObject({ fictional: true });
  });

  it("is valid with nothing in it, and with names that would break a table", async () => {
    const { repository } = await open(
      withBase({
        "impact.yaml": (text) => text.replace("name: Open Door", 'name: "=cmd|\' /C calc\'!A0, \\"x\\""'),
        "indicators/homes-let.yaml": (text) =>
          text.replace("name: Homes let to young people", 'name: "a,b;\\"c\\"\\n=1+1"'),
        "data/homes.csv": null,
        "data/stable-housing.csv": null,
        "sources.yaml": "[]\n",
      }),
    );
    await expectValid(await loaded(repository));
  });

  it("is found wrong by that library when a row names what is not there: the check is one", async () => {
    const { repository } = await open(withBase({}));
    const { folder } = await loaded(repository);
    const row = "indicator,period,value\nnobody-knows-me,2026,0.5\n";
    writeFileSync(join(folder, "codebook/targets.csv"), row);
    const read = await Package.load(join(folder, "datapackage.json"));
    const targets = read.resources.find(({ name }) => name === "targets");
    await expect(targets?.checkRelations()).rejects.toThrow(/foreign key/i);
  });
});
