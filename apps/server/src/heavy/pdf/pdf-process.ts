/** A process that prints letters as PDF, one after the other, for the server that started it. */
import { deserialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { composeReport } from '@thidua/letter/compose/compose-report'
import type { LetterDocument } from '@thidua/letter/model/letter-document'
import { renderPdf } from '@thidua/letter/render/typst/render-pdf'
import { maxRuns, runsOf } from '../letter-runs.ts'
import { stepBack } from '../step-back.ts'
import type { PdfAnswer, PdfTask } from './pdf-press.ts'

stepBack('process')
// Ctrl-C reaches every program of the terminal; the server still lets its requests finish.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit(0))

/** What `pdf-watch.ts` holds this process to. */
const limit = new Int32Array(new SharedArrayBuffer(8)).fill(-1)
new Worker(new URL('pdf-watch.ts', import.meta.url), { workerData: limit }).unref()

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return Math.round((user + system) / 1000)
}

const answer = (task: PdfTask): PdfAnswer => {
  const letter = 'letter' in task ? (deserialize(task.letter) as LetterDocument) : composeReport(task.report)
  if (runsOf(letter) > maxRuns) return { kind: 'tooHeavy' }
  return { kind: 'pdf', bytes: renderPdf(letter), residentBytes: process.memoryUsage.rss() }
}

process.on('message', (task: PdfTask) => {
  Atomics.store(limit, 1, task.limits.residentBytes / 1000)
  Atomics.store(limit, 0, cpuMs() + task.limits.cpuMs)
  try {
    process.send?.(answer(task))
  } catch (error) {
    process.send?.({ kind: 'failed', message: error instanceof Error ? error.message : 'no PDF' } satisfies PdfAnswer)
  }
  Atomics.store(limit, 0, -1)
})
