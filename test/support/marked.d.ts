/** The Markdown parser, as far as the tests use it: it comes without types. */
declare module "marked" {
  export interface Token {
    readonly type: string;
    readonly raw: string;
    readonly text?: string;
    readonly tokens?: readonly Token[];
    readonly items?: readonly Token[];
  }
  export const marked: {
    lexer(text: string): readonly Token[];
  };
}
