import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { AskedButton } from '#ui/overlay/asked-button.tsx'
import { InvitationSlips, type Slip } from './invitation-slip.tsx'
import type { ShownPerson } from './person-query.ts'

const mailLink = graphql(/* GraphQL */ `
  mutation MailLink($input: PersonActInput!) {
    result: mailLink(input: $input) {
      ... on MutationMailLinkSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const printLink = graphql(/* GraphQL */ `
  mutation PrintLink($input: PersonActInput!) {
    result: printLink(input: $input) {
      ... on MutationPrintLinkSuccess {
        data {
          ...InvitationSlip_all @unmask
          person {
            ...Person_all @unmask
          }
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const resetSecondFactor = graphql(/* GraphQL */ `
  mutation ResetSecondFactor($input: PersonActInput!) {
    result: resetSecondFactor(input: $input) {
      ... on MutationResetSecondFactorSuccess {
        data {
          ...Person_all @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

/** How a person gets in: an invitation by mail or on paper, a new password, and away with a second step that was lost. */
export function PersonAccount({ person, mails }: { person: ShownPerson; mails: boolean }) {
  const { account: m } = useMessages('directory')
  const isOneself = useViewer().id === person.id
  const { cancel } = useMessages('administration')
  const [slip, setSlip] = useState<Slip | null>(null)
  const [said, setSaid] = useState('')
  const mailing = useAdministration(mailLink)
  const printing = useAdministration(printLink)
  const resetting = useAdministration(resetSecondFactor)
  if (person.deactivatedAt) return null
  const input = { id: person.id, lastChange: person.lastChange ?? null }
  const words = person.hasPassword ? m.reset : m.invite
  const mail = async () => {
    setSaid('')
    if ((await mailing.run({ input })).done) setSaid(m.mailed(person.email))
  }
  const print = async () => {
    setSaid('')
    const { done } = await printing.run({ input })
    if (done) setSlip(done.data)
  }
  const reset = async () => {
    setSaid('')
    if ((await resetting.run({ input })).done) setSaid(m.secondFactorGone)
  }
  return (
    <section aria-labelledby="person-account" className="mt-10 print:mt-0">
      <div className="print:hidden">
        <h2 id="person-account" className="text-xl">
          {m.title}
        </h2>
        <p className="mt-1 text-quiet">
          {person.hasPassword ? m.hasPassword : m.noPassword}
          {mails ? null : ` ${m.noMail}`}
          {person.hasSecondFactor ? ` ${m.hasSecondFactor}` : null}
        </p>
        {person.mailboxDead ? <p className="mt-1 font-medium text-problem">{m.mailboxDead}</p> : null}
        <div className="mt-4 flex flex-wrap gap-3">
          {mails ? (
            <Button look="secondary" aria-disabled={mailing.working || undefined} onClick={() => void mail()}>
              {words.mail}
            </Button>
          ) : null}
          {isOneself ? null : (
            <Button look="secondary" aria-disabled={printing.working || undefined} onClick={() => void print()}>
              {words.print}
            </Button>
          )}
          {person.hasSecondFactor && !isOneself ? (
            <AskedButton
              look="secondary"
              title={m.resetSecondFactor}
              lead={m.resetSecondFactorLead(person.name)}
              confirm={m.resetSecondFactor}
              stay={cancel}
              onConfirm={() => void reset()}
            >
              {m.resetSecondFactor}
            </AskedButton>
          ) : null}
        </div>
        {[mailing, printing, resetting].map(({ problem }, index) => (
          // Three acts, always in this order.
          <AdministrationProblem key={index} problem={problem} className="mt-3" />
        ))}
        <p role="status" className="mt-3">
          {said}
        </p>
      </div>
      {slip ? <InvitationSlips slips={[slip]} onClose={() => setSlip(null)} /> : null}
    </section>
  )
}
