/**
 * What `validate` does with the rows of a repository, in DuckDB's SQL: look-ups, casts, range checks and
 * duplicate keys over all tables, and the files of the wrong rows; no lines, which it can only count with a
 * window over all rows, and that would cost it a third more. `tsx bench/duckdb-check.ts FOLDER`
 * prints how many rows have each defect, in the order of `DEFECTS`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const folder = process.argv[2] ?? ".";
const ids = (file: string): readonly string[] =>
  [...readFileSync(join(folder, file), "utf8").matchAll(/^ *- \{?id: ([a-z0-9-]+)/gm)].map(
    ([, id = ""]) => id,
  );
const list = (values: readonly string[]): string => values.map((value) => `('${value}')`).join(", ");

const indicators = readdirSync(join(folder, "indicators")).map((name) => {
  const text = readFileSync(join(folder, "indicators", name), "utf8");
  return `('${name.replace(".yaml", "")}', '${/^type: (.*)$/m.exec(text)?.[1]}')`;
});
const values = ids("dimensions.yaml");
const genders = values.slice(1, values.indexOf("age"));
const ages = values.slice(values.indexOf("age") + 1);

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
await connection.run(`
  create temp table indicators(id varchar, type varchar); insert into indicators values ${indicators.join(", ")};
  create temp table partners(id varchar); insert into partners values ${list(ids("partners.yaml"))};
  create temp table genders(id varchar); insert into genders values ${list(genders)};
  create temp table ages(id varchar); insert into ages values ${list(ages)};
  create temp table rows as
    select filename, t.indicator, period, partner, gender, age, i.type as type,
      try_cast(numerator as double) as numerator, try_cast(denominator as double) as denominator,
      try_cast(value as double) as value, try_cast(n as double) as n, coalesce(status, 'final') as status,
      i.id is null or (partner is not null and p.id is null) or (gender is not null and g.id is null)
        or (age is not null and a.id is null)
        or coalesce(status, 'final') not in ('final', 'provisional', 'estimate', 'withheld') as unknown,
      not regexp_full_match(period, '[0-9]{4}(-(0[1-9]|1[0-2]))?') as bad_period,
      (numerator is not null and try_cast(numerator as double) is null)
        or (denominator is not null and try_cast(denominator as double) is null)
        or (value is not null and try_cast(value as double) is null)
        or (n is not null and try_cast(n as double) is null) as bad_number
    from read_csv('${folder}/data/*/*.csv', header = true, all_varchar = true, delim = ',', quote = '"',
      filename = true) t
      left join indicators i on t.indicator = i.id left join partners p on t.partner = p.id
      left join genders g on t.gender = g.id left join ages a on t.age = a.id;
`);
const counts = await connection.runAndReadAll(`
  with good as (select * from rows where not unknown and not bad_period and not bad_number),
  repeated as (select indicator, period, partner, gender, age from good group by all having count(*) > 1),
  keys as (select g.indicator, g.period, g.partner, g.gender, g.age,
      count(distinct (g.numerator, g.denominator, g.value, g.n, g.status)) as figures
    from good g join repeated r on g.indicator = r.indicator and g.period = r.period
      and g.partner is not distinct from r.partner and g.gender is not distinct from r.gender
      and g.age is not distinct from r.age
    group by all)
  select
    (select count(*) from rows where unknown) as unknown,
    (select count(*) from rows where bad_number) as bad_number,
    (select count(*) from rows where bad_period) as bad_period,
    (select count(*) from good where (type = 'count' and value < 0) or (type = 'mean' and (value < 1 or value > 5))
      or numerator < 0 or denominator < 0 or n < 0) as out_of_range,
    (select count(*) from good where numerator > denominator) as above,
    (select count(*) from keys where figures = 1) as identical,
    (select count(*) from keys where figures > 1) as conflicting
`);
const wrong = await connection.runAndReadAll(`
  select filename from rows where unknown or bad_period or bad_number or numerator > denominator or value < 0
`);
console.log(JSON.stringify({ counts: counts.getRowsJson()[0], wrong: wrong.currentRowCount }));
