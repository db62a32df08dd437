import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface Placed {
  readonly path?: string | null
  readonly quote?: string | null
}

/** Shows in the letter what a remark is about. */
export type ShowRemark = (remark: Placed) => void

/** The way from a remark to its words; nothing for a remark on a whole item. */
export function ShowInLetter({ remark, show }: { remark: Placed; show: ShowRemark }) {
  const m = useMessages('review').remarks
  if (!remark.quote && !remark.path) return null
  return (
    <Button look="quiet" onClick={() => show(remark)}>
      {m.show}
    </Button>
  )
}
