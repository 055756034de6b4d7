declare module "@citation-js/core" {
  export const plugins: {
    readonly input: {
      /** One step: a text as raw entries. */
      data(input: string, type: string): readonly never[];
      /** As far as CSL-JSON. */
      chain(
        input: unknown,
        options: { readonly forceType: string; readonly generateGraph: boolean },
      ): readonly unknown[];
    };
  };
}
declare module "@citation-js/plugin-bibtex" {}
