/** On paper the pictures that the build drew are printed; nothing interactive is made then. */
export function isPrintView(): boolean {
  return /[?&](print-pdf|view=print)(&|$)/.test(location.search);
}
