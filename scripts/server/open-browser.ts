import { spawn } from "node:child_process";

/** Opens the address in the person's browser. Where there is none, nothing happens: the address is printed too. */
export function openBrowser(url: string): void {
  const [command, ...before] =
    process.platform === "darwin"
      ? ["open"]
      : process.platform === "win32"
        ? ["explorer.exe"]
        : ["xdg-open"];
  const child = spawn(command ?? "", [...before, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
