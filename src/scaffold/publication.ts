/**
 * Whether the package stands on npm, under the name that package.json gives. As long as it does not, anybody may
 * take that name: nothing that is made or said here fetches it, and the workflows fail until the coalition fills in
 * where it gets the program. Once it is published, `true` turns the workflows and the README into `npx`.
 */
export const IS_PUBLISHED: boolean = false;
