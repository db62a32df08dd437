import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReportInput } from '@thidua/letter/compose/report-input'
import { TooHeavyError } from '../too-heavy-error.ts'
import { type PdfLimits, pdfLimits } from './pdf-limits.ts'

/** A report whose letter is to be composed, or a letter as it is, serialized. */
type PdfContent = { readonly report: ReportInput } | { readonly letter: Uint8Array }

export type PdfTask = PdfContent & { readonly limits: PdfLimits }

export type PdfAnswer =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly residentBytes: number }
  | { readonly kind: 'tooHeavy' }
  | { readonly kind: 'failed'; readonly message: string }

const idle: ChildProcess[] = []

/** A process that holds more after a letter is replaced; a warm one holds some 200 MB. */
const residentAfterBytes = 400_000_000
/** By the clock, for a process that hangs without working. */
const timeoutMs = 90_000

/** Starts a process ahead of the first letter, which would otherwise wait a third of a second for it. */
export function warmPress(): void {
  if (idle.length === 0) rest(launch())
}

/**
 * Prints a report's letter as PDF in a process of its own: the compiler is native code, which nothing but the end of
 * its process can stop. As many run at once as are asked for; the gate before it says how many that may be. Throws
 * `TooHeavyError` for a letter beyond `limits`, the signal's reason when it fires.
 */
export const printPdf = (report: ReportInput, signal: AbortSignal, limits = pdfLimits): Promise<Uint8Array> =>
  print({ report, limits }, signal)

/** Prints a `LetterDocument` in the same way, which comes serialized (`node:v8`): a long one costs whoever hands it on nothing. */
export const printLetterPdf = (letter: Uint8Array, signal: AbortSignal): Promise<Uint8Array> =>
  print({ letter, limits: pdfLimits }, signal)

async function print(task: PdfTask, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  const child = wake(idle.pop() ?? launch())
  try {
    const answer = await answerOf(child, task, signal)
    if (answer.kind === 'failed') throw new Error(`Typst: ${answer.message}`)
    if (answer.kind === 'tooHeavy') throw new TooHeavyError('the letter has too many pieces')
    if (answer.residentBytes > residentAfterBytes) child.kill('SIGKILL')
    return answer.bytes
  } finally {
    if (child.connected && !child.killed) rest(child)
  }
}

function answerOf(child: ChildProcess, task: PdfTask, signal: AbortSignal): Promise<PdfAnswer> {
  const given = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  return new Promise<PdfAnswer>((resolve, reject) => {
    const ended = (code: number | null) =>
      settle(() => reject(code === null ? new TooHeavyError('the letter took too much') : new Error(`code ${code}`)))
    const abort = () => {
      child.kill('SIGKILL')
      settle(() => reject(signal.aborted ? signal.reason : new TooHeavyError('the letter took too long')))
    }
    const answered = (answer: unknown) => settle(() => resolve(answer as PdfAnswer))
    const settle = (outcome: () => void) => {
      child.off('exit', ended).off('message', answered)
      given.removeEventListener('abort', abort)
      outcome()
    }
    child.on('exit', ended).on('message', answered)
    given.addEventListener('abort', abort, { once: true })
    child.send(task)
  })
}

function launch(): ChildProcess {
  const child = fork(fileURLToPath(new URL('pdf-process.ts', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  // One that dies while nobody waits for it is no longer there for the next letter.
  child.on('exit', () => {
    const place = idle.indexOf(child)
    if (place >= 0) idle.splice(place, 1)
  })
  child.on('error', () => child.kill('SIGKILL'))
  return child
}

/** An idle process keeps nobody's server running. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  idle.push(child)
}

function wake(child: ChildProcess): ChildProcess {
  child.ref()
  child.channel?.ref()
  return child
}
