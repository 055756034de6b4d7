import { type KeptTalk, readKept } from "./kept-talk.js";
import { tabLock } from "./tab-lock.js";
import { talkStore } from "./talk-store.js";

/** Whether a talk is kept: not asked yet, yes, no, refused by the browser, or another tab keeps it. */
export type Kept = "ask" | "yes" | "no" | "refused" | "elsewhere";

/** Keeps a talk in the browser, but never without having been told to. */
export interface Keeper {
  kept(): Kept;
  keep(yes: boolean): void;
  /** Writes the talk down as it is now, where it is kept. */
  save(): void;
  /** Whether nothing is written for now: what was found is still to be decided on. */
  setWaiting(on: boolean): void;
}

interface Keeping {
  /** The talk as it is now. */
  talk(): KeptTalk;
  /** One was kept by an earlier page of the deck; from now on this one keeps it. */
  onFound(talk: KeptTalk): void;
  /** Another tab keeps it from now on. */
  onLoss(): void;
  onChange(): void;
}

export function keeper(name: string, { talk, onFound, onLoss, onChange }: Keeping): Keeper {
  const store = talkStore(name);
  let kept: Kept = "ask";
  let isWaiting = false;
  let writing: Promise<void> | undefined;
  /** Something has changed since what is being written. */
  let isStale = false;
  const lock = tabLock(name, () => {
    become("elsewhere");
    onLoss();
  });

  function become(next: Kept): void {
    kept = next;
    onChange();
  }

  async function find(): Promise<void> {
    const found = readKept(await store.read(), Date.now());
    if (!found || kept !== "ask") return;
    const isOurs = await lock.take();
    if (kept !== "ask") return;
    become(isOurs ? "yes" : "elsewhere");
    if (isOurs) onFound(found);
  }

  async function write(): Promise<void> {
    do {
      isStale = false;
      await store.write(talk());
    } while (isStale && kept === "yes");
  }

  function save(): void {
    if (kept !== "yes" || isWaiting) return;
    isStale = true;
    writing ??= write()
      .catch(() => {
        lock.release();
        become("refused");
      })
      .finally(() => {
        writing = undefined;
      });
  }

  async function begin(): Promise<void> {
    // A talk that another tab has given so far goes on here, unless one has begun here too.
    const goesOn = kept === "elsewhere" && talk().begun === undefined;
    await lock.takeOver();
    const found = goesOn
      ? readKept(await store.read().catch(() => undefined), Date.now())
      : undefined;
    isWaiting = false;
    become("yes");
    if (found) onFound(found);
    save();
  }

  async function forget(): Promise<void> {
    const wasElsewhere = kept === "elsewhere";
    become("no");
    lock.release();
    await writing;
    // What another tab keeps is not ours to forget.
    if (!wasElsewhere) await store.remove();
  }

  // Where reading is refused, so will be keeping, and it is said when somebody wants it.
  find().catch(() => undefined);
  return {
    kept: () => kept,
    keep(yes) {
      (yes ? begin() : forget()).catch(() => undefined);
    },
    save,
    setWaiting(on) {
      isWaiting = on;
    },
  };
}
