import type { ReportInput } from '@thidua/letter/compose/report-input'
import { createGate } from '#lib/turns/gate.ts'
import type { Asker } from './asker.ts'
import { inThread } from './in-thread.ts'
import { printPdf } from './pdf/pdf-press.ts'

/** Two are as many as there are cores in a small server; a person's letters come one after the other. */
const gate = createGate({ atOnce: 2, atOnceEach: 1, waiting: 200, waitingEach: 8 })

const docxTimeoutMs = 30_000

const render = {
  docx: (report: ReportInput, signal: AbortSignal) =>
    inThread<Uint8Array>(new URL('docx-task.ts', import.meta.url), report, { signal, timeoutMs: docxTimeoutMs }),
  pdf: (report: ReportInput, signal: AbortSignal) => printPdf(report, signal),
}

/**
 * A report's letter as a file, made beside the server. Throws `GateFullError` when too many wait, `TooHeavyError`
 * when it is too long for its format, the signal's reason when the asker left.
 */
export const renderLetter = (format: keyof typeof render, report: ReportInput, { personId, left }: Asker) =>
  gate.run(personId, left, () => render[format](report, left))
