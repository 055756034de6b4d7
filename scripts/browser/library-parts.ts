/*
 * Stands in for the parts of the timeline library that would draw: it is given no items,
 * no axis and no marker of today here (see vis.ts), and scripts/host/timeline-library.ts
 * puts these in the place of its own.
 */
class Part {
  readonly options = {};
  readonly props = {};
  setOptions(): void {}
  redraw(): boolean {
    return false;
  }
  destroy(): void {}
}

export class TimeAxis extends Part {}
export class CurrentTime extends Part {}
export class CustomTime extends Part {}
export class ItemSet extends Part {
  markDirty(): void {}
  setItems(): void {}
  setGroups(): void {}
}
export class Configurator extends Part {}
/** Options are written in one place, and typed there. */
export const Validator = { validate: () => false };
