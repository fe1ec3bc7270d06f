import type { Candidate } from "./hit.ts";
import type { TextView } from "./view.ts";
import { ANYBODY, writtenOut } from "./written-out.ts";

/** Before and after the sign; longer is no address (RFC 5321, 4.5.3.1). */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;
const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_{|}~-]/u;
const DOMAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}][\p{L}\p{N}-]{0,62}){1,8}/u;
/** Endings of files, where `@` stands in a name (`logo@2x.png`, `jan@huis.be.md`). */
const FILE = /\.(png|jpe?g|gif|svg|webp|js|mjs|cjs|ts|css|json|ya?ml|md|html?|csv|pdf)$/i;

const ROLES = new Set(
  (
    "info contact onthaal accueil reception hello hallo bonjour welkom welcome bienvenue secretariaat secretariat " +
    "secretary admin administratie administration office kantoor bureau mail post help helpdesk support privacy dpo gdpr " +
    "avg rgpd noreply no-reply donotreply communicatie communication communications pers press presse media jobs vacatures " +
    "emploi boekhouding comptabilite accounting finance financien finances facturen factures facturation invoice invoices " +
    "data team webmaster postmaster hostmaster abuse security directie direction coordinatie coordination wonen logement " +
    "housing ocmw cpas caw project projecten projects projets subsidies subsides dienst diensten service services stad " +
    "gemeente commune ville mairie sociaalhuis klachten plaintes complaints vragen questions nieuws nieuwsbrief newsletter " +
    "news events agenda git hr rh ict it sales leden members membres redactie onderzoek research recherche impact meldpunt " +
    "vzw asbl hulp aide permanentie permanence bestuur conseil fonds foundation fondation stichting webshop bibliotheek"
  ).split(" "),
);
/** Domains that are nobody's: for examples (RFC 2606). */
const FOR_EXAMPLES = /(^|\.)(example\.(com|net|org)|example|test|invalid|localhost)$/i;
const FOR_SHOW =
  /^(?:you|your|user|username|name|naam|nom|me|someone|somebody|iemand|foo|bar|test|example|voorbeeld|exemple|maintainer|your[._-]?(?:name|email)|voornaam[._-](?:achter)?naam|prenom[._-]nom|first(?:name)?[._-]last(?:name)?|jane|john|jane\.doe|john\.doe|alice|bob)\d{0,2}$/i;
/**
 * E-mail addresses, but those of a role (`info@`, `onthaal.gent@`) or named as their own domain (`huis@huis.be`):
 * these belong to an organisation. Source of the form: RFC 5321 and 5322, the part that is in use.
 */
export function emailAddresses(view: TextView): readonly Candidate[] {
  const { text } = view;
  const found: Candidate[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const from = startOf(text, at);
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))?.[0]
      .replace(/-+$/, "")
      .replace(FILE, "");
    if (from === at || domain === undefined || !/\.\p{L}{2,}$/u.test(domain)) continue;
    const local = text.slice(from, at);
    // `{{@root.name}}` in a template of a report.
    if (/[{}]$/.test(local)) continue;
    if (isForShow(local, domain)) continue;
    if (isRole(local.toLowerCase(), domain.toLowerCase())) continue;
    found.push({ from, to: at + 1 + domain.length, score: 85 });
  }
  for (const spoken of writtenOut(text)) {
    const { local, domain } = spoken;
    if (!isForShow(local, domain) && !isRole(local.toLowerCase(), domain.toLowerCase()))
      found.push({ from: spoken.from, to: spoken.to, score: 80 });
  }
  return found;
}

/** `you@example.com`: nobody's address in an example of one. */
function isForShow(local: string, domain: string): boolean {
  return FOR_EXAMPLES.test(domain) && FOR_SHOW.test(local);
}

function startOf(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_LOCAL && LOCAL.test(text[from - 1] as string)) from -= 1;
  while (from < at && /[.'/=!#$%&*?^{|}~-]/.test(text[from] as string)) from += 1;
  return from;
}

function isRole(local: string, domain: string): boolean {
  if (ANYBODY.test(domain)) return false;
  const words = local.split(/[._+-]+/).filter((word) => word !== "");
  const isNamedSo = domain
    .split(".")
    .slice(0, -1)
    .some((part) => part.replace(/-/g, "") === words.join(""));
  return (
    isNamedSo ||
    ROLES.has(local) ||
    ROLES.has(words[0] ?? "") ||
    (words.length > 1 && ROLES.has(words.at(-1) ?? ""))
  );
}
