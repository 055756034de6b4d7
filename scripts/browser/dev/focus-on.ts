/** Gives the focus back to what had it, by its `data-focus`; where a slide has gone elsewhere, to what can be done with it there. */
export function focusOn(tree: ParentNode, key: string): void {
  const [, id] = /^slide (\S+)/.exec(key) ?? [];
  const same = tree.querySelector<HTMLElement>(`[data-focus="${CSS.escape(key)}"]`);
  const row =
    id && tree.querySelector<HTMLElement>(`[data-slide="${CSS.escape(id)}"] .acts button`);
  (same ?? (row || undefined))?.focus();
}
