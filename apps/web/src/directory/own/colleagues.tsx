import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { today } from '#administration/day-text.ts'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import { MembershipWords, type ShownMembership } from '../people/membership-words.tsx'
import { ColleagueForm } from './colleague-form.tsx'
import { LetSubmit } from './let-submit.tsx'
import type { OwnAgency } from './own-agency-query.ts'

const endColleague = graphql(/* GraphQL */ `
  mutation EndColleague($id: ID!, $on: Date!) {
    result: endMembership(id: $id, on: $on) {
      ... on MutationEndMembershipSuccess {
        data {
          ...Membership_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** Who writes and who stands in, with what a head may change of it. */
export function Colleagues({ agency }: { agency: OwnAgency }) {
  const { own: m, membership: words } = useMessages('directory')
  const { roles } = useMessages('app')
  const { cancel } = useMessages('administration')
  const [open, setOpen] = useState<string | null>(null)
  const act = useAdministration(endColleague)
  const present = agency.people.filter(
    ({ role, validUntil, person }) =>
      (role === 'clerk' || role === 'head') && !person.deactivatedAt && (!validUntil || validUntil > today()),
  )
  const mayEnd = ({ role, validUntil }: ShownMembership) => role === 'clerk' || Boolean(validUntil)
  return (
    <>
      <AdministrationProblem problem={act.problem} className="mt-3" />
      <ul aria-label={m.people} className="mt-3 divide-y divide-line">
        {present.map((membership) => (
          <li key={membership.id} className="py-3">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
              <div>
                <p className="font-medium">{membership.person.name}</p>
                <MembershipWords membership={membership} withAgency={false} />
              </div>
              <div className="-mx-3 flex">
                {membership.role === 'clerk' ? (
                  <Button
                    look="quiet"
                    aria-label={m.letSubmitTitle(membership.person.name)}
                    aria-expanded={open === membership.id}
                    onClick={() => setOpen(open === membership.id ? null : membership.id)}
                  >
                    {m.letSubmit}
                  </Button>
                ) : null}
                {mayEnd(membership) ? (
                  <AskedButton
                    look="quiet"
                    aria-label={`${words.endNow}: ${membership.person.name}`}
                    title={words.endNow}
                    lead={words.endLead(membership.person.name, `${roles[membership.role]}, ${agency.name}`)}
                    confirm={words.endConfirm}
                    stay={cancel}
                    onConfirm={() => void act.run({ id: membership.id, on: today() })}
                  >
                    {words.endNow}
                  </AskedButton>
                ) : null}
              </div>
            </div>
            {open === membership.id ? (
              <LetSubmit membership={membership} reports={agency.reports} onDone={() => setOpen(null)} />
            ) : null}
          </li>
        ))}
      </ul>
      {open === 'clerk' || open === 'head' ? (
        <ColleagueForm key={open} agencyId={agency.id} role={open} onDone={() => setOpen(null)} />
      ) : (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button look="secondary" onClick={() => setOpen('clerk')}>
            {m.addClerk}
          </Button>
          <Button look="secondary" onClick={() => setOpen('head')}>
            {m.addDeputy}
          </Button>
        </div>
      )}
    </>
  )
}
