import type { Context } from './context.ts'

/**
 * Loads by key, all keys asked for in the same turn by one call, once per request: what keeps the
 * number of statements the same however many rows a list has.
 */
export function batch<Key extends string, Value>(
  load: (context: Context, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (context: Context, key: Key) => Promise<Value | undefined> {
  const perRequest = new WeakMap<Context, Map<Key, Promise<Value | undefined>>>()
  const gathering = new WeakMap<Context, { keys: Key[]; values: Promise<ReadonlyMap<Key, Value>> }>()

  return (context, key) => {
    const known = perRequest.get(context) ?? new Map<Key, Promise<Value | undefined>>()
    perRequest.set(context, known)
    const before = known.get(key)
    if (before) return before

    let open = gathering.get(context)
    if (!open) {
      const keys: Key[] = []
      const values = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
        gathering.delete(context)
        return load(context, keys)
      })
      open = { keys, values }
      gathering.set(context, open)
    }
    open.keys.push(key)
    const value = open.values.then((found) => found.get(key))
    known.set(key, value)
    return value
  }
}
