import { expect } from "vitest";

/** One second at most, whatever comes; of the processor, since other tests may run beside this one. */
export function inTime<T>(work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(1000);
  return result;
}
