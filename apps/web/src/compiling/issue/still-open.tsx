import { unapprovedItems } from '@thidua/consolidation/assignments/assignment'
import { goneParts } from '@thidua/consolidation/out/followed-letter'
import { itemsOf, numberOf } from '@thidua/schema/outline/template'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useFollowed } from '../letter/whole/use-followed.ts'
import { useCompiling } from '../model/compiling.ts'

/** What is still open before a letter is issued: approvals, without which it is not, and what its compiler would like to know of. */
export function StillOpen() {
  const lines = useStillOpen()
  if (lines.length === 0) return null
  return (
    <ul className="mt-3 list-disc rounded-lg bg-notice-wash py-2 pr-3 pl-8 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function useStillOpen(): string[] {
  const { issue: m, follow } = useMessages('compiling')
  const { template, coverageOf, deltas, sources, compilation, draft } = useCompiling()
  const followed = useFollowed()
  const gone =
    followed && followed !== 'failed' && followed.kind === 'supplement' ? goneParts(followed, compilation.parts) : 0
  const items = itemsOf(template).map(({ id }) => id)
  const unapproved = unapprovedItems(items, draft.answers(), compilation.parts)
  const unread = items.reduce((sum, id) => sum + (coverageOf(id)?.counts.unread ?? 0), 0)
  const changed = deltas?.length ?? 0
  const waiting = sources.sendings.filter(({ state }) => state === 'waiting').length
  const absent = sources.sendings.filter(({ state }) => state === 'none' || state === 'returned').length
  return [
    ...(unapproved.length > 0 ? [m.notApproved(unapproved.map((id) => numberOf(template, id)).join(', '))] : []),
    ...(gone > 0 ? [follow.gone(numberText(gone))] : []),
    ...(unread > 0 ? [m.stillOpen.unread(numberText(unread))] : []),
    ...(changed > 0 ? [m.stillOpen.changed(numberText(changed))] : []),
    ...(waiting > 0 ? [m.stillOpen.waiting(numberText(waiting))] : []),
    ...(absent > 0 ? [m.stillOpen.absent(numberText(absent))] : []),
  ]
}
