import { fileLimits } from '@thidua/schema/files/file-limits'
import type { FileRefusal } from '@thidua/schema/files/file-refusal'
import { isPassing } from '@thidua/schema/files/file-refusal'
import {
  finishUploadPath,
  type UploadRefused,
  type UploadState,
  uploadPartPath,
  uploadsPath,
} from '@thidua/schema/files/upload-protocol'
import { reachServer, UnreachableError } from '#lib/reach-server.ts'
import { post } from '#lib/session/post.ts'
import { lookAtSession } from '#lib/session/session.ts'
import type { KeptFile } from './upload-database.ts'

/** What came of sending a file. `later`: as it is, it may well be taken another time; `gone`: its report is not this person's. */
export type SendOutcome =
  | { readonly kind: 'done' | 'gone' | 'cancelled' | 'unreadable' }
  | { readonly kind: 'refused'; readonly why: FileRefusal }
  | { readonly kind: 'later'; readonly why: FileRefusal | null }

/** A step that the server answered otherwise than by a state. */
class Stopped extends Error {
  readonly outcome: SendOutcome
  constructor(outcome: SendOutcome) {
    super('a file was not taken')
    this.outcome = outcome
  }
}

/**
 * Sends a file part by part from where the server stands, however far it came before. `onSent` hears how many bytes have
 * arrived. Never rejects.
 */
export async function sendFile(
  file: KeptFile,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<SendOutcome> {
  const { id, reportId, documentId = null, place, name, blob } = file
  try {
    let state = await stateOf(
      post(uploadsPath, {
        ...{ id, reportId, documentId, place, name },
        bytes: blob.size,
        forEntry: file.forEntry ?? false,
      }),
    )
    while (!state.done && !signal.aborted) {
      onSent(state.received)
      state =
        state.received === blob.size
          ? await stateOf(reachServer(finishUploadPath(id), { method: 'POST', signal }))
          : await stateOf(sendPart(file, state.received, signal))
    }
    return { kind: state.done ? 'done' : 'cancelled' }
  } catch (error) {
    if (error instanceof Stopped) return error.outcome
    if (signal.aborted) return { kind: 'cancelled' }
    if (error instanceof UnreachableError) return { kind: 'later', why: null }
    if (error instanceof DOMException && error.name === 'NotReadableError') return { kind: 'unreadable' }
    throw error
  }
}

async function sendPart({ id, blob }: KeptFile, offset: number, signal: AbortSignal): Promise<Response> {
  // Read into memory first: a file that was moved away is told apart from a line that broke.
  const body = await blob.slice(offset, offset + fileLimits.partBytes).arrayBuffer()
  return reachServer(uploadPartPath(id, offset), {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    signal,
  })
}

type Answer = Partial<UploadState> & Partial<Omit<UploadRefused, 'code'>> & { readonly code?: string }

async function stateOf(sent: Promise<Response>): Promise<UploadState> {
  const response = await sent
  const answer = (await response.json().catch(() => ({}))) as Answer
  if ((response.ok || response.status === 409) && typeof answer.received === 'number')
    return { received: answer.received, done: answer.done === true }
  if (answer.code === 'FILE_REFUSED' && answer.why)
    throw new Stopped(isPassing(answer.why) ? { kind: 'later', why: answer.why } : { kind: 'refused', why: answer.why })
  if (response.status === 401 || response.status === 409) void lookAtSession()
  throw new Stopped(response.status === 404 ? { kind: 'gone' } : { kind: 'later', why: null })
}
