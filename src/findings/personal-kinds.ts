/** What may belong to one person, as findings and exemptions name it; `header` is the name of a column. */
export const PERSONAL_KINDS = [
  "national-number",
  "bsn",
  "nir",
  "id-document",
  "iban",
  "e-mail",
  "telephone",
  "birth-date",
  "address",
  "coordinates",
  "name",
  "header",
] as const;

export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** National numbers of Belgium, the Netherlands and France: nothing ever exempts them. */
export const NATIONAL_KINDS: ReadonlySet<string> = new Set<PersonalKind>(["national-number", "bsn", "nir"]);
