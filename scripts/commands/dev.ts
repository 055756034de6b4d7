import path from "node:path";
import { build } from "../build.js";
import { startDevServer } from "../server/dev-server.js";
import type { Terminal } from "./terminal.js";
import { openWorld } from "./world.js";

export interface DevOptions {
  readonly root: string;
  readonly port: number;
  readonly open?: boolean;
}
