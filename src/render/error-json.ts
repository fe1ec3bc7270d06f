import { toJson } from "./findings-json.ts";

/** The document of schemas/output/error.schema.json: standard output stays one valid document. */
export function errorJson(error: {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}): string {
  const { code, message, help } = error;
  return toJson({ format: "impact-error", version: "1.0", code, message, help });
}
