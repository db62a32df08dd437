import { MessageSquarePlus } from 'lucide-react'
import type { Quote } from '#acts/draft-remark.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Starts a remark on one figure, choice or row: the same place as its line in the letter's annex. */
export function RemarkOn({ quote, onRemark }: { quote: Quote; onRemark: ((quote: Quote) => void) | null }) {
  const m = useMessages('review').remarks
  if (!onRemark) return null
  const name = m.addOn(quote.text ?? '')
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={() => onRemark(quote)}
      className="-my-1 inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-accent hover:bg-accent-wash"
    >
      <MessageSquarePlus aria-hidden className="size-4.5" />
    </button>
  )
}
