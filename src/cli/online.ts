import { askWeb, WEB_LIMITS } from "../files/web.ts";
import type { AnyFinding } from "../findings/finding.ts";
import type { Lang } from "../language/locale.ts";
import { onlineWords } from "../language/online.ts";
import type { Repository } from "../model/repository.ts";
import { addressesOf, addressFindings } from "../rules/addresses.ts";
import type { CliContext } from "./context.ts";

/**
 * Asks every address that a repository names whether it answers. What belongs to one person is never sent: such an
 * address is told as one that nobody looked up.
 */
export async function askAddresses(
  repository: Repository,
  { web, stderr }: CliContext,
  { lang, quiet }: { readonly lang: Lang; readonly quiet: boolean },
): Promise<readonly AnyFinding[]> {
  const addresses = addressesOf(repository);
  if (!quiet) stderr.write(`${onlineWords(lang)(addresses.length)}\n`);
  const answers = await askWeb(addresses, web ?? WEB_LIMITS);
  return addressFindings(repository, answers);
}
