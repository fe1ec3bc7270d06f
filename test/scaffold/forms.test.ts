import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { STARTING_LANGUAGES } from "../../src/scaffold/answers.ts";
import { ASSETS, madePlatformFiles } from "./samples.ts";

interface Element {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly validations?: Readonly<Record<string, unknown>>;
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Element[];
}

/** What each element of a form may have, and must have first; as GitHub says it. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  markdown: ["value"],
  input: ["label", "description", "placeholder", "value"],
  textarea: ["label", "description", "placeholder", "value", "render"],
  dropdown: ["label", "options", "description", "multiple", "default"],
  checkboxes: ["label", "options", "description"],
};

describe.each(STARTING_LANGUAGES)("the forms in %s", (lang) => {
  const files = madePlatformFiles({ published: true, lang });
  const forms = [...files]
    .filter(([path]) => /^\.github\/ISSUE_TEMPLATE\/\d/.test(path))
    .map(([path, text]) => ({ path, form: parse(text, { strict: true }) as Form }));
  const templates = [...files].filter(([path]) => path.startsWith(".gitlab/issue_templates/"));

  test("have the shape that GitHub asks", () => {
    expect(forms.map(({ path }) => path)).toEqual([
      ".github/ISSUE_TEMPLATE/1-figure.yml",
      ".github/ISSUE_TEMPLATE/2-theory.yml",
      ".github/ISSUE_TEMPLATE/3-indicator.yml",
      ".github/ISSUE_TEMPLATE/4-question.yml",
    ]);
    for (const { form } of forms) {
      expect(Object.keys(form).sort()).toEqual(["body", "description", "name"]);
      expect(form.name.length).toBeGreaterThan(3);
      expect(form.description.length).toBeLessThanOrEqual(200);
      const ids = form.body.flatMap(({ id }) => id ?? []);
      expect(ids).toEqual([...new Set(ids)]);
      for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
      for (const element of form.body) checkElement(element);
    }
    expect(new Set(forms.map(({ form }) => form.name)).size).toBe(forms.length);
  });

  test("ask before anything else that nobody is named, and again at the end", () => {
    const warnings = forms.map(({ form }) => form.body[0]?.attributes.value);
    expect(new Set(warnings).size).toBe(1);
    expect(warnings[0]).toMatch(/^\*\*(No names|Geen namen|Pas de noms)/);
    for (const { form } of forms) {
      const last = form.body.at(-1)?.attributes.options as readonly { readonly required: boolean }[];
      expect(last.map(({ required }) => required)).toEqual([true]);
    }
    expect(parse(files.get(".github/ISSUE_TEMPLATE/config.yml") ?? "")).toEqual({
      blank_issues_enabled: false,
    });
    for (const [path, text] of templates)
      expect([path, text.includes(String(warnings[0]))]).toEqual([path, true]);
  });

  test("ask the same on GitLab", () => {
    expect(templates).toHaveLength(forms.length);
    const asked = templates.flatMap(([, text]) =>
      [...text.matchAll(/^## (.*)$/gm)].map(([, label]) => label),
    );
    const labels = forms.flatMap(({ form }) => form.body.flatMap(({ attributes }) => attributes.label ?? []));
    expect(asked.sort()).toEqual(labels.sort());
    expect(files.get(".gitlab/merge_request_templates/Default.md")).toBe(
      files.get(".github/pull_request_template.md"),
    );
  });
});

function checkElement({ type, attributes, validations, ...rest }: Element): void {
  const allowed = ATTRIBUTES[type] ?? [];
  expect(allowed).toEqual(expect.arrayContaining(Object.keys(attributes)));
  expect(attributes[allowed[0] ?? ""]).toEqual(expect.stringMatching(/\S/));
  expect(Object.keys(rest).filter((key) => key !== "id")).toEqual([]);
  if (validations) expect(validations).toEqual({ required: expect.any(Boolean) });
  expect(validations === undefined).toBe(["markdown", "checkboxes"].includes(type));
  if (type !== "dropdown") return;
  const options = attributes.options as readonly unknown[];
  expect(options.length).toBe(new Set(options).size);
  // GitHub takes `None` for itself, and YAML takes bare words such as `no` for something else.
  for (const option of options) expect(option).toEqual(expect.stringMatching(/^(?!none$)\S/i));
}

test("the forms of the three languages ask the same", () => {
  const shapes = STARTING_LANGUAGES.map((lang) => {
    const { forms } = parse(ASSETS.read(`templates/scaffold/forms/${lang}.yaml`)) as {
      forms: readonly { id: string; fields: readonly Record<string, unknown>[] }[];
    };
    return forms.map(({ id, fields }) => [
      id,
      fields.map((field) => [
        field.id,
        field.kind,
        field.required,
        (field.options as unknown[])?.length,
        "help" in field,
      ]),
    ]);
  });
  expect(shapes[1]).toEqual(shapes[0]);
  expect(shapes[2]).toEqual(shapes[0]);
});
