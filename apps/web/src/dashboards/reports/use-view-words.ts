import { stateLabels } from '@thidua/schema/state-labels'
import { type ListView, ownBlocks } from '#lib/round-reports/list-view.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

/** What a view leaves of a round, in words; null for the whole round. */
export function useViewWords(
  { bucket, state, hand, blockId, queue, search }: ListView,
  blocks: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const m = useMessages('dashboards')
  const text = useLabel()
  const parts = [
    bucket && m.figures[bucket],
    state ? text(stateLabels[state]) : hand && m.list.allInHand(m.hands[hand]),
    blockId === ownBlocks ? m.list.ownBlocks : blocks.find(({ id }) => id === blockId)?.name,
    queue && m.queues[queue],
    search && m.list.containing(search),
  ].filter((part) => part)
  return parts.length > 0 ? parts.join(' · ') : null
}
