import type { Server } from "node:http";

/** How many ports after the one asked for are tried. */
const TRIES = 20;

/**
 * Listens on 127.0.0.1, on the port asked for or the next free one; 0 takes any.
 * Resolves to the port, or to a sentence that says why there is none.
 */
export async function listen(
  server: Server,
  port: number,
): Promise<number | { readonly problem: string }> {
  const last = port === 0 ? 0 : Math.min(port + TRIES, 65535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    const code = await attempt(server, candidate);
    if (code === undefined) {
      const address = server.address();
      // A string would be a pipe's name, and nothing asks for a pipe.
      return address !== null && typeof address === "object" ? address.port : candidate;
    }
    if (code === "EACCES") {
      return {
        problem: `port ${candidate} is not open to you; choose one from 1024 on with --port.`,
      };
    }
    if (code !== "EADDRINUSE")
      return { problem: `cannot listen on 127.0.0.1:${candidate} (${code}).` };
  }
  return { problem: `the ports ${port} to ${last} are all in use; choose another with --port.` };
}

/** Undefined where it listens; else the error's code. */
function attempt(server: Server, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => {
      server.off("listening", succeed);
      resolve(error.code ?? error.message);
    };
    const succeed = () => {
      server.off("error", fail);
      resolve(undefined);
    };
    server.once("error", fail);
    server.once("listening", succeed);
    server.listen({ host: "127.0.0.1", port, exclusive: true });
  });
}
