/** A picture to be compared: its provenance changes with every template. */
export function withoutProvenance(svg: string): string {
  return svg.replace(/<metadata>[^<]*<\/metadata>/, "");
}
