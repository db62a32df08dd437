import { useCallback } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type ListView, readListView, writeListView } from './list-view.ts'

/** The list view of the present address, and the way to another one on the same page. */
export function useListView(): [view: ListView, change: (change: Partial<ListView>) => void] {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const view = readListView(query)
  const change = useCallback(
    (next: Partial<ListView>) =>
      void navigate({ search: writeListView({ ...readListView(query), ...next }) }, { preventScrollReset: true }),
    [navigate, query],
  )
  return [view, change]
}
