/** A page to be printed, and how. */
export interface PrintJob {
  /** Self-contained: nothing is asked of a network. */
  readonly html: string;
  /** CSS pixels (1/96 inch) of a sheet. */
  readonly width: number;
  readonly height: number;
  /** HTML that stands at the foot of each sheet, with Chromium's classes `pageNumber` and `totalPages`. */
  readonly footer?: string;
}

/** A browser that prints. */
export interface Printer {
  /** The PDF, tagged and with an outline, or why there is none, in words. */
  print(job: PrintJob): Promise<Uint8Array | { readonly refused: string }>;
  close(): Promise<void>;
}
