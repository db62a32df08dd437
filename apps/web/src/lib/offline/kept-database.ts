import type { DraftFields, FieldState } from '@thidua/draft/draft-fields'
import type { DBSchema, IDBPObjectStore } from 'idb'
import { deviceDatabase } from '#lib/device/device-database.ts'

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

const withDatabase = deviceDatabase<Schema>('thidua-reading', (database) => {
  for (const store of ['answers', 'fields', 'people'] as const) database.createObjectStore(store)
})

const ofPerson = (...key: string[]) => IDBKeyRange.bound(key, [...key, []])

/** Writes into `store` as `person`, if the browser is still theirs: what comes late for somebody else is not kept. */
const writeAs = <Store extends 'answers' | 'fields'>(
  person: string,
  store: Store,
  write: (to: IDBPObjectStore<Schema, (Store | 'people')[], Store, 'readwrite'>) => unknown,
): Promise<void> =>
  withDatabase(async (database) => {
    const transaction = database.transaction([store, 'people'], 'readwrite')
    if ((await transaction.objectStore('people').get('last')) === person) await write(transaction.objectStore(store))
    await transaction.done
  })

export const putAnswer = (key: AnswerKey, answer: KeptAnswer): Promise<void> =>
  writeAs(key[0], 'answers', (answers) => answers.put(answer, [...key]))

export const getAnswer = (key: AnswerKey): Promise<KeptAnswer | undefined> =>
  withDatabase((database) => database.get('answers', [...key]))

/** Whose answers this device may show while nobody answers; undefined when it knows of nobody. */
export const lastPerson = (): Promise<string | undefined> => withDatabase((database) => database.get('people', 'last'))

/**
 * Takes note of who is signed in; what was read by anybody else goes. Null: nobody is, and all of it goes. One
 * transaction, so that what is kept from now on is not taken for what stood before.
 */
export const keepOnlyOf = (personId: string | null): Promise<void> =>
  withDatabase(async (database) => {
    const transaction = database.transaction(['answers', 'fields', 'people'], 'readwrite')
    const people = transaction.objectStore('people')
    if ((await people.get('last')) !== (personId ?? undefined)) {
      void transaction.objectStore('answers').clear()
      void transaction.objectStore('fields').clear()
      void (personId === null ? people.clear() : people.put(personId, 'last'))
    }
    await transaction.done
  })

/** Keeps what the server confirmed of a draft since it was read. */
export const putFields = (personId: string, reportId: string, fields: DraftFields): Promise<void> =>
  writeAs(personId, 'fields', (store) =>
    Promise.all(Object.entries(fields).map(([path, field]) => store.put(field, [personId, reportId, path]))),
  )

export const getFields = (personId: string, reportId: string): Promise<DraftFields> =>
  withDatabase(async (database) => {
    const store = database.transaction('fields').store
    const range = ofPerson(personId, reportId)
    const [keys, fields] = await Promise.all([store.getAllKeys(range), store.getAll(range)])
    return Object.fromEntries(keys.flatMap(([, , path], index) => (fields[index] ? [[path, fields[index]]] : [])))
  })

/** Forgets the confirmed fields of a draft: it was read anew. */
export const forgetFields = (personId: string, reportId: string): Promise<void> =>
  withDatabase((database) => database.delete('fields', ofPerson(personId, reportId)))
