import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { Entered } from './group-changes.ts'

/** In the timeline: the host entered a letter for the agency. It is no change of the draft. */
export function EnteredLetter({ letter: { entry, submittedAt, submittedBy } }: { letter: Entered }) {
  const { entered } = useMessages('acts')
  const { history: m } = useMessages('report')
  return (
    <li className="bg-notice-wash px-5 py-4">
      <p className="font-medium">{entered.line(entry.channel, submittedBy, momentText(entry.enteredAt))}</p>
      <p className="text-sm text-quiet">{m.entered(momentText(submittedAt))}</p>
    </li>
  )
}
