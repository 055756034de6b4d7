import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export const ROOT = path.resolve(import.meta.dirname, "../..");
export const FIXTURES = path.join(ROOT, "test/fixtures");
const CLI = path.join(ROOT, "dist/cli.js");

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the compiled command line as a person would. */
export function chronodeck(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number; tool?: string } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [options.tool ?? CLI, ...args], {
    encoding: "utf8",
    // Nothing without a browser takes a tenth of it; a run that hangs must not hang the tests.
    timeout: options.timeout ?? 50_000,
    cwd: options.cwd ?? ROOT,
    // Reading extra certificates would add to every start.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: "1", ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "chronodeck-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of a fixture lecture that a test may break. */
export function copyOf(fixture: string): string {
  const folder = temporaryFolder();
  cpSync(path.join(FIXTURES, fixture), folder, { recursive: true });
  return folder;
}
