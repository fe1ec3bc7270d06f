import { parse } from "yaml";
import type { StartingLanguage } from "./answers.ts";
import type { Assets } from "./assets.ts";
import type { ScaffoldedFile } from "./coalition-files.ts";
import { writeYaml } from "./yaml-text.ts";

/** The forms of one language, see `templates/scaffold/forms/`. */
interface Forms {
  /** Markdown, shown before anything is asked. */
  readonly warning: string;
  readonly agree: string;
  readonly agree_label: string;
  readonly forms: readonly Form[];
}

interface Form {
  readonly id: string;
  /** The name of the file on GitLab, which shows it as the name of the form. */
  readonly file: string;
  readonly name: string;
  readonly about: string;
  readonly fields: readonly Field[];
}

interface Field {
  readonly id: string;
  readonly kind: "line" | "text" | "choice";
  readonly label: string;
  readonly help?: string;
  readonly options?: readonly string[];
  readonly required: boolean;
}

const KINDS = { line: "input", text: "textarea", choice: "dropdown" } as const;

/**
 * Forms by which somebody who does not use git proposes a change: for GitHub, and as templates for GitLab. Each asks
 * first that nobody is named.
 */
export function formFiles(assets: Assets, lang: StartingLanguage): readonly ScaffoldedFile[] {
  const all = parse(assets.read(`templates/scaffold/forms/${lang}.yaml`)) as Forms;
  const { forms } = all;
  return [
    // Whoever begins without a form does not see the warning.
    { path: ".github/ISSUE_TEMPLATE/config.yml", text: "blank_issues_enabled: false\n" },
    ...forms.map((form, index) => ({
      path: `.github/ISSUE_TEMPLATE/${index + 1}-${form.id}.yml`,
      text: `${writeYaml(gitHubForm(form, all))}\n`,
    })),
    ...forms.map((form) => ({
      path: `.gitlab/issue_templates/${form.file}.md`,
      text: gitLabTemplate(form, all),
    })),
  ];
}

function gitHubForm({ name, about, fields }: Form, { warning, agree, agree_label }: Forms): unknown {
  return {
    name,
    description: about,
    body: [
      { type: "markdown", attributes: { value: warning.trimEnd() } },
      ...fields.map(({ id, kind, label, help, options, required }) => ({
        type: KINDS[kind],
        id,
        attributes: { label, ...(help && { description: help }), ...(options && { options }) },
        validations: { required },
      })),
      {
        type: "checkboxes",
        id: "nobody",
        attributes: { label: agree_label, options: [{ label: agree, required: true }] },
      },
    ],
  };
}

function gitLabTemplate({ about, fields }: Form, { warning, agree, agree_label }: Forms): string {
  const asked = fields.map(({ label, help, options }) =>
    [
      `## ${label}`,
      ...(help ? [`<!-- ${help} -->`] : []),
      ...(options ? [options.map((option) => `- [ ] ${option}`).join("\n")] : []),
    ].join("\n\n"),
  );
  const parts = [about, warning.trimEnd(), ...asked, `## ${agree_label}\n\n- [ ] ${agree}`];
  return `${parts.join("\n\n")}\n`;
}
