// What work costs this process, whatever else the machine is doing: for tests that guard against work that grows out of hand.

/** Milliseconds of the processor since `before`, a `process.cpuUsage()`. */
export function processorTime(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
