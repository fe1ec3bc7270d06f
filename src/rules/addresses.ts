import type { AnyFinding } from "../findings/finding.ts";
import type { RuleArguments, RuleName } from "../findings/rule-names.ts";
import type { Repository } from "../model/repository.ts";
import { type Draft, told } from "./told.ts";
import { type WrittenLink, writtenLinks } from "./written-links.ts";

/** What only asking the web can answer: without it, an exemption of these rules is not unused. */
export const OF_WEB: ReadonlySet<RuleName> = new Set(["dead-address", "unchecked-address"]);

/** What came of asking an address; anything but that it answers becomes a finding. */
export type AddressAnswer =
  | "answers"
  | RuleArguments["dead-address"]["problem"]
  | RuleArguments["unchecked-address"]["problem"];

const DEAD: ReadonlySet<string> = new Set(["not-found", "no-host", "no-answer", "certificate", "redirects"]);

/** Every address on the web that a repository names and that may be sent, in the order of its texts; each once. */
export function addressesOf(repository: Repository): readonly string[] {
  const addresses = new Set(webLinks(repository).map(addressOf));
  return [...addresses].filter((address) => !isPersonal(address, repository));
}

/** Findings for the addresses that do not answer, and for those of which nobody knows, where each of them stands. */
export function addressFindings(
  repository: Repository,
  answers: ReadonlyMap<string, AddressAnswer>,
): readonly AnyFinding[] {
  const dead: Draft<"dead-address">[] = [];
  const unchecked: Draft<"unchecked-address">[] = [];
  for (const link of webLinks(repository)) {
    const address = addressOf(link);
    // What was never asked is not fine.
    const problem = isPersonal(address, repository) ? "personal" : (answers.get(address) ?? "too-many");
    const { path, about = path } = link;
    if (problem === "answers") continue;
    if (isDead(problem)) {
      const args = { address, problem };
      dead.push({ path, about, make: () => ({ rule: "dead-address", args, where: link.where() }) });
    } else {
      const args = { address, problem };
      unchecked.push({ path, about, make: () => ({ rule: "unchecked-address", args, where: link.where() }) });
    }
  }
  const findings: AnyFinding[] = [...told(dead), ...told(unchecked)];
  return findings.map((finding) => {
    const { about, ...rest } = finding;
    return repository.masker.finding(about === finding.where.path ? (rest as AnyFinding) : finding);
  });
}

function isDead(problem: string): problem is RuleArguments["dead-address"]["problem"] {
  return DEAD.has(problem);
}

function webLinks(repository: Repository): readonly WrittenLink[] {
  return [...writtenLinks(repository)].filter(({ target }) => /^(?:https?:)?\/\//i.test(target));
}

/** `//site/page` is read as browsers do. */
function addressOf({ target }: WrittenLink): string {
  return target.startsWith("//") ? `https:${target}` : target;
}

/** What belongs to one person was taken out of it, or would be; it is not sent anywhere. */
function isPersonal(address: string, { masker }: Repository): boolean {
  return address.includes("\u2022") || masker.mask(address) !== address;
}
