import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { InviteBy, PeopleFilter } from '@thidua/schema/generated/graphql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import { InvitationSlips, type Slip } from './invitation-slip.tsx'

const toInvite = graphql(/* GraphQL */ `
  query PeopleToInvite($search: String, $filter: PeopleFilter) {
    peopleToInvite(search: $search, filter: $filter)
    setup {
      mails
    }
  }
`)

const invitePeople = graphql(/* GraphQL */ `
  mutation InvitePeople($by: InviteBy!, $search: String, $filter: PeopleFilter) {
    result: invitePeople(by: $by, search: $search, filter: $filter) {
      ... on MutationInvitePeopleSuccess {
        data {
          count
          slips {
            ...InvitationSlip_all @unmask
          }
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface InvitePeopleProps {
  readonly search: string | null
  readonly filter: PeopleFilter
}

/** Invites all whom the list shows and nobody has invited yet, by mail or by slips to print; of those that wait, all. */
export function InvitePeople({ search, filter }: InvitePeopleProps) {
  const { invitePeople: m } = useMessages('directory')
  const { cancel } = useMessages('administration')
  const { data, refetch } = useQuery(toInvite, { variables: { search, filter }, fetchPolicy: 'cache-and-network' })
  const act = useAdministration(invitePeople)
  const [slips, setSlips] = useState<readonly Slip[]>([])
  const [said, setSaid] = useState('')
  const waiting = data?.peopleToInvite ?? 0
  const invite = async (by: InviteBy) => {
    setSaid('')
    const { done } = await act.run({ by, search, filter })
    if (!done) return
    setSlips(done.data.slips)
    setSaid(by === 'mail' ? m.mailed(numberText(done.data.count)) : '')
    await refetch().catch(() => undefined)
  }
  const count = numberText(waiting)
  // Who asks for those that wait means those, too, whose slips were lost.
  const again = filter.standing === 'waiting'
  const ways = data?.setup?.mails ? (['mail', 'paper'] as const) : (['paper'] as const)
  return (
    <>
      {waiting > 0 ? (
        <Notice look="plain" title={again ? m.again(count) : m.title(count)} className="mb-6">
          {data?.setup?.mails ? null : <p className="mt-1">{m.noMail}</p>}
          <div className="mt-3 flex flex-wrap gap-3">
            {ways.map((by) => (
              <AskedButton
                key={by}
                look="secondary"
                title={m[by].act}
                lead={m[by].lead(count)}
                confirm={m[by].act}
                stay={cancel}
                confirmLook="primary"
                aria-disabled={act.working || undefined}
                onConfirm={() => void invite(by)}
              >
                {m[by].act}
              </AskedButton>
            ))}
          </div>
        </Notice>
      ) : null}
      <AdministrationProblem problem={act.problem} className="mb-4" />
      <p role="status" className="font-medium empty:hidden">
        {said}
      </p>
      {slips.length > 0 ? (
        <div className="mb-8">
          <InvitationSlips slips={slips} onClose={() => setSlips([])} />
        </div>
      ) : null}
    </>
  )
}
