import type { GivenTable } from '@thidua/directory/intake/given-columns'
import type { ImportAnswer } from '@thidua/directory/intake/preview'
import { reachServer } from '#lib/reach-server.ts'
import { lookAtSession } from '#lib/session/session.ts'

export type ImportProblem =
  | 'tooLarge'
  | 'tooMany'
  | 'stoppedOnTheWay'
  | 'busy'
  | 'tooHeavy'
  | 'forbidden'
  | 'unreadableHere'
  | 'failed'
  | 'stopped'

export interface Said {
  readonly given: readonly GivenTable[]
  readonly shown?: string
  readonly table?: number
  readonly locale?: 'vi' | 'en'
}

const problems: Readonly<Record<number, ImportProblem>> = {
  401: 'forbidden',
  403: 'forbidden',
  422: 'tooHeavy',
  503: 'busy',
}

const isJson = ({ headers }: Response): boolean => headers.get('content-type')?.startsWith('application/json') ?? false

/** A file of a size that we take, refused for its size: a proxy on the way takes less, and speaks no JSON. */
const problemOf = (answer: Response): ImportProblem =>
  answer.status === 413 ? (isJson(answer) ? 'tooLarge' : 'stoppedOnTheWay') : (problems[answer.status] ?? 'failed')

async function send(
  act: 'plan' | 'apply' | 'refused',
  files: readonly File[],
  said: Said,
  signal: AbortSignal,
): Promise<Response> {
  const body = new FormData()
  body.append('said', JSON.stringify(said))
  for (const file of files) body.append('file', file, file.name)
  const answer = await reachServer(`/api/directory-import/${act}`, { method: 'POST', body, signal })
  if (answer.status === 401 || answer.status === 409) void lookAtSession()
  return answer
}

const answered: Readonly<Record<ImportAnswer['code'], true>> = {
  UNREAD: true,
  PLANNED: true,
  CHANGED_MEANWHILE: true,
  DONE: true,
}

/** What would come of files, or what came of them when they are applied; else why nothing did. */
export async function askImport(
  act: 'plan' | 'apply',
  files: readonly File[],
  said: Said,
  signal: AbortSignal,
): Promise<ImportAnswer | ImportProblem> {
  try {
    const answer = await send(act, files, said, signal)
    if (!isJson(answer)) return problemOf(answer)
    const told = (await answer.json()) as { readonly code: string }
    return Object.hasOwn(answered, told.code) ? (told as ImportAnswer) : problemOf(answer)
  } catch {
    return signal.aborted ? 'stopped' : 'failed'
  }
}

/** The refused rows of one table as a file, handed to the browser's downloads; else why not. */
export async function downloadRefused(
  files: readonly File[],
  said: Said,
  fileName: string,
): Promise<ImportProblem | null> {
  try {
    const answer = await send('refused', files, said, new AbortController().signal)
    if (!answer.ok) return problemOf(answer)
    const address = URL.createObjectURL(await answer.blob())
    const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
    link.click()
    URL.revokeObjectURL(address)
    return null
  } catch {
    return 'failed'
  }
}
