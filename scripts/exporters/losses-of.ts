import type { Loss, LossKind } from "../model/loss.js";

/** A loss of this kind for each that is lost. */
export function lossesOf(
  kind: LossKind,
  lost: readonly { readonly id: string }[],
): readonly Loss[] {
  return lost.map(({ id }) => ({ kind, id }));
}
