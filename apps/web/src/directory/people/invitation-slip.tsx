import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { ShownPerson } from './person-query.ts'

export interface Slip {
  readonly code: string
  readonly path: string
  readonly expiresAt: string
}

interface InvitationSlipProps {
  readonly person: Pick<ShownPerson, 'name' | 'email' | 'memberships' | 'hasPassword'>
  readonly slip: Slip
  readonly onClose: () => void
}

/** A link on paper, for who has no mailbox: shown this one time, and alone on the sheet when it is printed. */
export function InvitationSlip({ person, slip, onClose }: InvitationSlipProps) {
  const { account: m } = useMessages('directory')
  const { product } = useMessages('app')
  const title = person.hasPassword ? m.slip.title.reset : m.slip.title.invite
  const agency = person.memberships.find(({ holds }) => holds)?.agency.name
  const page = `${location.origin}${slip.path.split('#', 1)[0] ?? ''}`
  return (
    <article
      data-slip
      aria-label={title}
      className="mt-6 rounded-2xl border border-line bg-sheet p-6 print:border-0 print:p-0"
    >
      <p className="font-semibold">{product}</p>
      <h3 className="mt-3 text-lg">{title}</h3>
      <p className="mt-1">
        {person.name}
        {agency ? ` – ${agency}` : null}
      </p>
      <ol className="mt-4 list-decimal space-y-3 pl-5">
        <li>
          {m.slip.open} <span className="font-medium break-all">{page}</span>
        </li>
        <li>
          {m.slip.type}
          <code className="mt-1 block text-lg font-semibold tracking-wide break-words">{slip.code}</code>
        </li>
        <li>{m.slip.choose(person.email)}</li>
      </ol>
      <p className="mt-4 text-sm text-quiet">{m.slip.until(momentText(slip.expiresAt))}</p>
      <div className="mt-5 flex flex-wrap gap-3 print:hidden">
        <Button onClick={() => print()}>{m.slip.print}</Button>
        <Button look="secondary" onClick={onClose}>
          {m.slip.close}
        </Button>
      </div>
    </article>
  )
}
