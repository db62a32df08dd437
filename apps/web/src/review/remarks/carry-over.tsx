import type { DraftRemark } from '#acts/draft-remark.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { type Sent, standingOf } from './standing-of.ts'
import { type DraftRemarks, useDraftRemarks } from './use-draft-remarks.ts'

interface CarryOverProps {
  /** The submission before, and the one that is read now. */
  readonly before: Sent & { readonly id: string }
  readonly latest: Sent
  readonly notes: DraftRemarks
}

/** Remarks that were written on the submission before when the next one came: none of them is lost. */
export function CarryOver({ before, latest, notes }: CarryOverProps) {
  const m = useMessages('review').remarks
  const left = useDraftRemarks(before.id)
  if (left.drafts.length === 0) return null
  const carry = () => {
    const standing = standingOf([before], latest)
    notes.add(
      left.drafts.map(({ id: _, ...remark }: DraftRemark) => {
        const now = standing({ ...remark, submission: before.number })
        if (now.kind === 'here') return { ...remark, path: now.path, range: now.range }
        // Its words are not there any more: it keeps them, on its item.
        return { ...remark, path: null, range: null }
      }),
    )
    left.clear()
  }
  return (
    <Notice look="notice">
      <p>{m.carry(left.drafts.length)}</p>
      <Button look="quiet" className="-ml-3" onClick={carry}>
        {m.carryOver}
      </Button>
    </Notice>
  )
}
