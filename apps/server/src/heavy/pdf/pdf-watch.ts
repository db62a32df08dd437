/**
 * The thread that watches its own process while the compiler holds the main one: native code hears no signal to stop
 * and knows no limit of memory, so the whole process goes.
 */
import { workerData } from 'node:worker_threads'

/** Processor time in ms at which the letter under way must be done, -1 while there is none; memory in kB that it may take. */
const [cpuLimit, memoryLimit] = [0, 1]
const limits = workerData as Int32Array
const everyMs = 50

setInterval(() => {
  const cpuLimitMs = Atomics.load(limits, cpuLimit)
  if (cpuLimitMs < 0) return
  const { user, system } = process.cpuUsage()
  const isOver =
    (user + system) / 1000 > cpuLimitMs || process.memoryUsage.rss() / 1000 > Atomics.load(limits, memoryLimit)
  if (isOver) process.kill(process.pid, 'SIGKILL')
}, everyMs)
