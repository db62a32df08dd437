import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { today } from '#administration/day-text.ts'
import { useAdministration } from '#administration/use-administration.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import { MembershipForm } from './membership-form.tsx'
import { MembershipWords, type ShownMembership } from './membership-words.tsx'
import type { BlockChoice, ShownPerson } from './person-query.ts'

const endMembership = graphql(/* GraphQL */ `
  mutation EndMembership($id: ID!, $lastChange: ID, $on: Date!) {
    result: endMembership(id: $id, lastChange: $lastChange, on: $on) {
      ... on MutationEndMembershipSuccess {
        data {
          ...Membership_all @unmask
          person {
            id
            lastChange
          }
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface MembershipsProps {
  readonly person: ShownPerson
  readonly blocks: readonly BlockChoice[]
  /** The agency that the person was added for: a form for a role there is open at once. */
  readonly agencyId: string | null
}

/** What a person is and was; adds, changes and ends it. */
export function Memberships({ person, blocks, agencyId }: MembershipsProps) {
  const { membership: m } = useMessages('directory')
  const { roles } = useMessages('app')
  const { cancel } = useMessages('administration')
  const [open, setOpen] = useState<string | null>(agencyId ? 'new' : null)
  const act = useAdministration(endMembership)
  const ended = ({ validUntil }: ShownMembership) => validUntil !== null && (validUntil ?? '') <= today()
  const current = person.memberships.filter((one) => !ended(one))
  const former = person.memberships.filter(ended)
  const end = ({ id }: ShownMembership) => void act.run({ id, lastChange: person.lastChange ?? null, on: today() })
  return (
    <section aria-labelledby="memberships" className="mt-10">
      <h2 id="memberships" className="text-xl">
        {m.title}
      </h2>
      {current.length === 0 ? <p className="mt-3 text-quiet">{m.none}</p> : null}
      <AdministrationProblem problem={act.problem} className="mt-3" />
      <ul className="mt-2 divide-y divide-line">
        {current.map((membership) => (
          <li key={membership.id} className="py-3">
            {open === membership.id ? (
              <MembershipForm
                person={person}
                membership={membership}
                blocks={blocks}
                agency={null}
                onDone={() => setOpen(null)}
              />
            ) : (
              <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
                <MembershipWords membership={membership} withAgency />
                <div className="-mx-3 flex">
                  <Button
                    look="quiet"
                    aria-label={`${m.change}: ${membership.agency.name}`}
                    onClick={() => setOpen(membership.id)}
                  >
                    {m.change}
                  </Button>
                  <AskedButton
                    look="quiet"
                    aria-label={`${m.endNow}: ${membership.agency.name}`}
                    title={m.endNow}
                    lead={m.endLead(person.name, `${roles[membership.role]}, ${membership.agency.name}`)}
                    confirm={m.endConfirm}
                    stay={cancel}
                    onConfirm={() => end(membership)}
                  >
                    {m.endNow}
                  </AskedButton>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
      {former.length > 0 ? (
        <Disclosure
          summary={m.former(former.length)}
          summaryClassName="min-h-11 cursor-pointer py-2.5 text-quiet"
          className="mt-2"
        >
          <ul className="divide-y divide-line">
            {former.map((membership) => (
              <li key={membership.id} className="py-3">
                <MembershipWords membership={membership} withAgency />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {open === 'new' ? (
        <MembershipForm
          person={person}
          membership={null}
          blocks={blocks}
          agency={agencyId}
          onDone={() => setOpen(null)}
        />
      ) : (
        <Button look="secondary" className="mt-3" onClick={() => setOpen('new')}>
          {m.add}
        </Button>
      )}
    </section>
  )
}
