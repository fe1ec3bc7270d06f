// Loaded before a measured program (`node --require`): writes its highest memory, in kilobytes, to a file, and the
// time of the processor that it took, in microseconds, to another.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (process.env.PEAK_FILE) writeFileSync(process.env.PEAK_FILE, String(maxRSS));
  if (process.env.WORK_FILE) writeFileSync(process.env.WORK_FILE, String(userCPUTime + systemCPUTime));
});
