import { graphql } from '@thidua/schema/generated/gql'
import type { InvitationSlip_AllFragment } from '@thidua/schema/generated/graphql'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

graphql(/* GraphQL */ `
  fragment InvitationSlip_all on InvitationSlip {
    code
    path
    expiresAt
    person {
      id
      name
      email
      hasPassword
      memberships {
        id
        holds
        agency {
          id
          name
        }
      }
    }
  }
`)

export type Slip = InvitationSlip_AllFragment

/** Links on paper, for who has no mailbox: shown this one time, and alone on the sheet when they are printed, a sheet each. */
export function InvitationSlips({ slips, onClose }: { slips: readonly Slip[]; onClose: () => void }) {
  const { account: m } = useMessages('directory')
  return (
    <div data-slip className="mt-6">
      {slips.map((slip) => (
        <InvitationSlip key={slip.person.id} slip={slip} />
      ))}
      <div className="mt-5 flex flex-wrap gap-3 print:hidden">
        <Button onClick={() => print()}>{m.slip.print}</Button>
        <Button look="secondary" onClick={onClose}>
          {m.slip.close}
        </Button>
      </div>
    </div>
  )
}

function InvitationSlip({ slip: { person, code, path, expiresAt } }: { slip: Slip }) {
  const { account: m } = useMessages('directory')
  const { product } = useMessages('app')
  const title = person.hasPassword ? m.slip.title.reset : m.slip.title.invite
  const agency = person.memberships.find(({ holds }) => holds)?.agency.name
  const page = `${location.origin}${path.split('#', 1)[0] ?? ''}`
  return (
    <article
      aria-label={title}
      className="mt-3 rounded-2xl border border-line bg-sheet p-6 first:mt-0 not-last:break-after-page print:mt-0 print:border-0 print:p-0"
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
          <code className="mt-1 block text-lg font-semibold tracking-wide break-words">{code}</code>
        </li>
        <li>{m.slip.choose(person.email)}</li>
      </ol>
      <p className="mt-4 text-sm text-quiet">{m.slip.until(momentText(expiresAt))}</p>
    </article>
  )
}
