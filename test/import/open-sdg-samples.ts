/** Invented sites, each with habits that real ones have. */
export type Site = Record<string, string | Uint8Array>;

/** Text as older spreadsheets write it. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0))));
}

const FRENCH_META = `---
indicator_number: 1.2.1
indicator_name: global_indicators.1-2-1-title
graph_title: Part de la population sous le seuil de pauvreté
computation_units: Pourcentage
national_geographical_coverage: Valmont
national_indicator_description: <p>Ménages dont le revenu est <b>sous</b> le seuil ; voir [la note](https://example.org/n).</p>
source_active_1: true
source_organisation_1: Office de la statistique de Valmont
source_url_text_1: Enquête sur les revenus
source_url_1: https://example.org/revenus
source_active_2: false
source_url_text_2: Link to source
reporting_status: complete
---
Texte libre.
`;

/** French headers, semicolons, decimal commas, Windows-1252, translated metadata and cells. */
export const FRENCH: Site = {
  "config_data.yml": "languages: [fr, en]\ninputs:\n  - {class: InputCsvData, path_pattern: data/*-*.csv}\n",
  "data/indicator_1-2-1.csv": windows1252(
    "Année;Unités;Sexe;Valeur\r\n2019;Pourcentage;;12,5\r\n2019;Pourcentage;Féminin;13,25\r\n2019;Pourcentage;Masculin;11,7\r\n2020;Pourcentage;;12\r\n",
  ),
  "meta/1-2-1.md": windows1252(FRENCH_META),
  "meta/en/1-2-1.md": "---\ngraph_title: Share of the population below the poverty line\n---\n",
  "translations/en/data.yml": "Sexe: Sex\nFéminin: Female\nMasculin: Male\n",
};

/** What cannot be taken over, in one table; and columns that split nothing. */
export const UGLY: Site = {
  "data/indicator_8-5-2.csv": [
    "Year,Place,Sex,GeoCode,Units,Value",
    "2015,Here,,,Number of people,100",
    "2015,Here,female,f1,Number of people,60",
    "2015,Here,femaLE,f2,Number of people,61",
    "2015,Here,male,m1,Number of people,40",
    "2015,Here,male,m1,Number of people,41",
    "2016,Here,,,Number of people,100",
    "2016,Here,,,Number of people,100.0",
    "20222,Here,,,Number of people,7",
    "2010-2019,Here,,,Number of people,8",
    ",Here,,,Number of people,9",
    '2017,Here,,,Number of people,"1,234"',
    "2017,Here,female,f1,Number of people,<5",
    "2017,Here,male,m1,Number of people,n/a",
    "2018,Here,,,Number of people,",
    "2018,Here, there,female,f1,Number of people,3",
    "2018,Here",
    "2018-19,Here,male,m1,Number of people,2.5E+1",
    "2015,Here,,,Percent,55.5",
    "2016,Here,,,Percent,140",
  ].join("\n"),
  "meta/8-5-2.yml":
    "graph_title: People without work\nsdg_goal: 8\npublished: false\ncustom_field: kept\nsource_active_1: true\nsource_organisation_1: An office\n",
};

/** Tables with a column per year, per group and per series. */
export const WIDE: Site = {
  "data/indicator_3-1-1.csv": "Sex,Units,2018,2019\n,Number of deaths,10,12\nfemale,Number of deaths,4,\n",
  "data/indicator_3-1-2.csv": "year,all,Sex:female,Sex:female|Age:0-17\n2018,30.5,31,29\n",
  "data/indicator_3-1-3.csv": "Year,rate_men,rate_women\n2018,3.5,4\n2019,3.6,4.1\n",
  "meta/3-1-1.md": "Only text, without fields.\n",
};

/** The attributes of an official statistical office. */
export const OFFICIAL: Site = {
  "config_data.yml":
    "src_dir: site\nindicator_options: {unit_column: Measure, non_disaggregation_columns: [Method]}\nlanguages: [en-GB]\n",
  "site/data/11-1-1.csv": [
    "Year,Measure,Unit multiplier,Region,GeoCode,Observation status,Method,Value",
    "2019,Dwellings,Units,,,A,old,1200",
    "2019,Dwellings,Units,North,E1,Estimated,old,700",
    "2019,Dwellings,Thousands,,,Provisional,new,1.2",
  ].join("\n"),
  "site/meta/11-1-1.md": "---\nindicator_name: Homes that are not decent\ntarget_id: 11.1\n---\n",
  "site/data/readme.txt": "not a table",
  "site/data/notes.csv": "a,b\n1,2\n",
};
