import type { EntryChannel } from '@thidua/schema/generated/graphql'
import type { Answers } from '@thidua/schema/outline/paths'
import { newId } from '#lib/new-id.ts'

/** A file that the server has, for what is being entered. */
export interface ArrivedFile {
  readonly id: string
  readonly name: string
  readonly bytes: number
}

/** Ways by which a letter comes, as they are offered. */
export const channels = ['paper', 'axis', 'email'] as const satisfies EntryChannel[]

/** How a letter came, as it is typed. */
interface Arrival {
  readonly arrivedOn: string
  readonly arrivedAt: string
  readonly channel: '' | EntryChannel
}

/** What of a letter is entered so far; kept on this device until the server has it. */
export interface EnteringNote {
  /** Under which it is sent, however often. */
  readonly idempotencyKey: string
  readonly arrival: Arrival
  readonly files: readonly ArrivedFile[]
  readonly answers: Answers
}

/** Name of an entry among the device's notes. */
export const enteringNoteKey = (personId: string, reportId: string): string => `${personId} entering ${reportId}`

/** Name of what was read in the letter's file and is not dealt with yet. */
export const readNoteKey = (personId: string, reportId: string): string => `${enteringNoteKey(personId, reportId)} read`

export const newEntering = (): EnteringNote => ({
  idempotencyKey: newId(),
  arrival: { arrivedOn: '', arrivedAt: '', channel: '' },
  files: [],
  answers: {},
})
