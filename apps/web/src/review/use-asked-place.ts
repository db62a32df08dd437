import { groupOf } from '@thidua/schema/outline/paths'
import { useEffect, useEffectEvent } from 'react'
import { useSearchParams } from 'react-router'
import type { ShowWordsAt } from './facts/show-words.tsx'

/** Brings the field or row that the address names into sight, with its words: where a search found something. */
export function useAskedPlace(show: ShowWordsAt): void {
  const [query] = useSearchParams()
  const [field, words] = [query.get('o'), query.get('chu') ?? '']
  const bring = useEffectEvent(show)
  useEffect(() => {
    if (field !== null) bring(groupOf(field), words)
  }, [field, words])
}
