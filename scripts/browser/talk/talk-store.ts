/*
 * Where a talk is kept. Measured in Chromium 147 from file://, the whole browser killed (SIGKILL) some
 * time after a write and opened anew: what IndexedDB had said was written was there each time, from
 * 50 ms on, after 1 to 4 ms of writing; what localStorage had taken was not there after 3 seconds, and
 * after 7 only where it had been its first write. So it is IndexedDB, with strict durability against
 * a loss of power too.
 */
const DATABASE = "chronodeck";
const TALKS = "talks";

/** One value of the browser's for this talk. Every call may be refused: the promise then fails. */
export interface TalkStore {
  /** Undefined where there is none; nothing is made by looking. */
  read(): Promise<unknown>;
  write(value: unknown): Promise<void>;
  remove(): Promise<void>;
}

export function talkStore(name: string): TalkStore {
  let opened: Promise<IDBDatabase> | undefined;

  async function change(work: (talks: IDBObjectStore) => void): Promise<void> {
    opened ??= open();
    const database = await opened.catch((reason: unknown) => {
      opened = undefined;
      throw reason;
    });
    const transaction = database.transaction(TALKS, "readwrite", { durability: "strict" });
    work(transaction.objectStore(TALKS));
    await new Promise<void>((done, fail) => {
      transaction.oncomplete = () => done();
      transaction.onabort = () => fail(transaction.error);
    });
  }

  return {
    async read() {
      const database = await open(false).catch(() => undefined);
      if (!database) return undefined;
      try {
        return await resultOf(database.transaction(TALKS).objectStore(TALKS).get(name));
      } finally {
        database.close();
      }
    },
    write: (value) => change((talks) => talks.put(value, name)),
    remove: () => change((talks) => talks.delete(name)),
  };
}

/** Without `make`, fails where the database is not there, and leaves none behind. */
function open(make = true): Promise<IDBDatabase> {
  // The getter itself throws where a browser gives no storage to files.
  return Promise.resolve().then(() => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      if (make) request.result.createObjectStore(TALKS);
      else request.transaction?.abort();
    };
    return resultOf(request);
  });
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
