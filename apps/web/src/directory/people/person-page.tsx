import { can } from '@thidua/schema/permissions'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from 'react-router'
import { ChangeHistory } from '#administration/change-history.tsx'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { momentText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmailText } from '#ui/email-text.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { DeactivatePerson } from './deactivate-person.tsx'
import { HandOver } from './hand-over.tsx'
import { Memberships } from './memberships.tsx'
import { PersonAccount } from './person-account.tsx'
import { PersonForm } from './person-form.tsx'
import { personQuery } from './person-query.ts'
import { useMembershipText } from './use-membership-text.ts'

const newOne = 'moi'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(personQuery, { variables: { id: params['personId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

/** One person: how to reach them, what they are, what was changed; or the form of a new one. */
export function Component() {
  const { people, person: m, agency: agencyWords, yes, no } = useMessages('directory')
  const { rights } = useViewer()
  const { personId } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { person, blocks, setup } = useLoadedQuery(loader)
  const [open, setOpen] = useState<'edit' | 'leave' | null>(null)
  const membershipText = useMembershipText()
  const isNew = personId === newOne
  if (!can(rights, 'administer:directory').allowed || (!person && !isNew)) return <NotFound />
  const back = { to: paths.people(), label: people.title }
  const agencyId = search.get('co-quan')
  if (!person)
    return (
      <Page title={m.newTitle} back={back}>
        <PersonForm
          person={null}
          onDone={(id) =>
            void navigate(
              id === null ? paths.people() : `${paths.person(id)}${agencyId ? `?co-quan=${agencyId}` : ''}`,
              { replace: true },
            )
          }
        />
      </Page>
    )
  const valueWord = (field: string, value: string): string =>
    field === 'membership' ? membershipText(value) : value === 'true' ? yes : value === 'false' ? no : value
  return (
    <Page title={person.name} back={back}>
      {person.deactivatedAt ? (
        <Notice look="notice" className="mt-4">
          {m.deactivatedOn(momentText(person.deactivatedAt))}
        </Notice>
      ) : null}
      {open === 'edit' ? (
        <PersonForm person={person} onDone={() => setOpen(null)} />
      ) : (
        <>
          <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
            <dt className="text-quiet">{m.fields.email}</dt>
            <dd>
              <EmailText email={person.email} />
            </dd>
            {person.phone ? (
              <>
                <dt className="text-quiet">{m.fields.phone}</dt>
                <dd>{person.phone}</dd>
              </>
            ) : null}
            <dt className="text-quiet max-sm:mt-2">{people.signedIn}</dt>
            <dd>{person.signedInAt ? momentText(person.signedInAt) : people.never}</dd>
            <dt className="text-quiet max-sm:mt-2">{m.fields.administrator}</dt>
            <dd>{person.administrator ? yes : no}</dd>
          </dl>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button look="secondary" onClick={() => setOpen('edit')}>
              {m.edit}
            </Button>
            {person.memberships.some(({ holds }) => holds) && !person.deactivatedAt ? (
              <Button
                look="secondary"
                aria-expanded={open === 'leave'}
                onClick={() => setOpen(open === 'leave' ? null : 'leave')}
              >
                {m.leave}
              </Button>
            ) : null}
            <DeactivatePerson person={person} />
            <ButtonLink look="secondary" to={paths.rights({ personId: person.id })}>
              {agencyWords.rights}
            </ButtonLink>
          </div>
        </>
      )}
      {open === 'leave' ? <HandOver person={person} onDone={() => setOpen(null)} /> : null}
      <PersonAccount person={person} mails={setup?.mails ?? false} />
      <Memberships person={person} blocks={blocks} agencyId={agencyId} />
      <ChangeHistory subject="person" id={person.id} labels={m.fields} valueWord={valueWord} />
    </Page>
  )
}
