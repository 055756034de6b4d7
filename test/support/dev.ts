import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { onTestFinished } from "vitest";
import { ROOT } from "./cli.js";

export interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly errors: () => string;
}

/** `chronodeck dev`, as a person starts it. */
export async function dev(root: string): Promise<Running> {
  const child = spawn(
    process.execPath,
    [path.join(ROOT, "dist/cli.js"), "dev", "--root", root, "--port", "0", "--json"],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: "1" },
    },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (out.includes("\n")) resolve(JSON.parse(out).url);
    });
    child.on("exit", () => reject(new Error(`dev ended: ${errors}`)));
  });
  return { child, url, errors: () => errors };
}
