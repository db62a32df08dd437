import type { ReportInput } from '@thidua/letter/compose/report-input'
import { createGate } from '#lib/turns/gate.ts'
import type { Asker } from './asker.ts'
import { inThread } from './in-thread.ts'
import { printPdf } from './pdf/pdf-press.ts'

/** Two are as many as there are cores in a small server; a person's letters come one after the other. */
const gate = createGate({ atOnce: 2, atOnceEach: 1, waiting: 200, waitingEach: 8 })

interface RenderedLetter {
  readonly bytes: Uint8Array
  /** Fingerprints of the paragraphs of a sealed letter's Word file. */
  readonly prints: readonly string[]
}

const docxTimeoutMs = 30_000

const render = {
  docx: (report: ReportInput, signal: AbortSignal) =>
    inThread<RenderedLetter>(new URL('docx-task.ts', import.meta.url), report, { signal, timeoutMs: docxTimeoutMs }),
  pdf: async (report: ReportInput, signal: AbortSignal): Promise<RenderedLetter> => ({
    bytes: await printPdf(report, signal),
    prints: [],
  }),
}

/**
 * A report's letter as a file, made beside the server. Throws `GateFullError` when too many wait, `TooHeavyError`
 * when it is too long for its format, the signal's reason when the asker left.
 */
export const renderLetter = (format: keyof typeof render, report: ReportInput, { personId, left }: Asker) =>
  gate.run(personId, left, () => render[format](report, left))
