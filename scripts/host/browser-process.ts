import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Readable, Writable } from "node:stream";

/** What the browser says without being asked. */
export interface BrowserEvent {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
}

/** A browser that runs, told what to do over a pipe (Chrome DevTools Protocol). */
export interface BrowserProcess {
  /** The answer to a command. Rejects with the reason, where the browser refuses or ends. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Calls back with every event, until the function returned is called. */
  listen(listener: (event: BrowserEvent) => void): () => void;
  /** Rejects with the reason when it ends. */
  readonly ended: Promise<never>;
  /** Ends it with all its processes, and removes what it kept. Never rejects. */
  close(): Promise<void>;
}

/*
 * One purpose, a page of our own: no window, no network, no account, nothing kept. Without a
 * sandbox, as other drivers start it, since many machines give it none; no page may load a thing.
 */
const ARGUMENTS = [
  "--headless",
  "--remote-debugging-pipe",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--hide-scrollbars",
  "--mute-audio",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-features=Translate,OptimizationHints,MediaRouter",
  "--metrics-recording-only",
  "--password-store=basic",
  "--use-mock-keychain",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // What hangs on the machine's settings would make other bytes on another one.
  "--lang=en-US",
  "--force-color-profile=srgb",
  "--font-render-hinting=none",
];

/** Signals that end this process without a word to those it started; Ctrl+C the command line sees to. */
const ENDINGS = { SIGTERM: 143, SIGHUP: 129 } as const;

/** Characters of the browser's complaint that are kept. */
const COMPLAINT = 4000;

/** Starts a browser in a folder of its own. However this process ends, the browser ends with it. */
export function startBrowser(program: string): BrowserProcess {
  const profile = mkdtempSync(path.join(os.tmpdir(), "chronodeck-browser-"));
  const child = spawn(program, [...ARGUMENTS, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // A group of its own, which can be ended as one.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const [, , complaints, commands, answers] = child.stdio as unknown as readonly [
    ...[null, null, Readable, Writable, Readable],
  ];
  const waiting = new Map<number, Pending>();
  const listeners = new Set<(event: BrowserEvent) => void>();
  let over: Error | undefined;
  let tellEnd = (_: Error) => {};
  const ended = new Promise<never>((_, reject) => {
    tellEnd = reject;
  });
  // Where nothing waits for it, nobody need know.
  ended.catch(() => {});
  let complaint = "";
  let last = 0;

  const end = (reason: string): void => {
    over ??= new Error(reason);
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
    tellEnd(over);
  };
  const gone = new Promise<void>((resolve) => {
    child.once("error", ({ message }) => {
      end(message);
      resolve();
    });
    child.once("exit", (code, signal) => {
      end(endOf(code, signal, complaint));
      resolve();
    });
  });
  complaints.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(0, COMPLAINT);
  });
  // A pipe breaks when its other end goes; that it went is said above.
  for (const stream of [complaints, commands, answers]) stream.on("error", () => {});
  const answer = (message: Message): void => {
    if (message.id === undefined) {
      for (const listener of listeners) listener(message as unknown as BrowserEvent);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) asked?.reject(new Error(message.error.message));
    else asked?.resolve(message.result ?? {});
  };
  onMessages(answers, answer, () => {
    end("what it says is no answer of a browser");
    killAll(child);
  });

  const kill = (): void => {
    killAll(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  };
  const exits = Object.entries(ENDINGS).map(([signal, code]) => {
    const exit = () => process.exit(code);
    process.on(signal, exit);
    return () => process.off(signal, exit);
  });
  process.once("exit", kill);

  return {
    ended,
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (over) return reject(over);
        last += 1;
        waiting.set(last, { resolve, reject });
        commands.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      end("it was closed");
      killAll(child);
      if (child.pid !== undefined) await gone;
      process.off("exit", kill);
      for (const off of exits) off();
      kill();
    },
  };
}

interface Pending {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (reason: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Each message is JSON that a zero byte ends. */
function onMessages(stream: Readable, tell: (message: Message) => void, fail: () => void): void {
  let parts: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let to = chunk.indexOf(0); to >= 0; to = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, to));
      const message = messageOf(Buffer.concat(parts).toString("utf8"));
      if (!message) return fail();
      tell(message);
      parts = [];
      from = to + 1;
    }
    parts.push(chunk.subarray(from));
  });
}

function messageOf(text: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null ? message : undefined;
  } catch {
    return undefined;
  }
}

/** The browser and all that it started. */
function killAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // They are gone already.
  }
}

/** How it ended, with the first line of what it said, such as which library it lacks. */
function endOf(code: number | null, signal: string | null, complaint: string): string {
  const [line = ""] = complaint.trim().split("\n");
  const how = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
  return line === "" ? how : `${how}: ${line}`;
}
