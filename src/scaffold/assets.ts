/** Reads a file of the package: a template, a schema. Paths are POSIX, from the package's root. */
export interface Assets {
  /** Throws when the package lacks the file: that is a fault of ours, never of the user. */
  read(path: string): string;
}
