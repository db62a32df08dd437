import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Sent, standingOf } from './standing-of.ts'
import type { DraftRemarks } from './use-draft-remarks.ts'

interface CarryOverProps {
  /** The submission before, and the one that is read now. */
  readonly before: Sent & { readonly id: string }
  readonly latest: Sent
  readonly notes: DraftRemarks
}

/** Remarks that were written on a submission before when the next one came: none of them is lost. */
export function CarryOver({ before, latest, notes }: CarryOverProps) {
  const m = useMessages('review').remarks
  const { left } = notes
  if (left.length === 0) return null
  const carry = () => {
    const standing = standingOf([before], latest)
    for (const remark of left) {
      const now = standing({ ...remark, submission: remark.submissionId === before.id ? before.number : 0 })
      // Where its words are not there any more it keeps them, on its item.
      const where = now.kind === 'here' ? { path: now.path, range: now.range } : { path: null, range: null }
      notes.change({ ...remark, ...where })
    }
  }
  return (
    <Notice look="notice">
      <p>{m.carry(left.length)}</p>
      <Button look="quiet" className="-ml-3" onClick={carry}>
        {m.carryOver}
      </Button>
    </Notice>
  )
}
