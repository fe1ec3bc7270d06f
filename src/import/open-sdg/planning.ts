import type { FileEntry, FileTree } from "../../files/file-tree.ts";
import { openSdgWords } from "../../language/import-open-sdg.ts";
import type { OpenSdgWords } from "../../language/import-open-sdg-shape.ts";
import { isLang, type Lang } from "../../language/locale.ts";
import { oneLine } from "../../scaffold/answers.ts";
import { shortIdentifier } from "../../scaffold/short-identifier.ts";
import { comment } from "../../scaffold/yaml-text.ts";
import { type ColumnLeftOut, emptyAccount, type FileReason, forget, partialTables } from "./account.ts";
import { SiteWords } from "./column-words.ts";
import type { Config } from "./config.ts";
import { Dimensions } from "./dimensions.ts";
import { OwnIdentifiers } from "./identifiers.ts";
import { indicatorData, kindOfSeries, type Series, seriesOf, type Writing } from "./indicators.ts";
import { leftBehind, mostCommon } from "./left-behind.ts";
import type { AllMetadata } from "./metadata.ts";
import { indicatorOf } from "./names.ts";
import { importPage, type PageContent, readmePage } from "./page.ts";
import { findPlaceholders, hasTooManySeries, isExample } from "./placeholders.ts";
import { Says } from "./says.ts";
import { sift } from "./sift.ts";
import { Sources } from "./sources.ts";
import { readSiteTable, type Table } from "./table.ts";
import { tableBytes } from "./table-bytes.ts";
import { Theory } from "./theory.ts";
import { Translations } from "./translations.ts";
import { folderOf } from "./wildcard.ts";
import { type Plain, yamlLines } from "./yaml-lines.ts";

/** What the import is asked. */
export interface OpenSdgQuestion {
  /** The name of the folder that is read: the name of the coalition where nothing better is known. */
  readonly folder: string;
  /** The name of the coalition. */
  readonly name?: string;
  /** The language of what we write ourselves; the site's first language that we speak where absent. */
  readonly lang?: Lang;
  /** Leaves every row to csv-parse, the reference: for the tests. */
  readonly parserOnly?: boolean;
}

/** A file as it will be written; tables are bytes already. */
export interface MadeFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** A whole new repository, and what became of everything in the site. */
export interface OpenSdgPlan extends PageContent {
  readonly files: readonly MadeFile[];
}

/** What a plan is made from. */
export interface Ground {
  readonly tree: FileTree;
  readonly entries: readonly FileEntry[];
  readonly config: Config;
  readonly metadata: AllMetadata;
  readonly asked: OpenSdgQuestion;
}

/** All tables together; more is no set of indicators. */
const MOST_FIGURES = 3_000_000;

/** A plan in the making: each table that is read adds its files. */
export class Planning {
  readonly #ground: Ground;
  readonly #account = emptyAccount();
  readonly #languages: readonly string[];
  readonly #lang: Lang;
  readonly #words: OpenSdgWords;
  readonly #writing: Writing;
  readonly #translations: Translations;
  readonly #dimensions = new Dimensions();
  readonly #identifiers = new OwnIdentifiers();
  readonly #tableNames = new OwnIdentifiers();
  readonly #siteWords = new SiteWords();
  readonly #sources: Sources;
  readonly #theory: Theory;
  readonly #files: MadeFile[] = [];
  readonly #withFigures = new Set<string>();
  #indicators = 0;
  #withoutFigures = 0;

  constructor(ground: Ground) {
    this.#ground = ground;
    const { config, asked } = ground;
    this.#languages = config.languages.length > 0 ? config.languages : [asked.lang ?? "en"];
    this.#lang = asked.lang ?? this.#languages.find(isLang) ?? "en";
    this.#words = openSdgWords(this.#lang);
    this.#translations = new Translations(ground.tree, ground.entries, {
      ...config,
      languages: this.#languages,
    });
    const own = (sentence: string) =>
      this.#lang === this.#languages[0] ? sentence : { [this.#lang]: sentence };
    const translate = (cell: string) => this.#translations.cell(cell);
    this.#writing = { languages: this.#languages, own, words: this.#words.note, translate };
    this.#sources = new Sources(this.#languages, this.#words.sources);
    this.#theory = new Theory(this.#languages, this.#translations, this.#words.goals);
  }

  async readTables(entries: readonly FileEntry[]): Promise<void> {
    const { tree, config, asked } = this.#ground;
    const reading = { config, words: this.#siteWords, parserOnly: asked.parserOnly === true };
    const placeholders = findPlaceholders(tree, entries);
    const account = this.#account;
    for (const { path } of entries) {
      const before = account.read;
      const scratch = emptyAccount();
      const isPlaceholder = placeholders.has(path);
      const table = await readSiteTable(tree, path, {
        ...reading,
        account: isPlaceholder ? scratch : account,
      });
      if (isPlaceholder || isExample(table)) {
        const figures = isPlaceholder ? scratch.read : account.read - before;
        if (isPlaceholder) account.tables.read += 1;
        else forget(account, path, before);
        this.#leaveWhole(path, figures, "placeholder", scratch);
        this.#add(path, undefined, true);
      } else if (table !== undefined && (account.read > MOST_FIGURES || hasTooManySeries(table))) {
        const figures = account.read - before;
        forget(account, path, before);
        this.#leaveWhole(
          path,
          figures,
          account.read + figures > MOST_FIGURES ? "too-large" : "too-many-series",
        );
      } else if (table !== undefined) this.#add(path, sift(table, account), false);
    }
    await this.#readOthers(new Set(entries.map(({ path }) => path)));
    for (const indicator of this.#ground.metadata.byIndicator.keys()) {
      if (!this.#withFigures.has(indicator))
        this.#write({ indicator, path: "", placeholder: false, split: false });
    }
  }

  #leaveWhole(path: string, figures: number, reason: FileReason, scratch = emptyAccount()): void {
    const isPartial = partialTables(scratch).length > 0;
    this.#account.read += figures;
    this.#account.files.push({ path, reason, figures, ...(isPartial && { isPartial }) });
  }

  /** Tables in the folders of the data that the site does not show: listed, not taken. */
  async #readOthers(taken: ReadonlySet<string>): Promise<void> {
    const { tree, entries, config } = this.#ground;
    const folders = config.dataPatterns.map(folderOf);
    for (const { path } of entries) {
      const isOther =
        /\.csv$/i.test(path) && folders.some((folder) => folder !== "" && path.startsWith(`${folder}/`));
      if (!isOther || taken.has(path)) continue;
      const scratch = emptyAccount();
      await readSiteTable(tree, path, { config, account: scratch, words: this.#siteWords });
      this.#account.tables.read += 1;
      this.#leaveWhole(path, scratch.read, "not-a-data-file", scratch);
    }
  }

  #add(path: string, table: Table | undefined, placeholder: boolean): void {
    const indicator = indicatorOf(path);
    this.#withFigures.add(indicator);
    const all = table === undefined ? [] : seriesOf(table.figures);
    if (table === undefined || all.length === 0) {
      this.#write({ indicator, path, placeholder, split: false });
      return;
    }
    const columns = table.dimensions.map((header) => this.#dimensions.column(header));
    const byCode = new Map<number, { indicator: string; kind: ReturnType<typeof kindOfSeries> }>();
    const constant = this.#account.columns.filter(
      (column) => column.path === path && column.why === "constant",
    );
    for (const series of all) {
      const written = this.#write({
        indicator,
        path,
        placeholder,
        split: all.length > 1,
        table,
        series,
        constant,
      });
      byCode.set(series.code, written);
    }
    const groups = table.dimensions.map((header) => this.#dimensions.groups(header));
    const name = this.#tableNames.give(indicator, "table");
    this.#files.push({
      path: `data/${name}.csv`,
      text: tableBytes(table.figures, { columns, groups, series: byCode }),
    });
  }

  #write(what: {
    readonly indicator: string;
    readonly path: string;
    readonly placeholder: boolean;
    readonly split: boolean;
    readonly table?: Table;
    readonly series?: Series;
    readonly constant?: readonly ColumnLeftOut[];
  }): { indicator: string; kind: ReturnType<typeof kindOfSeries> } {
    const { indicator, path, series, table } = what;
    const says = new Says(
      this.#ground.metadata.byIndicator.get(indicator),
      this.#translations,
      this.#languages,
    );
    const kind = kindOfSeries(says, series);
    const id = this.#identifiers.give(
      what.split ? `${indicator} ${series?.series ?? ""} ${series?.unit ?? ""}` : indicator,
      "indicator",
    );
    const node = this.#theory.nodeOf(indicator, says);
    const used = table?.dimensions.filter((_, at) =>
      series?.places.some((place) => table.figures.groups[at]?.codes[place] !== 0),
    );
    const data = indicatorData(
      {
        number: indicator,
        path,
        says,
        ...(series !== undefined && { series }),
        split: what.split,
        kind,
        dimensions: (used ?? []).map((header) => this.#dimensions.column(header)),
        constant: what.constant ?? [],
        placeholder: what.placeholder,
        ...(node !== undefined && { node }),
        sources: this.#sources.of(says),
        sourceNames: this.#sources.names(),
      },
      this.#writing,
    );
    this.#indicators += 1;
    if (series === undefined) this.#withoutFigures += 1;
    this.#files.push({ path: `indicators/${id}.yaml`, text: `${yamlLines(data as Plain)}\n` });
    return { indicator: id, kind };
  }

  plan(unreadable: readonly string[]): OpenSdgPlan {
    const place = mostCommon(this.#ground.metadata, "national_geographical_coverage");
    const name =
      oneLine(this.#ground.asked.name ?? "") || place || oneLine(this.#ground.asked.folder) || "Open SDG";
    const dimensions = this.#dimensions.data((text) => this.#translations.cell(text), this.#languages);
    const { goals, targets } = this.#theory.size;
    const plan = {
      account: this.#account,
      left: leftBehind(this.#ground, unreadable),
      nearDuplicates: this.#dimensions.nearDuplicates(),
      counts: {
        indicators: this.#indicators,
        withoutFigures: this.#withoutFigures,
        dimensions: dimensions.length,
        goals,
        targets,
        sources: this.#sources.size,
      },
      name,
      lang: this.#lang,
    };
    const { tops } = this.#words;
    const yaml = (top: string, data: unknown) => `${comment(top)}\n\n${yamlLines(data as Plain)}\n`;
    const add = (path: string, text: string) => this.#files.push({ path, text });
    add("impact.yaml", yaml(tops.impact, this.#impact(name, place)));
    if (targets > 0) add("theory-of-change.yaml", yaml(tops.theory, this.#theory.data()));
    if (dimensions.length > 0) add("dimensions.yaml", yaml(tops.dimensions, dimensions));
    if (this.#sources.size > 0) add("sources.yaml", yaml(tops.sources, this.#sources.data()));
    add("IMPORT.md", importPage(plan, this.#words.page));
    add("README.md", readmePage(name, this.#words.readme));
    return { ...plan, files: this.#files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }

  #impact(name: string, place: string | undefined): unknown {
    return {
      format: 1,
      coalition: {
        id: shortIdentifier(name, "open-sdg"),
        name,
        ...(place !== undefined && { place: { name: place } }),
      },
      languages: this.#languages,
      stage: "start",
      privacy: { minimum_count: 5 },
    };
  }
}
