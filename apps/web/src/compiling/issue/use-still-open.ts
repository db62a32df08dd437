import { goneParts } from '@thidua/consolidation/out/followed-letter'
import { itemsOf } from '@thidua/schema/outline/template'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useFollowed } from '../letter/whole/use-followed.ts'
import { useCompiling } from '../model/compiling.ts'

/** What a letter may be issued with and its compiler would like to know of: said, never in the way. */
export function useStillOpen(): string[] {
  const { issue: m, follow } = useMessages('compiling')
  const { template, coverageOf, deltas, sources, compilation } = useCompiling()
  const followed = useFollowed()
  const gone =
    followed && followed !== 'failed' && followed.kind === 'supplement' ? goneParts(followed, compilation.parts) : 0
  const unread = itemsOf(template).reduce((sum, { id }) => sum + (coverageOf(id)?.counts.unread ?? 0), 0)
  const changed = deltas?.length ?? 0
  const waiting = sources.sendings.filter(({ state }) => state === 'waiting').length
  const absent = sources.sendings.filter(({ state }) => state === 'none' || state === 'returned').length
  return [
    ...(gone > 0 ? [follow.gone(numberText(gone))] : []),
    ...(unread > 0 ? [m.stillOpen.unread(numberText(unread))] : []),
    ...(changed > 0 ? [m.stillOpen.changed(numberText(changed))] : []),
    ...(waiting > 0 ? [m.stillOpen.waiting(numberText(waiting))] : []),
    ...(absent > 0 ? [m.stillOpen.absent(numberText(absent))] : []),
  ]
}
