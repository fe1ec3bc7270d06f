import { type Comparison, compareRepositories } from "../compare/compare.ts";
import { RevisionError } from "../files/git-run.ts";
import { type TouchedFolders, touchedFolders } from "../files/git-touched.ts";
import { TreeTooLarge } from "../files/paths.ts";
import type { SinceTrouble } from "../language/since-report.ts";
import { measure } from "../measure/series.ts";
import type { Entity } from "../model/repository.ts";
import { readYaml } from "../read/yaml.ts";
import {
  type Appearance,
  firstPublications,
  isOneBefore,
  lastBefore,
  type Publication,
  periodOf,
} from "../report/publications.ts";
import type { RepositoryAt } from "./load-at-revision.ts";
import { masked } from "./masked.ts";
import type { OpenedRepository } from "./open-repository.ts";
import { loadForFigures } from "./removed-releases.ts";

/** The last report of the same kind as one that is made now, and what changed since. */
export type EarlierReport =
  | {
      readonly is: "known";
      readonly at: RepositoryAt;
      readonly publication: Publication;
      readonly comparison: Comparison;
    }
  | { readonly is: "unknown"; readonly why: SinceTrouble };

/** What is known of the reports before those that are made now. */
export interface EarlierReports {
  /** Undefined where there was none. */
  of(report: Entity<"report">): EarlierReport | undefined;
  /** True where git cannot say whether there was one: its history is cut off here. */
  isInDoubt(report: Entity<"report">): boolean;
}

/** Where made reports, their definitions and the records of releases stand. */
const FOLDERS = ["reports", "releases"];
const MADE = /^reports\/([a-z0-9]+(?:-[a-z0-9]+)*)\.[a-z]{2,3}\.md$/;
const RECORD = /^releases\/[^/]+\.yaml$/;

/**
 * Finds the last report of the same kind as each of these, and compares the files of then with those of now. Git is
 * asked once, and only where a report is about a period; each revision is read once. Never throws for what git cannot
 * give: then the report says that it was not compared. `prepareProtection` of now comes first.
 */
export async function earlierReports(
  opened: OpenedRepository,
  reports: readonly Entity<"report">[],
): Promise<EarlierReports> {
  const found = new Map<string, EarlierReport>();
  const dated = reports.filter((report) => periodOf(report) !== undefined);
  const history = dated.length === 0 ? undefined : await readHistory(opened.root);
  const comparing = new Comparing(opened);
  for (const report of dated) {
    const last = history?.is === "known" ? lastBefore(report, history.publications) : undefined;
    const isOne = last !== undefined || isOneBefore(report, opened.repository.entities.report.values());
    if (!history || !isOne) continue;
    if (history.is === "unknown") found.set(report.id, history);
    else if (history.isShallow) found.set(report.id, { is: "unknown", why: "cut-off" });
    else if (!last) found.set(report.id, { is: "unknown", why: "not-kept" });
    else found.set(report.id, await comparing.with(last));
  }
  return {
    of: ({ id }) => found.get(id),
    isInDoubt: ({ id }) =>
      history?.is === "known" && history.isShallow && dated.some((report) => report.id === id),
  };
}

type History =
  | { readonly is: "known"; readonly isShallow: boolean; readonly publications: readonly Publication[] }
  | { readonly is: "unknown"; readonly why: SinceTrouble };

async function readHistory(root: string): Promise<History> {
  try {
    const touched = touchedFolders(root, FOLDERS);
    const publications = firstPublications(await appearances(touched));
    return { is: "known", isShallow: touched.isShallow, publications };
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    return { is: "unknown", why: error.trouble === "incomplete" ? "incomplete" : "no-history" };
  }
}

interface Named extends Pick<Appearance, "id" | "commit" | "day" | "released"> {}

/** Each commit that brought a made report or a record, with the definition as it stood there. */
async function appearances(touched: TouchedFolders): Promise<readonly Appearance[]> {
  const records = touched.commits.flatMap(({ files }) => files.filter(({ path }) => RECORD.test(path)));
  const texts = await touched.read(records.map(({ object }) => object));
  const named = touched.commits.flatMap(({ commit, day, files }) =>
    files.flatMap(({ path, object }): Named[] => {
      const id = MADE.exec(path)?.[1];
      if (id !== undefined) return [{ id, commit, day }];
      const bytes = RECORD.test(path) ? texts.get(object) : undefined;
      return bytes ? recordOf(path, bytes).map((each) => ({ ...each, commit, day })) : [];
    }),
  );
  const wanted = named.map(({ id, commit }) => ({ commit, path: `reports/${id}.yaml` }));
  const objects = touched.objectsAt(wanted);
  const definitions = await touched.read(objects.filter((object) => object !== undefined));
  const read = new Map([...definitions].map(([object, bytes]) => [object, readYaml("report", bytes)]));
  return named.map((each, at) => ({
    ...each,
    definition: read.get(objects[at] ?? "")?.document?.data,
  }));
}

/** The reports that a record of a release names, and its day. */
function recordOf(path: string, bytes: Uint8Array): readonly Pick<Named, "id" | "released">[] {
  const data: unknown = readYaml(path, bytes).document?.data;
  if (typeof data !== "object" || data === null) return [];
  const { reports, date } = data as Readonly<Record<string, unknown>>;
  if (!Array.isArray(reports) || typeof date !== "string") return [];
  return reports.flatMap((id: unknown) =>
    typeof id === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [{ id, released: date }] : [],
  );
}

/** Reads and compares each revision once, also where several reports look back at it. */
class Comparing {
  readonly #opened: OpenedRepository;
  readonly #known = new Map<string, Promise<Compared | undefined>>();

  constructor(opened: OpenedRepository) {
    this.#opened = opened;
  }

  async with(publication: Publication): Promise<EarlierReport> {
    const { commit } = publication;
    const known = this.#known.get(commit) ?? this.#compare(commit);
    this.#known.set(commit, known);
    const compared = await known;
    return compared?.at.repository.entities.report.has(publication.id) === true
      ? { is: "known", ...compared, publication }
      : { is: "unknown", why: "incomplete" };
  }

  async #compare(commit: string): Promise<Compared | undefined> {
    const { root, repository, measures, asOf } = this.#opened;
    try {
      const at = await loadForFigures(root, commit, asOf);
      const before = { repository: at.repository, measures: measure(at.repository) };
      const comparison = await compareRepositories({ before, after: { repository, measures }, asOf });
      const mask = (text: string) => at.repository.masker.mask(repository.masker.mask(text));
      return {
        at,
        comparison: { ...comparison, changes: comparison.changes.map((change) => masked(change, mask)) },
      };
    } catch (error) {
      if (error instanceof RevisionError || error instanceof TreeTooLarge) return undefined;
      throw error;
    }
  }
}

interface Compared {
  readonly at: RepositoryAt;
  readonly comparison: Comparison;
}
