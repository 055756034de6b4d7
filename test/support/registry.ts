import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { onTestFinished } from "vitest";
import { ROOT } from "./cli.js";

/**
 * A package registry on this machine that has what the repository has installed, and nothing else. Returns its address.
 * `folder`: where it may keep archives.
 */
export async function localRegistry(folder: string): Promise<string> {
  const archives = new Map<string, Buffer>();
  let address = "";
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(request.url ?? "").slice(1);
    const archive = archives.get(wanted);
    if (archive) return response.end(archive);
    const installed = path.join(ROOT, "node_modules", wanted);
    if (wanted.includes("..") || !existsSync(path.join(installed, "package.json"))) {
      response.statusCode = 404;
      return response.end("{}");
    }
    const manifest = JSON.parse(readFileSync(path.join(installed, "package.json"), "utf8"));
    const file = `${wanted}/-/package.tgz`;
    const bytes = archives.get(file) ?? packed(installed, folder);
    archives.set(file, bytes);
    const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
    const version = { ...manifest, dist: { tarball: `${address}/${file}`, integrity } };
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        name: wanted,
        "dist-tags": { latest: manifest.version },
        versions: { [manifest.version]: version },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}`;
  return address;
}

/** A folder as npm packs it. */
export function packed(source: string, folder: string): Buffer {
  const { stdout, stderr, status } = spawnSync(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", folder, source],
    { cwd: folder, encoding: "utf8", shell: process.platform === "win32" },
  );
  if (status !== 0) throw new Error(stderr);
  const [{ filename }] = JSON.parse(stdout);
  return readFileSync(path.join(folder, filename));
}
