import { fileLimits } from '@thidua/schema/files/file-limits'
import type { FileRefusal } from '@thidua/schema/files/file-refusal'
import { kindOfBytes, tellingBytes } from '@thidua/schema/files/kind-of-bytes'
import { uploadPath } from '@thidua/schema/files/upload-protocol'
import { connection, subscribeConnection } from '#lib/connection.ts'
import { tellKeeping } from '#lib/device/device-keeping.ts'
import { newId } from '#lib/new-id.ts'
import { reachServer } from '#lib/reach-server.ts'
import { sendFile } from './send-file.ts'
import { forgetFile, type KeptFile, keepFile, keptFiles } from './upload-database.ts'

/** A chosen file that the server does not have yet. */
export interface QueuedFile {
  readonly id: string
  /** Null of a document's. */
  readonly reportId: string | null
  /** Null of a report's. */
  readonly documentId: string | null
  readonly place: string
  readonly name: string
  readonly bytes: number
  /** For what the host enters for the agency. */
  readonly forEntry: boolean
  /** `refused` stays until the person has read it. */
  readonly state: 'waiting' | 'sending' | 'refused'
  readonly sent: number
  /** Why it is refused, or why it waits; null while only the line or its turn is waited for. */
  readonly why: FileRefusal | 'unreadable' | 'gone' | null
  /** False: the device has no room for it, and it is only as long as the page is open. */
  readonly kept: boolean
}

interface Entry {
  file: KeptFile
  shown: QueuedFile
  cancel: AbortController
}

/** Until a server that could not take a file is asked again; doubled each time. */
const firstWaitMs = 5_000
const longestWaitMs = 120_000

const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()
const whenDone = new Set<(file: QueuedFile) => void>()
let list: readonly QueuedFile[] = []
let owner: string | null = null
let running: Promise<void> | null = null
let waitMs = firstWaitMs
let timer: ReturnType<typeof setTimeout> | undefined

export function subscribeUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All of this person, in the order in which they were chosen; the same list until one changes. */
export const queuedFiles = (): readonly QueuedFile[] => list

/** Calls `hear` with a file when it has arrived whole. */
export function onFileArrived(hear: (file: QueuedFile) => void): () => void {
  whenDone.add(hear)
  return () => whenDone.delete(hear)
}

function tell(): void {
  list = [...entries.values()].map(({ shown }) => shown)
  for (const listener of listeners) listener()
}

function show(entry: Entry, change: Partial<QueuedFile>): void {
  entry.shown = { ...entry.shown, ...change }
  tell()
}

function enter(file: KeptFile, kept: boolean): Entry {
  const { id, reportId, documentId = null, place, name, blob, forEntry = false } = file
  const shown: QueuedFile = {
    id,
    reportId,
    documentId,
    place,
    name,
    bytes: blob.size,
    forEntry,
    state: 'waiting',
    sent: 0,
    why: null,
    kept,
  }
  const entry = { file, shown, cancel: new AbortController() }
  entries.set(id, entry)
  return entry
}

/** Goes on with what a person has chosen on this device before; another person's files are neither shown nor sent. */
export async function resumeUploads(personId: string): Promise<void> {
  if (owner === personId) return
  owner = personId
  for (const { cancel } of entries.values()) cancel.abort()
  entries.clear()
  for (const file of await keptFiles(personId)) if (owner === personId && !entries.has(file.id)) enter(file, true)
  tell()
  void run()
}

/** Whose files they are, and what they are for. */
type Chosen = Pick<KeptFile, 'personId' | 'reportId' | 'documentId' | 'place' | 'forEntry'>

/** Takes chosen files for a place of a report, or for a document: those that would be refused anyway are, at once and with why. */
export async function addFiles(chosen: Chosen, files: readonly File[]): Promise<void> {
  await resumeUploads(chosen.personId)
  for (const blob of files) {
    const file: KeptFile = { ...chosen, id: newId(), name: blob.name, blob }
    const why = await refusalAtSight(blob)
    if (why) {
      show(enter(file, true), { state: 'refused', why })
      continue
    }
    // Shown when it is known whether the device has it: nothing is said to be kept before.
    const kept = await keepFile(file).then(
      () => true,
      () => false,
    )
    tellKeeping(`file ${file.id}`, { works: kept, atRisk: !kept })
    enter(file, kept)
    tell()
  }
  void run()
}

async function refusalAtSight(blob: Blob): Promise<QueuedFile['why']> {
  if (blob.size > fileLimits.fileBytes) return 'tooLarge'
  try {
    const told = kindOfBytes(new Uint8Array(await blob.slice(0, tellingBytes).arrayBuffer()))
    return 'refused' in told ? told.refused : null
  } catch {
    return 'unreadable'
  }
}

/** Gives a file up: neither device nor server keep anything of it. */
export async function dropFile(id: string): Promise<void> {
  const entry = entries.get(id)
  if (!entry) return
  entry.cancel.abort()
  await leave(entry)
  if (entry.shown.state !== 'refused') await reachServer(uploadPath(id), { method: 'DELETE' }).catch(() => undefined)
}

/** Sends what a person has chosen for their agency's report; whether all of it has arrived, or is refused for good. */
export async function settleUploads(personId: string, reportId: string): Promise<boolean> {
  await resumeUploads(personId)
  await run()
  return list.every((file) => file.reportId !== reportId || file.forEntry || file.state === 'refused')
}

/** Tries at once what waits. */
export function sendNow(): void {
  waitMs = firstWaitMs
  void run()
}

async function leave({ file }: Entry): Promise<void> {
  entries.delete(file.id)
  tellKeeping(`file ${file.id}`, { works: true, atRisk: false })
  await forgetFile(file.personId, file.id).catch(() => undefined)
  tell()
}

/** One file after the other: on a poor line two at once are both late. */
function run(): Promise<void> {
  running ??= sendAll().finally(() => {
    running = null
  })
  return running
}

async function sendAll(): Promise<void> {
  clearTimeout(timer)
  const tried = new Set<string>()
  let later = false
  for (;;) {
    const next = [...entries.values()].find(({ shown }) => shown.state === 'waiting' && !tried.has(shown.id))
    if (!next) break
    tried.add(next.shown.id)
    later = !(await alone(next.shown.id, () => send(next))) || later
  }
  if (!later) waitMs = firstWaitMs
  else {
    timer = setTimeout(() => void run(), waitMs)
    waitMs = Math.min(longestWaitMs, waitMs * 2)
  }
}

/** Of two tabs one sends a file. Where a browser has no locks, two send the same parts, and the server counts each once. */
const alone = (id: string, act: () => Promise<boolean>): Promise<boolean> =>
  navigator.locks
    ? navigator.locks.request(`thidua-file-${id}`, { ifAvailable: true }, (lock) => (lock ? act() : false))
    : act()

/** Gives false where it has to be tried again. */
async function send(entry: Entry): Promise<boolean> {
  show(entry, { state: 'sending', why: null })
  const outcome = await sendFile(entry.file, entry.cancel.signal, (sent) => show(entry, { sent }))
  switch (outcome.kind) {
    case 'cancelled':
      return true
    case 'done':
      await leave(entry)
      for (const hear of whenDone) hear(entry.shown)
      return true
    case 'later':
      show(entry, { state: 'waiting', why: outcome.why })
      return false
    case 'refused':
    case 'gone':
    case 'unreadable':
      show(entry, { state: 'refused', why: outcome.kind === 'refused' ? outcome.why : outcome.kind })
      await forgetFile(entry.file.personId, entry.file.id).catch(() => undefined)
      tellKeeping(`file ${entry.file.id}`, { works: true, atRisk: false })
      return true
  }
}

// Somebody answers again.
let wasLost = false
subscribeConnection(() => {
  const lost = connection().lostAt !== null
  if (wasLost && !lost && list.some(({ state }) => state === 'waiting')) sendNow()
  wasLost = lost
})
