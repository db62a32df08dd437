import type { Sealed } from '@thidua/schema/http/seal'
import { clockText, dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'

/** As what something is sealed: agency, round, version, day and receipt. */
export function SealedAs({ sealed }: { sealed: Sealed }) {
  const m = useMessages('seal')
  const facts = [
    [m.agency, sealed.agency],
    [m.round, sealed.round],
    [m.version, String(sealed.number)],
    [m.at, `${clockText(sealed.submittedAt)} ${dateText(sealed.submittedAt)}`],
    [m.reference, sealed.reference],
  ]
  return (
    <dl className="mt-3 divide-y divide-line">
      {facts.map(([term, words]) => (
        <div key={term} className="grid gap-x-6 py-2 sm:grid-cols-[10rem_1fr]">
          <dt className="text-quiet">{term}</dt>
          <dd className="font-medium break-words">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
