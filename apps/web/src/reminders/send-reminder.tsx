import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { z } from 'zod'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'

const remindReports = graphql(/* GraphQL */ `
  mutation RemindReports($input: RemindReportsInput!) {
    remindReports(input: $input) {
      __typename
      ... on MutationRemindReportsSuccess {
        data {
          id
        }
      }
      ... on ValidationError {
        issues {
          path
          rule
        }
      }
    }
  }
`)

const shape = z.object({ said: z.string().trim().max(2000, 'tooLong') })

interface SendReminderProps {
  readonly round: { readonly id: string; readonly name: string }
  readonly except: readonly string[]
  /** How many are left to be reminded. */
  readonly count: number
  readonly onSent: () => void
}

/** What the mail says, words of one's own, and the one press. */
export function SendReminder({ round, except, count, onSent }: SendReminderProps) {
  const m = useMessages('reminders')
  const [remind] = useMutation(remindReports)
  const [problem, setProblem] = useState<string | null>(null)
  const form = useSentForm({
    shape,
    start: { said: '' },
    words: { said: { tooLong: m.words.tooLong } },
    send: async ({ said }) => {
      if (count === 0) {
        setProblem(m.sendNone)
        return []
      }
      setProblem(null)
      const input = { roundId: round.id, except: [...except], said }
      const answer = await remind({ variables: { input } }).catch(() => null)
      const result = answer?.data?.remindReports
      if (result?.__typename === 'MutationRemindReportsSuccess') {
        onSent()
        return 'saved'
      }
      const nobody = result?.__typename === 'ValidationError' && result.issues.some(({ rule }) => rule === 'nobody')
      setProblem(nobody ? m.nobodyLeft : m.failed)
      return []
    },
  })
  return (
    <SentForm form={form} className="mt-6 rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <h3 className="text-lg">{m.words.title}</h3>
      <p className="text-quiet">{m.words.standard(round.name)}</p>
      <SentText form={form} name="said" label={m.words.own} hint={m.words.ownHint} />
      <p role="alert" className="font-medium text-problem empty:hidden">
        {problem}
      </p>
      <div>
        <Button type="submit" aria-disabled={form.working || undefined}>
          {m.send(numberText(count))}
        </Button>
      </div>
    </SentForm>
  )
}
