import { useCallback } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

/** Filters, words and order of a list, by the names that they have in the address; '' is not asked for. */
export type AddressView<Key extends string> = Readonly<Record<Key, string>>

/**
 * How a list is looked at, kept in the address, so that it can be sent, bookmarked and come back to. `keys` are the names
 * in the address, in its order; texts are NFC and trimmed.
 */
export function useAddressView<const Key extends string>(
  keys: readonly Key[],
): [view: AddressView<Key>, change: (change: Partial<AddressView<Key>>) => void, clear: () => void] {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const read = (key: Key) => (query.get(key) ?? '').normalize('NFC').trim()
  const view = Object.fromEntries(keys.map((key) => [key, read(key)])) as AddressView<Key>
  const go = useCallback(
    (next: URLSearchParams) => void navigate({ search: String(next) }, { preventScrollReset: true }),
    [navigate],
  )
  const change = (changed: Partial<AddressView<Key>>) => {
    const next = new URLSearchParams(query)
    for (const key of keys) {
      const value = (changed[key] ?? view[key]).normalize('NFC').trim()
      if (value === '') next.delete(key)
      else next.set(key, value)
    }
    go(next)
  }
  const clear = () => change(Object.fromEntries(keys.map((key) => [key, ''])) as Partial<AddressView<Key>>)
  return [view, change, clear]
}
