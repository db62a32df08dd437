/** Runs in a thread, on a connection of its own: plans files of a directory, brings them in, or gives their refused rows. */

import type { ImportAnswer } from '@thidua/directory/intake/preview'
import { refusedFile } from '@thidua/directory/intake/refused-file'
import { directoryWords } from '@thidua/directory/words/directory-words'
import { Client } from 'pg'
import { type BroughtFiles, bringIn, planFiles } from '#domain/directory/bring-in/bring-in.ts'
import { stepBack } from '#heavy/step-back.ts'
import { isUnavailable } from '#lib/is-unavailable.ts'

stepBack('thread')

export interface ImportTask extends BroughtFiles {
  readonly databaseUrl: string
  readonly want:
    | { readonly act: 'plan' }
    | { readonly act: 'apply'; readonly shown: string; readonly byId: string }
    /** The refused rows of one table. */
    | { readonly act: 'refused'; readonly table: number; readonly locale: 'vi' | 'en' }
}

/** `UNAVAILABLE`: the database could not answer just now. An error would lose its code on the way out of the thread. */
export type ImportDone = ImportAnswer | { readonly code: 'REFUSED_ROWS'; readonly csv: string | null } | Unavailable
interface Unavailable {
  readonly code: 'UNAVAILABLE'
}

/** Milliseconds: the largest import writes for some seconds, and may wait for another before it. */
const waits = { statement_timeout: 60_000, lock_timeout: 30_000 }

export async function run(task: ImportTask): Promise<ImportDone> {
  const client = new Client({ connectionString: task.databaseUrl, application_name: 'thidua import', ...waits })
  client.on('error', () => undefined) // told to whoever asks next
  try {
    await client.connect()
    return await answer(client, task)
  } catch (error) {
    if (isUnavailable(error)) return { code: 'UNAVAILABLE' }
    throw error
  } finally {
    await client.end()
  }
}

async function answer(client: Client, { want, ...brought }: ImportTask): Promise<ImportDone> {
  if (want.act === 'apply') {
    const result = await bringIn(client, { ...brought, ...want })
    if ('reason' in result) return { code: 'UNREAD', unread: result }
    return { code: result.done ? 'DONE' : 'CHANGED_MEANWHILE', preview: result.preview }
  }
  const planned = await planFiles(client, brought)
  if ('reason' in planned) return { code: 'UNREAD', unread: planned }
  const { intake, plan, preview } = planned
  if (want.act === 'plan') return { code: 'PLANNED', preview }
  return { code: 'REFUSED_ROWS', csv: refusedFile(intake, plan, want.table, directoryWords[want.locale]) }
}
