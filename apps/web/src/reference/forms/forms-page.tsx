import { graphql } from '@thidua/schema/generated/gql'
import type { Form_AllFragment } from '@thidua/schema/generated/graphql'
import { type Decider, type FormRecipient, formRecipients } from '@thidua/schema/outline/commendation-forms'
import { can } from '@thidua/schema/permissions'
import { useState } from 'react'
import { ChangeHistory } from '#administration/change-history.tsx'
import { dayText, today } from '#administration/day-text.ts'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { CommendationFormForm } from './commendation-form-form.tsx'

const formsQuery = graphql(/* GraphQL */ `
  query FormsPage {
    commendationForms {
      ...Form_all @unmask
    }
  }
`)

graphql(/* GraphQL */ `
  fragment Form_all on CommendationForm {
    key
    id
    lastChange
    name
    nameEn
    decider
    kinds
    position
    validFrom
    validUntil
  }
`)

export const loader = () => preloadQuery.toPromise(preloadQuery(formsQuery, { fetchPolicy: 'network-only' }))

/** The forms of commendation in their order, ended ones too; each opens its form and its history. */
export function Component() {
  const { forms: m } = useMessages('reference')
  const administration = useMessages('administration')
  const { rights } = useViewer()
  const { commendationForms } = useLoadedQuery(loader)
  const [open, setOpen] = useState<string | null>(null)
  if (!can(rights, 'administer:reference').allowed) return <NotFound />
  const ordered = commendationForms.toSorted((one, other) => one.position - other.position)
  const next = (ordered.at(-1)?.position ?? 0) + 1
  return (
    <Page title={m.title} back={{ to: paths.administration(), label: administration.title }}>
      <p className="mt-2 text-quiet">{m.lead}</p>
      {open === 'new' ? (
        <CommendationFormForm form={null} next={next} onDone={() => setOpen(null)} />
      ) : (
        <Button className="mt-6" onClick={() => setOpen('new')}>
          {m.add}
        </Button>
      )}
      {ordered.length === 0 ? <p className="mt-4 text-quiet">{m.none}</p> : null}
      <ol className="mt-4 divide-y divide-line">
        {ordered.map((form) => (
          <li key={form.key} className="py-3">
            {open === form.key ? (
              <OpenForm form={form} onDone={() => setOpen(null)} />
            ) : (
              <FormLine form={form} onOpen={() => setOpen(form.key)} />
            )}
          </li>
        ))}
      </ol>
    </Page>
  )
}

function FormLine({ form, onOpen }: { form: Form_AllFragment; onOpen: () => void }) {
  const { forms: m, deciders, kinds } = useMessages('reference')
  const text = useLabel()
  const { name, nameEn, decider, validFrom, validUntil } = form
  const given = formRecipients.filter((kind) => form.kinds.includes(kind))
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">
          <span className="font-normal text-quiet">{form.position}. </span>
          {text({ vi: name, en: nameEn })}
        </p>
        <p className="text-sm text-quiet">
          {m.line(deciders[decider as Decider], given.map((kind) => kinds[kind].toLocaleLowerCase()).join(', '))} ·{' '}
          {m.from(dayText(validFrom))}
        </p>
        {validUntil ? (
          <p className={validUntil <= today() ? 'text-sm text-notice' : 'text-sm text-quiet'}>
            {m.until(dayText(validUntil))}
          </p>
        ) : null}
      </div>
      <Button look="quiet" aria-label={`${m.changeTitle}: ${name}`} onClick={onOpen}>
        {m.change}
      </Button>
    </div>
  )
}

function OpenForm({ form, onDone }: { form: Form_AllFragment; onDone: () => void }) {
  const { forms: m, deciders, kinds } = useMessages('reference')
  const valueWord = (field: string, value: string): string => {
    if (field === 'validFrom' || field === 'validUntil') return dayText(value)
    if (field === 'decider') return deciders[value as Decider]
    if (field === 'kinds') return (JSON.parse(value) as FormRecipient[]).map((kind) => kinds[kind]).join(', ')
    return value
  }
  return (
    <>
      <CommendationFormForm form={form} next={form.position} onDone={onDone} />
      <ChangeHistory subject="commendationForm" id={form.id} labels={m.fields} valueWord={valueWord} />
    </>
  )
}
