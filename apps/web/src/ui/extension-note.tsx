import { dateText, deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

interface ExtensionNoteProps {
  readonly extension: {
    /** Null: the one before it was taken back. */
    readonly deadline: string | null
    readonly reason: string
    readonly approvedBy: string
    readonly approvedAt: string
  }
}

/** A deadline extended, or an extension taken back: until when, by whom, why. Same words for both sides. */
export function ExtensionNote({ extension: { deadline, reason, approvedBy, approvedAt } }: ExtensionNoteProps) {
  const m = useMessages('home')
  return m.extension(deadline && deadlineDay(deadline), approvedBy, dateText(approvedAt), reason)
}
