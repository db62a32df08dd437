import type { ExtensionEffect } from '@thidua/schema/report/extension-effects'
import { dateText, deadlineDay } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

interface ExtensionNoteProps {
  readonly extension: {
    /** Null: the one before it was taken back. */
    readonly deadline: string | null
    readonly reason: string
    readonly effects: readonly ExtensionEffect[]
    readonly approvedBy: string
    readonly approvedAt: string
  }
}

/** A deadline extended, or an extension taken back: until when, by whom, why. Same words for both sides. */
export function ExtensionNote({
  extension: { deadline, reason, effects, approvedBy, approvedAt },
}: ExtensionNoteProps) {
  const m = useMessages('deadlines')
  const granted = m.extension(deadline && deadlineDay(deadline), approvedBy, dateText(approvedAt), reason)
  return (
    <>
      {granted}
      {effects.map((effect) => (
        <span key={effect} className="block font-medium text-notice">
          {m.extensionEffects[effect]}
        </span>
      ))}
    </>
  )
}
