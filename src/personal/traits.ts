import { isFirstName } from "./first-names.ts";

/** What describes one person: two of them in one row make a profile. In words as `plainWords` gives them. */
const TRAIT =
  /(^|[^\p{L}])(leeftijd|age|ages|geslacht|gender|sexe?|m ?v( ?x)?|v ?m( ?x)?|h ?f( ?x)?|m ?f( ?x)?|f ?m( ?x)?|nationaliteit|nationalite|nationality|herkomst|origine|origin|postcode|code postal|postal code|zip( ?code)?|woonplaats|domicile|geboortejaar|geboortedatum|birth ?year|annee de naissance|gezinssamenstelling|situation familiale|burgerlijke staat|etat civil|marital status|gezinsvorm|inkomen|revenu|income|opleiding|education|diplome|diploma|diagnose|diagnostic|statuut|statut|taal|langue|language|thuistaal|religie|religion|handicap|woonsituatie|beroep|profession|occupation)($|[^\p{L}])/u;
/** Of these, what is asked of people and of hardly anything else. */
const OF_PEOPLE =
  /(^|[^\p{L}])(leeftijd|age|geslacht|gender|sexe?|m ?v( ?x)?|v ?m( ?x)?|h ?f( ?x)?|m ?f( ?x)?|f ?m( ?x)?|nationaliteit|nationalite|nationality|woonplaats|geboortejaar|geboortedatum|birth ?year|annee de naissance|gezinssamenstelling|situation familiale|burgerlijke staat|etat civil|marital status|gezinsvorm|diagnose|diagnostic|thuistaal|religie|religion|handicap|woonsituatie)($|[^\p{L}])/u;
const OF_AGE =
  /(^|[^\p{L}])(leeftijd|age|geboortejaar|geboortedatum|birth ?year|annee de naissance)($|[^\p{L}])/u;
const ONE_AGE = /^(?:\d{1,3}|(?:19|20)\d\d)(?: ?(?:jaar|j|ans|years?|yo))?$/iu;
const GENDER = /^(?:[mvfhx]|man|vrouw|homme|femme|male|female|men|women|jongen|meisje|gar[cç]on|fille)$/iu;
const NAME = /^\p{L}[\p{L}'’.-]*(?:,? \p{L}[\p{L}'’.-]*){0,3}$/u;
const LONGEST_NAME = 40;

/** True for a header (in plain words) that says something about one person. */
export function isTrait(words: string): boolean {
  return TRAIT.test(words);
}

/** True for a header of which there is little doubt that it is asked of people. */
export function isTraitOfPeople(words: string): boolean {
  return OF_PEOPLE.test(words);
}

/** How often the cells of one column say that they are about one person each. */
export class ColumnLook {
  readonly #isOfAge: boolean;
  #rows = 0;
  #names = 0;
  #genders = 0;
  #ages = 0;

  constructor(words: string) {
    this.#isOfAge = OF_AGE.test(words);
  }

  cell(cell: string): void {
    this.#rows += 1;
    const plain = cell.replace(/[*_`"]/g, "").trim();
    if (isNameOfPerson(plain)) this.#names += 1;
    if (GENDER.test(plain)) this.#genders += 1;
    if (this.#isOfAge && ONE_AGE.test(plain)) this.#ages += 1;
  }

  /** Mostly first names that many people have, with or without more. */
  get isNames(): boolean {
    return this.#rows > 0 && this.#names * 5 >= this.#rows * 3;
  }

  get isGenders(): boolean {
    return this.#rows > 0 && this.#genders * 5 >= this.#rows * 4;
  }

  /** The age or the year of birth of one person, where tables about groups have spans. */
  get isExactAges(): boolean {
    return this.#ages * 2 > this.#rows;
  }
}

function isNameOfPerson(text: string): boolean {
  if (text.length > LONGEST_NAME || !NAME.test(text)) return false;
  const words = text.split(/,? /);
  return isFirstName(words[0] ?? "") || (words.length > 1 && isFirstName(words.at(-1) ?? ""));
}
