import type { ItemId } from '@thidua/schema/outline/item-id'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { type ItemParts, itemPartsReader } from '../../model/item-parts.ts'

/** The paragraphs of an item as they stand at this very keystroke, and the way to read them from an act. */
export function useItemParts(draft: DraftStore, item: ItemId): ItemParts & { readonly read: () => ItemParts } {
  const [reader] = useState(() => itemPartsReader(item))
  const read = useCallback(() => reader(draft.answers()), [reader, draft])
  return { ...useSyncExternalStore(draft.subscribe, read), read }
}
