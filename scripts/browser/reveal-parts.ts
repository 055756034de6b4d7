/*
 * What stands in the place of parts of reveal.js that no deck of ours uses (host/reveal-library.ts):
 * they answer as those do that are switched off. The help is our own dialog.
 */

const nothing = (): void => {};

export class AutoAnimate {
  reset = nothing;
  run = nothing;
}

/** Grounds of single slides; reveal.js moves their common element about. */
export class Backgrounds {
  element = document.createElement("div");
  render = nothing;
  create = nothing;
  sync = nothing;
  update = nothing;
  updateParallax = nothing;
  destroy = nothing;
}

export class ScrollView {
  activate = nothing;
  deactivate = nothing;
  toggle = nothing;
  layout = nothing;
  prev = nothing;
  next = nothing;
  getSlideByIndices = nothing;
  scrollToSlide = nothing;
  isActive = () => false;
}

export class Overlay {
  toggleHelp = nothing;
  update = nothing;
  /** Esc shows all slides only where there was nothing to close. */
  close = () => false;
  destroy = nothing;
  previewIframe = nothing;
  previewImage = nothing;
  previewVideo = nothing;
  isOpen = () => false;
  getState = () => ({});
  setState = nothing;
}

export class Playback {
  on = nothing;
  off = nothing;
  setPlaying = nothing;
  destroy = nothing;
}
