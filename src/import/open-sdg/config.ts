import type { FileTree } from "../../files/file-tree.ts";
import { readYaml } from "../../read/yaml.ts";
import { type Fields, fieldsOf, textsOf } from "./fields.ts";

/** What `config_data.yml` says about where things stand; the defaults are those of the site's software. */
export interface Config {
  readonly languages: readonly string[];
  readonly dataPatterns: readonly string[];
  readonly metaPatterns: readonly string[];
  /** Header to the header that the software sees: `Jahr` → `Year`. */
  readonly columnNames: ReadonlyMap<string, string>;
  readonly seriesColumn?: string;
  readonly unitColumn?: string;
  /** Columns that do not split the figures. */
  readonly attributes: ReadonlySet<string>;
  readonly translationFolders: readonly string[];
  /** Kinds of input that are declared and not read: `InputSdmxJson`. */
  readonly unread: readonly string[];
  /** Settings that change what the site shows, and are not taken over: `code_map`. */
  readonly settings: readonly string[];
}

const NAMES = ["config_data.yml", "config_data.yaml", "config.yml"];
const OWN_SETTINGS = ["inputs", "indicator_options", "translations"];
const META_INPUTS = new Set(["InputYamlMeta", "InputYamlMdMeta"]);
const DEFAULT_DATA = "data/*-*.csv";
const DEFAULT_META = ["meta/*-*.md", "meta/*-*.yml", "meta/*-*.yaml", "indicator-config/*-*.yml"];
const LANGUAGE = /^[a-z]{2,3}$/;
const MAXIMUM_BYTES = 1024 * 1024;

/** Reads the settings; a file that cannot be read leaves the defaults, and is named. */
export function readConfig(tree: FileTree): {
  readonly config: Config;
  readonly unreadable: readonly string[];
  /** True where the settings are those of a site: by the name of the file, or by what it sets. */
  readonly isDeclared: boolean;
} {
  for (const path of NAMES) {
    const file = tree.read(path, { maximumBytes: MAXIMUM_BYTES });
    if (!file.ok) {
      if (file.trouble !== "gone")
        return { config: configOf({}, tree), unreadable: [path], isDeclared: isOwnName(path) };
      continue;
    }
    const { document } = readYaml(path, file.bytes);
    const fields = fieldsOf(document?.data);
    const isDeclared = isOwnName(path) || OWN_SETTINGS.some((name) => fields[name] !== undefined);
    return { config: configOf(fields, tree), unreadable: document === undefined ? [path] : [], isDeclared };
  }
  return { config: configOf({}, tree), unreadable: [], isDeclared: false };
}

/** `config.yml` is a name that other software uses too. */
function isOwnName(path: string): boolean {
  return path.startsWith("config_data.");
}

function configOf(fields: Fields, tree: FileTree): Config {
  const named = typeof fields.src_dir === "string" ? fields.src_dir : "";
  const base = inside(named, "data").length > 0 ? named : "";
  const inputs = listOf(fields.inputs);
  const patterns = (wanted: (kind: string) => boolean) =>
    inputs.filter((input) => wanted(kindOf(input))).flatMap((input) => inside(base, input.path_pattern));
  const isData = (kind: string) => kind === "InputCsvData";
  const isMeta = (kind: string) => META_INPUTS.has(kind);
  const data = patterns(isData);
  const options = fieldsOf(fields.indicator_options);
  return {
    languages: [
      ...new Set(textsOf(fields.languages).map((code) => code.toLowerCase().split(/[-_]/)[0] ?? "")),
    ].filter((code) => LANGUAGE.test(code)),
    dataPatterns: data.length > 0 ? data : inside(base, DEFAULT_DATA),
    // What lies in the usual places counts also where the settings name other files.
    metaPatterns: [...patterns(isMeta), ...DEFAULT_META.flatMap((pattern) => inside(base, pattern))],
    columnNames: columnNames(inputs, base, tree),
    ...(typeof options.series_column === "string" && { seriesColumn: options.series_column }),
    ...(typeof options.unit_column === "string" && { unitColumn: options.unit_column }),
    attributes: new Set([
      ...textsOf(options.non_disaggregation_columns),
      ...textsOf(options.observation_attributes),
    ]),
    translationFolders: translationFolders(fields, base),
    unread: [
      ...new Set(inputs.map(kindOf).filter((kind) => kind !== "" && !isData(kind) && !isMeta(kind))),
    ].sort(),
    settings: unusedSettings(fields, inputs),
  };
}

/** By what they would change: the words of cells, and how the site judges progress. */
function unusedSettings(fields: Fields, inputs: readonly Fields[]): readonly string[] {
  const options = [fields, fieldsOf(fields.indicator_options), ...inputs];
  return ["code_map", "progress_calculation_options"].filter((name) =>
    options.some((each) => each[name] !== undefined && each[name] !== null),
  );
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

function kindOf(input: Fields): string {
  return typeof input.class === "string" ? input.class.slice(0, 80) : "";
}

function translationFolders(fields: Fields, base: string): readonly string[] {
  const named = listOf(fields.translations)
    .filter((input) => kindOf(input) === "TranslationInputYaml")
    .flatMap((input) => inside(base, input.source));
  return named.length > 0 ? named : inside(base, "translations");
}

/** A path from the folder of the sources, without `./`; nothing for one that leaves the repository. */
function inside(base: string, path: unknown): readonly string[] {
  if (typeof path !== "string" || /^(?:[a-z]+:)?\/\//i.test(path)) return [];
  const parts = `${base}/${path}`.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  return parts.includes("..") || parts.length === 0 || parts.length > 20 ? [] : [parts.join("/")];
}

/** `column_map`: a table of two columns, `Text` and `Value`. Simple by nature, so simply cut. */
function columnNames(inputs: readonly Fields[], base: string, tree: FileTree): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const path of new Set(inputs.flatMap((input) => inside(base, input.column_map)))) {
    const file = tree.read(path, { maximumBytes: MAXIMUM_BYTES });
    if (!file.ok) continue;
    for (const line of new TextDecoder().decode(file.bytes).split(/\r?\n/).slice(1)) {
      const [text, value, ...more] = line.split(",").map((cell) => cell.replace(/^"(.*)"$/, "$1").trim());
      if (text && value && more.length === 0 && !names.has(text)) names.set(text, value);
    }
  }
  return names;
}
