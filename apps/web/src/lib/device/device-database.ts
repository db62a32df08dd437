import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb'

/** Acts on a database; rejects where the device has none. */
export type WithDatabase<Schema extends DBSchema> = <T>(
  act: (database: IDBPDatabase<Schema>) => Promise<T>,
) => Promise<T>

/**
 * A database of this device, opened when it is first asked for. A browser may close it under an open page: then it is opened
 * again and the act done once more, so an act has to bear that.
 */
export function deviceDatabase<Schema extends DBSchema>(
  name: string,
  upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
  first: (database: IDBPDatabase<Schema>) => Promise<void> = async () => undefined,
): WithDatabase<Schema> {
  let opened: Promise<IDBPDatabase<Schema>> | undefined
  const forget = (which: Promise<IDBPDatabase<Schema>>) => {
    if (opened === which) opened = undefined
  }
  const open = (): Promise<IDBPDatabase<Schema>> => {
    if (opened) return opened
    const opening: Promise<IDBPDatabase<Schema>> = openDB<Schema>(name, 1, {
      upgrade,
      terminated: () => forget(opening),
    }).then(async (database) => {
      await first(database)
      return database
    })
    opening.catch(() => forget(opening))
    opened = opening
    return opening
  }
  return async (act) => {
    const before = open()
    try {
      return await act(await before)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
      forget(before)
      return act(await open())
    }
  }
}
