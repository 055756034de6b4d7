/** A page to be printed. */
export interface PrintJob {
  /** Self-contained: nothing is asked of a network. Its style sheet says how large its sheets are. */
  readonly html: string;
}

/** A browser that prints. */
export interface Printer {
  /** The PDF, tagged and with an outline of its headings, or why there is none, in words. */
  print(job: PrintJob): Promise<Uint8Array | { readonly refused: string }>;
  /** Ends the browser, if it was started. */
  close(): Promise<void>;
}
