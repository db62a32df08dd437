import { type LetterImport, letterImportShape } from '@thidua/schema/letter-import'
import { reachServer } from '#lib/reach-server.ts'
import { lookAtSession } from '#lib/session/session.ts'

export type FileProblem = 'tooLarge' | 'stoppedOnTheWay' | 'wrongKind' | 'busy' | 'unreadable' | 'closed' | 'failed'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly result: LetterImport }
  | { readonly kind: 'problem'; readonly problem: FileProblem }
  | { readonly kind: 'cancelled' }

const largestFile = 20 * 1024 * 1024
const readable = /\.(docx?|odt|rtf|pdf|txt|html?)$/iu

const problems: Readonly<Record<number, FileProblem>> = {
  404: 'closed',
  413: 'tooLarge',
  415: 'wrongKind',
  422: 'unreadable',
  503: 'busy',
}

/** A file of a size that we take, refused for its size: a proxy on the way takes less, and speaks no JSON. */
function problemOf({ status, headers }: Response): FileProblem {
  const ours = headers.get('content-type')?.startsWith('application/json') ?? false
  return status === 413 && !ours ? 'stoppedOnTheWay' : (problems[status] ?? 'failed')
}

/** Has the server take a letter's file apart. Nothing of it is stored there. */
export async function readFile(file: File, reportId: string, signal: AbortSignal): Promise<ReadOutcome> {
  if (!readable.test(file.name)) return { kind: 'problem', problem: 'wrongKind' }
  if (file.size > largestFile) return { kind: 'problem', problem: 'tooLarge' }
  const body = new FormData()
  body.append('file', file, file.name)
  try {
    const response = await reachServer(`/imports/letter?reportId=${encodeURIComponent(reportId)}`, {
      method: 'POST',
      body,
      signal,
    })
    if (response.status === 401 || response.status === 409) void lookAtSession()
    if (!response.ok) return { kind: 'problem', problem: problemOf(response) }
    return { kind: 'read', result: letterImportShape.parse(await response.json()) }
  } catch {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'problem', problem: 'failed' }
  }
}
