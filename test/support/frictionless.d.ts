/** The libraries of Frictionless Data, as far as the tests use them: they come without types. */
declare module "datapackage" {
  export interface Resource {
    readonly name: string;
    readonly valid: boolean;
    readonly descriptor: { readonly schema: object };
    /** Casts each cell and holds it against its constraints; throws where one does not fit. */
    read(options: { readonly keyed: true; readonly relations: true }): Promise<readonly object[]>;
    checkRelations(): Promise<boolean>;
  }
  export class Package {
    static load(path: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly profile: { readonly name: string };
    readonly descriptor: Readonly<Record<string, unknown>>;
    readonly resources: readonly Resource[];
  }
}

declare module "tableschema" {
  export class Schema {
    static load(descriptor: object): Promise<Schema>;
    readonly errors: readonly Error[];
  }
}
