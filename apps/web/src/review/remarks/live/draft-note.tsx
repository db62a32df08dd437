import type { Refusal } from '@thidua/schema/permissions'
import { useMessages } from '#messages/use-messages.ts'
import type { LiveRemark } from './live-remark.ts'

/** Whose remark it is, and whether the server has it. */
export function DraftNote({ remark: { by, own, waits, refused } }: { remark: LiveRemark }) {
  const m = useMessages('review').remarks
  const { refusals, rules } = useMessages('acts')
  const why = (refused ?? 'other') as Refusal | keyof typeof rules
  return (
    <>
      <span>{own ? m.own : m.by(by)}</span>
      {refused !== null ? (
        <span className="font-medium text-problem">
          {m.refused} {why in refusals ? refusals[why as Refusal] : (rules[why as keyof typeof rules] ?? rules.other)}
        </span>
      ) : waits ? (
        <span className="font-medium text-notice">{m.waits}</span>
      ) : null}
    </>
  )
}
