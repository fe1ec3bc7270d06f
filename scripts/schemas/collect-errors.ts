// Bundled into src/generated/validators.js by scripts/generate.ts; it runs in the product.

/** One thing that is wrong with the shape of a document. */
export interface SchemaError {
  /**
   * The JSON Schema keyword that failed: `additionalProperties`, `required`, `type`, `enum`, `pattern`,
   * `format`, `minimum`, `maximum`, `minLength`, `minItems`, `maxItems`, `minProperties`, `uniqueItems`.
   */
  readonly keyword: string;
  /** The way to the value (or to the object, where `key` is set): keys and positions in lists. */
  readonly path: readonly (string | number)[];
  /** The key that is unknown (`additionalProperties`), absent (`required`) or badly written (`pattern`). */
  readonly key?: string;
  /** The title of the object that `key` belongs to: `Indicator`, `Target`. */
  readonly object?: string;
  /** Unknown key: the keys that exist. `enum`: the values that are allowed. */
  readonly allowed?: readonly (string | number)[];
  /** The types that are possible: `string`, `number`, `integer`, `boolean`, `array`, `object`, `null`. */
  readonly types: readonly string[];
  /** The form that the text must have: identifier, date, period, text, url, language, reference. */
  readonly form?: string;
  /** For references: the kinds that may be meant. */
  readonly refers?: readonly string[];
  /** The number in the schema that was passed: of `minimum`, `maxItems` and the like. */
  readonly limit?: number;
  /** The value that stands there (the object, where `key` is set). */
  readonly value: unknown;
}

/** What a validator made by ajv says, as far as it is used here. */
interface RawError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

export interface RawValidator {
  (data: unknown): boolean;
  errors?: readonly RawError[] | null;
}

/** More errors than this in one document help nobody. */
const MAXIMUM = 200;

function pathOf(data: unknown, pointer: string): (string | number)[] {
  const path: (string | number)[] = [];
  let value = data;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const isList = Array.isArray(value);
    path.push(isList ? Number(key) : key);
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return path;
}

function keyOf({ params, propertyName }: RawError): string | undefined {
  const key = params.additionalProperty ?? params.missingProperty ?? propertyName;
  return typeof key === "string" ? key : undefined;
}

function listOf<Item>(value: unknown): readonly Item[] | undefined {
  if (Array.isArray(value)) return value;
  return value === undefined ? undefined : [value as Item];
}

function allowedBy({ keyword, params, parentSchema }: RawError): readonly (string | number)[] | undefined {
  if (keyword === "enum") return listOf(params.allowedValues);
  if (keyword !== "additionalProperties") return undefined;
  return Object.keys((parentSchema?.properties ?? {}) as object);
}

function refersTo(schema: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const refers = schema["x-refers"];
  if (Array.isArray(refers) || refers === undefined) return listOf(refers);
  return (refers as { readonly typed: readonly string[] }).typed;
}

function withoutUndefined<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}

function shape(data: unknown, error: RawError): SchemaError {
  const schema = error.parentSchema ?? {};
  const key = keyOf(error);
  return withoutUndefined({
    keyword: error.keyword,
    path: pathOf(data, error.instancePath),
    key,
    object: key === undefined ? undefined : schema.title,
    allowed: allowedBy(error),
    types: listOf<string>(schema.type) ?? [],
    form: schema["x-form"],
    refers: refersTo(schema),
    limit: error.params.limit,
    value: error.data,
  }) as SchemaError;
}

/**
 * Leaves out what only repeats another error: `propertyNames` beside what is wrong with the name, and
 * the wrong type of a value that is not in its list either.
 */
function withoutEchoes(errors: readonly RawError[]): readonly RawError[] {
  const notInList = new Set(
    errors.filter(({ keyword }) => keyword === "enum").map((error) => error.instancePath),
  );
  return errors.filter(
    ({ keyword, instancePath }) =>
      keyword !== "propertyNames" && !(keyword === "type" && notInList.has(instancePath)),
  );
}

/** Runs a validator; gives its first 200 errors, in the order in which it found them. */
export function collectErrors(validate: RawValidator, data: unknown): readonly SchemaError[] {
  if (validate(data)) return [];
  const errors = validate.errors ?? [];
  validate.errors = null;
  return withoutEchoes(errors)
    .slice(0, MAXIMUM)
    .map((error) => shape(data, error));
}
