import { useMutation } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { handedAddress } from '@thidua/schema/http/addresses'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { sentText } from '@thidua/schema/text/sent-text'
import { useState } from 'react'
import { z } from 'zod'
import { useOpenReport } from '#answers/open-report.ts'
import { copyText } from '#lib/copy-text.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { FormActions } from '#ui/form/form-actions.tsx'
import { SentChoice, SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { GuideLink } from '#ui/guide-link.tsx'
import { Notice } from '#ui/notice.tsx'

const handSection = graphql(/* GraphQL */ `
  mutation HandSection($input: HandSectionInput!) {
    result: handSection(input: $input) {
      __typename
      ... on HandSectionSuccess {
        code
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

const days = ['3', '7', '14'] as const
const shape = z.object({
  toName: sentText.max(200, 'tooLong'),
  word: z.string().max(10_000, 'tooLong'),
  days: z.enum(days, 'required'),
})

/** Whom to ask, what for and for how long; then the link, which is shown this once. */
export function HandForm({
  path,
  onDone,
  onClose,
}: {
  path: FieldPath
  onDone: () => Promise<unknown>
  onClose: () => void
}) {
  const { id: reportId } = useOpenReport()
  const { handed: m } = useMessages('wizard')
  const [mutate] = useMutation(handSection)
  const [made, setMade] = useState<{ readonly link: string; readonly toName: string } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const form = useSentForm({
    shape,
    start: { toName: '', word: '', days: '7' },
    words: { toName: { required: m.toNameMissing, tooLong: m.tooLong }, word: { tooLong: m.tooLong } },
    send: async ({ toName, word, days: chosen }) => {
      const input = { reportId, path, toName, word, days: Number(chosen) }
      const result = (await mutate({ variables: { input } }).catch(() => null))?.data?.result
      setFailed(null)
      if (result?.__typename === 'HandSectionSuccess') {
        setMade({ link: `${location.origin}${handedAddress(result.code)}`, toName })
        await onDone()
        return 'saved'
      }
      const issues = result?.__typename === 'ValidationError' ? result.issues : []
      const named = issues.filter((issue) => issue.path === 'toName' || issue.path === 'word')
      if (named.length === 0) setFailed(issues.some(({ rule }) => rule === 'tooMany') ? m.tooMany : m.failed)
      return named.map(({ path: field, rule }) => ({ field: field as 'toName' | 'word', rule }))
    },
  })
  if (made) return <Made {...made} onClose={onClose} />
  return (
    <SentForm form={form} label={m.title}>
      <p>{m.lead}</p>
      <GuideLink section="nho-viet" />
      <SentLine form={form} name="toName" label={m.toName} />
      <SentText form={form} name="word" label={m.word} />
      <SentChoice
        form={form}
        name="days"
        label={m.days}
        choices={days.map((value) => ({ value, label: m.daysOf(value) }))}
        empty={m.days}
      />
      {failed === null ? null : (
        <p role="alert" className="font-medium text-problem">
          {failed}
        </p>
      )}
      <FormActions submit={m.make} working={form.working} cancel={m.cancel} onCancel={onClose} />
    </SentForm>
  )
}

function Made({ link, toName, onClose }: { link: string; toName: string; onClose: () => void }) {
  const { handed: m } = useMessages('wizard')
  const [copied, setCopied] = useState(false)
  return (
    <Notice look="accent" title={m.made(toName)}>
      <p className="mt-1">{m.madeLine}</p>
      <p className="mt-2 font-mono text-sm break-all">{link}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button look="secondary" onClick={() => void copyText(link).then(setCopied)}>
          {m.copy}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {m.close}
        </Button>
        <p role="status">{copied ? m.copied : ''}</p>
      </div>
    </Notice>
  )
}
