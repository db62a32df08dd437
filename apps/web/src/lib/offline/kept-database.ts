import type { DraftFields, FieldState } from '@thidua/draft/draft-fields'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** An answer of the server as it came. */
export interface KeptAnswer {
  /** When the server gave it, ISO. */
  readonly at: string
  /** The device's clock then, in ms: only ever compared with the same clock. */
  readonly atDeviceMs: number
  readonly data: unknown
}

/** Names an answer: whose it is, which operation's, and its variables as JSON. */
export type AnswerKey = readonly [personId: string, operation: string, variables: string]

interface Schema extends DBSchema {
  answers: { key: [string, string, string]; value: KeptAnswer }
  /** Fields of drafts that the server confirmed after their draft was read: by person, report, path. */
  fields: { key: [string, string, string]; value: FieldState }
  /** Under `last`: whose session the server last knew of in this browser. */
  people: { key: string; value: string }
}

let opened: Promise<IDBPDatabase<Schema>> | undefined

const open = () => {
  opened ??= openDB<Schema>('thidua-reading', 1, {
    upgrade: (database) => {
      for (const store of ['answers', 'fields', 'people'] as const) database.createObjectStore(store)
    },
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}

const ofPerson = (...key: string[]) => IDBKeyRange.bound(key, [...key, []])

export async function putAnswer(key: AnswerKey, answer: KeptAnswer): Promise<void> {
  await (await open()).put('answers', answer, [...key])
}

export const getAnswer = async (key: AnswerKey): Promise<KeptAnswer | undefined> =>
  (await open()).get('answers', [...key])

/** Whose answers this device may show while nobody answers; undefined when it knows of nobody. */
export const lastPerson = async (): Promise<string | undefined> => (await open()).get('people', 'last')

/** Takes note of who is signed in; what was read by anybody else goes. Null: nobody is, and all of it goes. */
export async function keepOnlyOf(personId: string | null): Promise<void> {
  const database = await open()
  if ((await database.get('people', 'last')) === (personId ?? undefined)) return
  const transaction = database.transaction(['answers', 'fields', 'people'], 'readwrite')
  await Promise.all([
    transaction.objectStore('answers').clear(),
    transaction.objectStore('fields').clear(),
    personId === null
      ? transaction.objectStore('people').clear()
      : transaction.objectStore('people').put(personId, 'last'),
    transaction.done,
  ])
}

/** Keeps what the server confirmed of a draft since it was read. */
export async function putFields(personId: string, reportId: string, fields: DraftFields): Promise<void> {
  const transaction = (await open()).transaction('fields', 'readwrite')
  const puts = Object.entries(fields).map(([path, field]) => transaction.store.put(field, [personId, reportId, path]))
  await Promise.all([...puts, transaction.done])
}

export async function getFields(personId: string, reportId: string): Promise<DraftFields> {
  const store = (await open()).transaction('fields').store
  const range = ofPerson(personId, reportId)
  const [keys, fields] = await Promise.all([store.getAllKeys(range), store.getAll(range)])
  return Object.fromEntries(keys.flatMap(([, , path], index) => (fields[index] ? [[path, fields[index]]] : [])))
}

/** Forgets the confirmed fields of a draft: it was read anew. */
export async function forgetFields(personId: string, reportId: string): Promise<void> {
  await (await open()).delete('fields', ofPerson(personId, reportId))
}
