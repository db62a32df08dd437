import type { Readable } from 'node:stream'
import type { ExportedReport } from '@thidua/letter/export/report-tables'
import type { Asker } from '#heavy/asker.ts'
import { fileFromThread } from '#heavy/file-from-thread.ts'
import { inThread } from '#heavy/in-thread.ts'
import { createGate } from '#lib/turns/gate.ts'
import type { RoundTask } from './round-task.ts'

/** Rounds take their time, and a slow line holds one open: a report's own workbook does not wait behind them. */
const rounds = createGate({ atOnce: 2, atOnceEach: 1, waiting: 50, waitingEach: 3 })
const reports = createGate({ atOnce: 1, atOnceEach: 1, waiting: 100, waitingEach: 8 })

/** A workbook of 15,000 reports is made within a minute; the rest is for the line that it is sent over. */
const roundTimeoutMs = 600_000
const reportTimeoutMs = 30_000

/** A round's workbook or CSV, sent while it is made. Throws as `fileFromThread` and the gate do. */
export const roundFile = (task: Omit<RoundTask, 'port'>, asker: Asker): Promise<Readable> =>
  fileFromThread(new URL('round-task.ts', import.meta.url), task, { gate: rounds, asker, timeoutMs: roundTimeoutMs })

/** One report's workbook. Throws as `inThread` and the gate do. */
export const reportFile = (report: ExportedReport, { personId, left }: Asker): Promise<Uint8Array> =>
  reports.run(personId, left, () =>
    inThread(new URL('report-task.ts', import.meta.url), report, { signal: left, timeoutMs: reportTimeoutMs }),
  )
