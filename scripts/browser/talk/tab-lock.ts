/** Tells the tabs of one browser apart that show the same deck: one of them has the lock. */
export interface TabLock {
  /** True where no other tab has it; this one has it then. */
  take(): Promise<boolean>;
  /** Takes it from whichever tab has it. */
  takeOver(): Promise<void>;
  release(): void;
}

/** Milliseconds that the page of before a reload may take to go. */
const LINGER = 300;

/** `onLoss` is called where another tab has taken the lock over. Without locks in the browser every tab is alone. */
export function tabLock(name: string, onLoss: () => void): TabLock {
  let free: (() => void) | undefined;

  function request(options: LockOptions): Promise<boolean> {
    const { locks } = navigator;
    if (free || !locks) return Promise.resolve(true);
    return new Promise((answer) => {
      const held = (lock: Lock | null): Promise<void> | undefined => {
        answer(lock !== null);
        if (!lock) return undefined;
        return new Promise((done) => {
          free = done;
        });
      };
      locks.request(`chronodeck ${name}`, options, held).catch(() => {
        // Refused by the browser, or taken from us.
        answer(true);
        if (!free) return;
        free = undefined;
        onLoss();
      });
    });
  }

  return {
    async take() {
      if (await request({ ifAvailable: true })) return true;
      await new Promise((done) => setTimeout(done, LINGER));
      return request({ ifAvailable: true });
    },
    async takeOver() {
      await request({ steal: true });
    },
    release() {
      free?.();
      free = undefined;
    },
  };
}
