import { type ItemAssignment, lacksApproval } from '@thidua/consolidation/assignments/assignment'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { readDate } from '@thidua/schema/text/read-date'
import { useMemo } from 'react'
import { serverNow } from '#lib/clock/server-time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../model/compiling.ts'

/** Who writes an item, who approves it and by when, in one line of the outline. */
export function AssignmentLine({ item, assignment }: { item: ItemId; assignment: ItemAssignment }) {
  const { assignments: m } = useMessages('compiling')
  const { heads, draftOf } = useCompiling()
  const { owner, approver, due, approved } = assignment
  const nameOf = (id: string) => heads.compilers.find((one) => one.id === id)?.name ?? null
  const { parts } = draftOf(item)
  const isApproved = useMemo(() => approver !== '' && !lacksApproval(assignment, parts), [approver, assignment, parts])
  const [writer, approves] = [nameOf(owner), nameOf(approver)]
  const day = readDate(due) ?? null
  const isLate = day !== null && !isApproved && day < serverNow().toISOString().slice(0, 10)
  const said = [
    ...(writer ? [m.writes(writer)] : []),
    ...(approves ? [m.approves(approves)] : []),
    ...(day === null ? [] : [isLate ? `${m.by(due)}, ${m.late}` : m.by(due)]),
    ...(approved === '' ? [] : [isApproved ? m.approved : m.changedSince]),
  ]
  if (said.length === 0) return null
  return <span className={isLate ? 'block text-xs text-notice' : 'block text-xs text-quiet'}>{said.join(' · ')}</span>
}
