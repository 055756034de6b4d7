import type { BrowserEvent, BrowserProcess } from "./browser-process.js";

/** A page of a browser. Every function rejects where the browser refuses or ends. */
export interface BrowserPage {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Shows a page that is handed over; whatever it asks for is refused. Resolves when it is loaded. */
  show(html: string): Promise<void>;
  /** The value of an expression, awaited where it is a promise. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Any address of which nothing is ever asked: the page itself is handed over. */
const ADDRESS = "http://deck.invalid/";

/** A new page, as large as a slide. */
export async function openPage(browser: BrowserProcess): Promise<BrowserPage> {
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const attached = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const session = String(attached.sessionId);
  let body = "";
  let loaded = () => {};
  let crashed = (_: Error) => {};
  const crash = new Promise<never>((_, reject) => {
    crashed = reject;
  });
  // Where nothing waits for it, nobody need know.
  crash.catch(() => {});
  const send: BrowserPage["send"] = (method, params) =>
    Promise.race([browser.send(method, params, session), crash]);
  const stop = browser.listen((event) => {
    if (event.sessionId !== session) return;
    if (event.method === "Page.loadEventFired") loaded();
    if (event.method === "Inspector.targetCrashed") crashed(new Error("the page crashed"));
    // The page may be gone by then, and with it the question.
    if (event.method === "Fetch.requestPaused") answer(event, body, send).catch(() => {});
  });
  await Promise.all([
    send("Inspector.enable"),
    send("Page.enable"),
    send("Fetch.enable"),
    send("Emulation.setDeviceMetricsOverride", {
      ...{ width: 1280, height: 720, deviceScaleFactor: 1, mobile: false },
    }),
    send("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-reduced-motion", value: "reduce" }],
    }),
  ]);
  return {
    send,
    async show(html) {
      body = Buffer.from(html, "utf8").toString("base64");
      const load = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      const { errorText } = await send("Page.navigate", { url: ADDRESS });
      if (errorText) throw new Error(String(errorText));
      await Promise.race([load, crash, browser.ended]);
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = (await send("Runtime.evaluate", {
        ...{ expression, awaitPromise: true, returnByValue: true },
      })) as unknown as Evaluated;
      if (exceptionDetails) throw new Error(reasonOf(exceptionDetails));
      return result.value;
    },
    async close() {
      stop();
      await browser.send("Target.closeTarget", { targetId });
    },
  };
}

/** The page itself, or nothing. */
function answer(
  { params }: BrowserEvent,
  body: string,
  send: BrowserPage["send"],
): Promise<unknown> {
  const { requestId, request } = params as unknown as Paused;
  if (request.url !== ADDRESS)
    return send("Fetch.failRequest", { requestId, errorReason: "AccessDenied" });
  return send("Fetch.fulfillRequest", {
    requestId,
    responseCode: 200,
    responseHeaders: [{ name: "Content-Type", value: "text/html; charset=utf-8" }],
    body,
  });
}

/* What the protocol says of these. */
interface Paused {
  readonly requestId: string;
  readonly request: { readonly url: string };
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: Thrown;
}

interface Thrown {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

function reasonOf({ text, exception }: Thrown): string {
  const [line = text] = (exception?.description ?? text).split("\n");
  return line;
}
