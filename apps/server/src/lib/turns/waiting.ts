/**
 * How long anybody waits for what others hold, the shorter inside the longer: a row, then a turn or a connection of the
 * pool, so that those whom a held row stops give theirs up before others go without one.
 */
export const longestRowWaitMs = 5_000
export const longestWaitMs = 10_000

/** Nobody's mistake: sent again in a moment, the same request may be answered (`isUnavailable`). */
export const waitedTooLong = (): Error => Object.assign(new Error('waited too long for a turn'), { code: 'ETIMEDOUT' })

/** One of something for each key (a pool), made when it is first asked for. */
export function oneFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
