import { spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { launch } from "./chromium.mjs";
import { writeLecture, writeMarkdownDeck } from "./content.mjs";
import { median } from "./measure.mjs";
import { installPeers, peerScript, peerVersions } from "./peers.mjs";

/*
 * From a save to the change painted, in a page of real Chromium: a word of the slide shown is written into its
 * file, and the clock runs until a frame with it has been painted.
 */

/** Milliseconds, medians. */
const SHIPPED = 200;
const LARGE = 500;
const SLIDES = 200;
/** Saves counted; those before warm the tool up. */
const SAVES = 15;
const WARM = 5;
/** Milliseconds between saves, at least; somebody who writes rests longer. */
const REST = 900;
/** Milliseconds that every tool has to settle, as while somebody reads the slide that they are about to change. */
const SETTLE = 6000;
/** Milliseconds after which a change is given up. */
const PATIENCE = 30_000;

/** Runs in every page from its beginning: says when a mark, `mark-7-`, has been painted in what is shown. */
const WATCH = (selector) => `(() => {
  let last = "";
  const look = () => {
    const text = [...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent).join(" ");
    const found = /mark-\\d+-/.exec(text)?.[0] ?? "";
    if (found && found !== last) {
      last = found;
      const { port1, port2 } = new MessageChannel();
      // A message posted within a frame comes after its paint.
      port1.onmessage = () => benchSeen(found, Date.now());
      port2.postMessage(0);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();`;

export async function devBench({ root, bench, work, cli, tell }) {
  let peers = "";
  try {
    installPeers(bench);
  } catch (error) {
    peers = `Marp and Slidev could not be installed, and are not measured: ${error.message}`;
  }
  const jobs = [...ours(root, work, cli), ...(peers ? [] : theirs(bench, work))];
  const browser = await launch();
  const rows = [];
  try {
    for (const job of jobs) {
      tell(job.name);
      try {
        const times = await saves(browser, job, tell);
        rows.push({ tool: job.name, ms: median(times), worst: Math.max(...times), ...job });
      } catch (error) {
        if (!job.isPeer) throw error;
        peers += `${job.name} could not be measured: ${error.message.split("\n")[0]}\n`;
      }
    }
  } finally {
    await browser.close();
  }
  if (peers) console.log(peers.trim());
  const { marp, slidev } = peerVersions();
  return {
    title: `dev: from a save to the change painted in Chromium, ms; medians of ${SAVES} saves. marp ${marp}, slidev ${slidev}`,
    columns: ["", "median", "worst"],
    rows: rows.map(({ tool, ms, worst }) => [tool, ms.toFixed(0), worst.toFixed(0)]),
    targets: rows
      .filter(({ limit }) => limit !== undefined)
      .map(({ tool, ms, limit }) => ({ text: tool, value: ms, limit, unit: "ms" })),
    medians: rows.map(({ tool, ms, worst }) => ({ tool, ms, worst })),
  };
}

function ours(root, work, cli) {
  const shipped = path.join(work, "dev-shipped");
  rmSync(shipped, { recursive: true, force: true });
  for (const part of ["slides", "timeline-data", "templates"])
    cpSync(path.join(root, part), path.join(shipped, part), { recursive: true });
  const large = path.join(work, "dev-large");
  writeLecture(large, SLIDES);
  const slides = readdirSync(path.join(shipped, "slides/en"))
    .map((name) => path.join(shipped, "slides/en", name))
    .find((file) => /^id: nafta-two-dates$/m.test(readFileSync(file, "utf8")));
  const dev = (folder) => ({
    args: () => [cli, "dev", "--root", folder, "--port", "0", "--json"],
    address: (said) => /"url":"([^"]+)"/.exec(said)?.[1],
    selector: ".slides section.present",
  });
  return [
    {
      ...dev(shipped),
      ...{ name: "ours: words of a slide, the shipped lecture", limit: SHIPPED, file: slides },
      page: "students.en.html#/nafta-two-dates",
      edit: (text, mark) => text.replace("Three governments", `${mark} Three governments`),
    },
    {
      ...dev(shipped),
      name: "ours: an event's words, the shipped lecture (the page is loaded anew)",
      page: "students.en.html#/nafta-two-dates",
      file: path.join(shipped, "timeline-data/events.yaml"),
      edit: (text, mark) =>
        text.replace("The paper names one date", `${mark} The paper names one date`),
    },
    {
      ...dev(large),
      ...{ name: `ours: words of a slide, ${SLIDES} slides`, limit: LARGE },
      page: "one.en.html#/slide-101",
      file: path.join(large, "slides/en/00080.md"),
      edit: inSentence,
    },
  ];
}

/** The sentence of the 101st slide, the same for every tool. */
function inSentence(text, mark) {
  return text.replace(/(# Slide 102: [^\n]+\n\n)/, `$1${mark} `);
}

function theirs(bench, work) {
  const comment = (text) => `<!-- ${text} -->\n`;
  const peer = (name, head) => {
    const folder = path.join(work, `dev-${name}`);
    const file = path.join(folder, "slides.md");
    writeMarkdownDeck(file, SLIDES, head, comment);
    return {
      name: `${name}: words of a slide, ${SLIDES} slides`,
      isPeer: true,
      file,
      edit: inSentence,
      cwd: folder,
    };
  };
  const marp = peerScript(bench, "@marp-team/marp-cli", "marp");
  const slidev = peerScript(bench, "@slidev/cli", "slidev");
  return [
    {
      ...peer("marp", "---\nmarp: true\n---\n"),
      args: () => [marp, "--no-stdin", "--server", "."],
      env: (port) => ({ PORT: String(port) }),
      address: (said, port) =>
        /(Start|started|listened)/i.test(said) ? `http://localhost:${port}/` : undefined,
      page: "slides.md#103",
      selector: "svg.bespoke-marp-active, .bespoke-marp-active, section",
    },
    {
      ...peer("slidev", "---\ntheme: default\n---\n"),
      args: (port) => [slidev, "slides.md", "--port", String(port), "--log", "info"],
      address: (said, port) =>
        said.includes(String(port)) ? `http://localhost:${port}/` : undefined,
      page: "103",
      selector: ".slidev-page, .slidev-layout",
    },
  ];
}

async function saves(browser, job, tell) {
  const port = await freePort();
  const original = readFileSync(job.file, "utf8");
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const child = spawn(process.execPath, job.args(port), {
    ...{ cwd: job.cwd ?? path.dirname(job.file), stdio: ["pipe", "pipe", "pipe"] },
    env: { ...env, ...job.env?.(port), NO_COLOR: "1" },
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: "reduce",
  });
  try {
    const address = await started(child, (said) => job.address(said, port));
    const page = await context.newPage();
    const waiting = new Map();
    await page.exposeFunction("benchSeen", (mark, at) => waiting.get(mark)?.(at));
    await page.addInitScript(WATCH(job.selector));
    const times = [];
    await page.goto(address + job.page);
    await page.waitForTimeout(SETTLE);
    for (let save = 1; save <= WARM + SAVES; save += 1) {
      tell(`${job.name}: save ${save}`);
      // At no steady beat with anything that looks at files from time to time.
      await page.waitForTimeout(REST + ((save * 137) % 400));
      const mark = `mark-${save}-`;
      const text = job.edit(original, mark);
      if (!text.includes(mark)) throw new Error(`${job.file} has no place for the mark`);
      const painted = new Promise((resolve, reject) => {
        waiting.set(mark, resolve);
        setTimeout(() => reject(new Error("the change was not painted")), PATIENCE).unref();
      });
      const start = Date.now();
      writeFileSync(job.file, text);
      const ms = (await painted) - start;
      if (save > WARM) times.push(ms);
    }
    return times;
  } finally {
    await context.close();
    child.kill("SIGKILL");
    writeFileSync(job.file, original);
  }
}

function started(child, addressIn) {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (text) => {
      said += text;
      const address = addressIn(said);
      if (address) resolve(address);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    child.once("exit", (code) => reject(new Error(`it ended with ${code}: ${said.slice(-300)}`)));
    setTimeout(() => reject(new Error(`it did not start: ${said.slice(-300)}`)), PATIENCE).unref();
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
