/** Pixels of the window asked for, where it has not been elsewhere. */
const SIZE = "width=1200,height=760";
/** In the tab's own storage, which a reload leaves; it ends with the tab. */
const KEPT = "chronodeck.speaker";

/** The window beside the deck that this tab opened; another tab has another. */
export interface SecondWindow {
  /** Opens it, or finds it again; undefined where the browser refuses it. */
  open(): Window | undefined;
  /** Notes where it stands, or that it is no longer there. */
  note(view: Window | undefined): void;
  /** Whether it was there when this page was left by a reload. */
  wasOpen(): boolean;
}

/**
 * After a reload the window is still there, known by a name that nobody can guess. Where the
 * page may look into it, it is taken up. From `file://` Chromium lets no page into what an
 * earlier page opened: then it is closed, unread, and another stands in its place.
 */
export function secondWindow(): SecondWindow {
  const kept = read();
  let name = kept.get("name") ?? freshName();

  const features = () => kept.get("place") ?? SIZE;

  return {
    open() {
      const found = openNamed(name, features());
      if (!found || isOurs(found)) return found;
      const fresh = freshName();
      const other = openNamed(fresh, features());
      if (!other) return undefined;
      found.close();
      name = fresh;
      return other;
    },
    note(view) {
      kept.set("name", name);
      kept.delete("open");
      if (view) {
        kept.set("open", "yes");
        kept.set("place", placeOf(view));
      }
      write(kept);
    },
    wasOpen() {
      const [entry] = performance.getEntriesByType("navigation");
      // A tab that was copied has the storage, and not the window.
      const isReload = entry instanceof PerformanceNavigationTiming && entry.type === "reload";
      return isReload && kept.has("open");
    },
  };
}

function openNamed(name: string, features: string): Window | undefined {
  const view = window.open("", name, features);
  return view && !view.closed ? view : undefined;
}

/** Whether a window may be written into: it is empty, or was written by a deck of this place. */
function isOurs(view: Window): boolean {
  try {
    const { location, document: page } = view;
    return location.href === "about:blank" || page.body.className.startsWith("speaker");
  } catch {
    return false;
  }
}

function placeOf({ screenX, screenY, innerWidth, innerHeight }: Window): string {
  return `left=${screenX},top=${screenY},width=${innerWidth},height=${innerHeight}`;
}

function freshName(): string {
  return `speaker-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
}

function read(): URLSearchParams {
  try {
    const kept = new URLSearchParams(sessionStorage.getItem(KEPT) ?? "");
    if (!/^speaker-[\d-]+$/.test(kept.get("name") ?? "")) kept.delete("name");
    if (!/^left=-?\d+,top=-?\d+,width=\d+,height=\d+$/.test(kept.get("place") ?? ""))
      kept.delete("place");
    return kept;
  } catch {
    return new URLSearchParams();
  }
}

function write(kept: URLSearchParams): void {
  try {
    sessionStorage.setItem(KEPT, kept.toString());
  } catch {
    // Refused: after a reload S opens a new window.
  }
}
