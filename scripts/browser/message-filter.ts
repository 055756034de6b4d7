/**
 * reveal.js obeys a message of any origin. Only windows of the same origin that
 * this one opened, was opened by or stands in may speak to it: the speaker view
 * and its frames. To be called before reveal.js starts, so that it listens first.
 */
export function filterMessages(): void {
  const opened = new Set<Window>();
  const open = window.open.bind(window);
  window.open = (...parameters) => {
    const child = open(...parameters);
    if (child) opened.add(child);
    return child;
  };
  window.addEventListener("message", (message) => {
    const { source } = message;
    const known =
      source === window ||
      source === window.parent ||
      source === window.opener ||
      [...opened].some((child) => child === source);
    if (!known || message.origin !== window.origin) message.stopImmediatePropagation();
  });
}
