import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sparticuz from "@sparticuz/chromium";
import { describe, expect, test } from "vitest";
import { openPrinter } from "../scripts/host/printer.js";
import { chronodeck, FIXTURES, ROOT, temporaryFolder } from "./support/cli.js";

/* Browsers that hang, crash, are killed or are not there. Whether their processes are gone Linux says in /proc. */

const here = describe.skipIf(process.platform !== "linux");

/** A program that is not the browser that it is taken for; `$PIDS` is a file that it may write its processes' numbers to. */
function program(script: string): { readonly file: string; readonly pids: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, "browser");
  const pids = path.join(folder, "pids");
  writeFileSync(file, `#!/bin/sh\nPIDS=${pids}\n${script}\n`);
  chmodSync(file, 0o755);
  return { file, pids };
}

const SLEEPER = 'sleep 600 & echo $$ $! > "$PIDS.new"; mv "$PIDS.new" "$PIDS"; wait';

/** Those of the processes of a file that still run. */
function running(pids: string): readonly number[] {
  return readFileSync(pids, "utf8")
    .trim()
    .split(" ")
    .map(Number)
    .filter((pid) => {
      try {
        // One that has ended and waits for its parent to notice is gone as well.
        return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
      } catch {
        return false;
      }
    });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const JOB = { html: "<!doctype html><title>A</title><h1>A</h1>" };
const small = ["--root", path.join(FIXTURES, "minimal")];

here("a browser", () => {
  test("that hangs is ended within the time limit, with all that it started", async () => {
    const { file, pids } = program(SLEEPER);
    const printer = openPrinter(file, 400);
    const refused = `expected ${file} to start, got: no answer in 0.4 s`;
    expect(await printer.print(JOB)).toEqual({ refused });
    // The second page need not wait for it again.
    expect(await printer.print(JOB)).toEqual({ refused });
    await printer.close();
    expect(running(pids)).toEqual([]);
  });

  test("that is killed while it prints is an error, and is not asked again", async () => {
    const { file, pids } = program(
      `echo $$ > "$PIDS.new"; mv "$PIDS.new" "$PIDS"; exec ${await sparticuz.executablePath()} "$@"`,
    );
    const printer = openPrinter(file);
    expect(await printer.print(JOB)).toBeInstanceOf(Uint8Array);
    const [pid = 0] = running(pids);
    const endless = `<!doctype html>${"<p>Words and words.</p>".repeat(20_000)}`;
    const printing = printer.print({ html: endless });
    process.kill(pid, "SIGKILL");
    const refused = `expected ${file} to print, got: it was ended by SIGKILL`;
    expect(await printing).toEqual({ refused });
    expect(await printer.print(JOB)).toEqual({ refused });
    await printer.close();
    expect(running(pids)).toEqual([]);
  });

  test("prints several pages at once, with one browser, and asks nothing of a network", async () => {
    const printer = openPrinter(undefined);
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const away = `http://127.0.0.1:${port}`;
    const asking = `<img src="${away}/a.png"><link rel=stylesheet href="${away}/a.css"><img src="file:///etc/hostname">`;
    const both = [JOB, { html: JOB.html + asking }].map((job) => printer.print(job));
    for (const pdf of await Promise.all(both)) expect(pdf).toBeInstanceOf(Uint8Array);
    await printer.close();
    server.close();
    expect(asked).toBe(0);
  });

  test("that ends at once: every other format is written, and one error says why", () => {
    const { file } = program("echo cannot open display >&2; exit 3");
    const out = temporaryFolder();
    const run = chronodeck([
      ...["export", "svg", "slides-pdf", "handout", "--browser", file, "--out", out],
      ...["--root", path.join(FIXTURES, "comet")],
    ]);
    expect(run.err).toBe(
      `observatory.en.slides.pdf and 3 other files: not written: expected ${file} to start, got: it ended with code 3: cannot open display\n`,
    );
    expect(run.code).toBe(1);
    expect(readdirSync(out)).toEqual(["observatory.en.timeline.svg", "school.en.timeline.svg"]);
  });

  test("is ended by Ctrl+C, which leaves no process, no file and no folder", async () => {
    const { file, pids } = program(SLEEPER);
    const [out, scratch] = [temporaryFolder(), temporaryFolder()];
    const args = ["export", "handout", "--browser", file, "--out", out, ...small];
    const tool = spawn(process.execPath, [path.join(ROOT, "dist/cli.js"), ...args], {
      env: { ...process.env, TMPDIR: scratch },
      stdio: "ignore",
    });
    const code = new Promise((resolve) => tool.once("exit", resolve));
    await until(() => existsSync(pids));
    tool.kill("SIGINT");
    expect(await code).toBe(130);
    await until(() => running(pids).length === 0);
    expect([...readdirSync(out), ...readdirSync(scratch)]).toEqual([]);
  });

  test("that is not there: it is said how to get one", () => {
    // Where no package of a browser can be found.
    const home = temporaryFolder();
    for (const part of ["dist", "templates"])
      cpSync(path.join(ROOT, part), path.join(home, part), { recursive: true });
    const empty = path.join(home, "empty");
    mkdirSync(empty);
    const run = chronodeck(["export", "csv", "handout", "--out", empty, ...small], {
      tool: path.join(home, "dist/cli.js"),
      env: { PATH: empty, CHROME_PATH: "" },
    });
    expect(run.err).toBe(
      "all.en.handout.pdf: not written: expected a browser to print with, got none: install Chrome, Chromium or Edge, or run `npm install @sparticuz/chromium`; a browser elsewhere is named with --browser PATH or in CHROME_PATH\n",
    );
    expect(run.code).toBe(1);
    expect(readdirSync(empty)).toEqual(["all.en.timeline.csv"]);
  });

  test("that is named and is not there is refused", () => {
    const run = chronodeck(["export", "handout", "--browser", "/nowhere", ...small]);
    expect(run.err).toBe(
      "all.en.handout.pdf: not written: --browser: expected a browser's program, got /nowhere; without it, Chrome, Chromium or Edge of the machine are tried\n",
    );
    expect(run.code).toBe(1);
  });
});
