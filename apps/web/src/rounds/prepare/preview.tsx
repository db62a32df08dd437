import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { itemsOf, numberOf } from '@thidua/schema/outline/template'
import { useState } from 'react'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { laterPart } from '#ui/later-part.tsx'
import { dayText } from '../parts/typed-day.ts'
import type { PreparedRound } from '../prepared-round.ts'

const previewQuery = graphql(/* GraphQL */ `
  query RoundPreview($id: ID!) {
    administeredRound(id: $id) {
      id
      template {
        id
        outline
      }
    }
  }
`)

/** What a clerk will write on: the wizard's own pages, item by item, tried and kept nowhere. */
export function Preview({ round }: { round: PreparedRound }) {
  const { publish: m } = useMessages('rounds')
  if (!round.template) return <p className="mt-3 text-sm text-quiet">{m.noPreview}</p>
  return (
    <Disclosure
      className="mt-4"
      summary={m.preview}
      summaryClassName="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent"
    >
      <Sheet round={round} />
    </Disclosure>
  )
}

const ItemPreview = laterPart(() => import('#wizard/preview/item-preview.tsx').then(({ ItemPreview: part }) => part))

function Sheet({ round }: { round: PreparedRound }) {
  const { publish: m } = useMessages('rounds')
  const text = useLabel()
  const { data } = useQuery(previewQuery, { variables: { id: round.id }, fetchPolicy: 'network-only' })
  const [chosen, setChosen] = useState<string | null>(null)
  const template = data?.administeredRound?.template?.outline
  if (!template) return null
  const items = itemsOf(template)
  const at = Math.max(
    items.findIndex(({ id }) => id === chosen),
    0,
  )
  const item = items[at]
  const go = (by: number) => setChosen(items[at + by]?.id ?? null)
  return (
    <div className="mt-2 border-line bg-paper sm:rounded-xl sm:border sm:p-5">
      <p className="text-lg font-semibold">{round.name}</p>
      <p className="text-sm text-quiet">
        {round.movement.name} · {m.previewDeadline(dayText(round.agencyDeadline))}
      </p>
      <p className="mt-1 text-sm text-quiet">{m.previewHint}</p>
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <SelectField
            id="preview-item"
            label={m.previewItem}
            empty={m.previewItem}
            value={item?.id ?? ''}
            onChange={({ target }) => setChosen(target.value)}
            choices={items.map(({ id, name }) => ({ value: id, label: `${numberOf(template, id)} ${text(name)}` }))}
          />
        </div>
        <Button look="secondary" aria-disabled={at === 0 || undefined} onClick={() => (at === 0 ? null : go(-1))}>
          {m.previewBack}
        </Button>
        <Button
          look="secondary"
          aria-disabled={at === items.length - 1 || undefined}
          onClick={() => (at === items.length - 1 ? null : go(1))}
        >
          {m.previewNext}
        </Button>
      </div>
      <div className="mt-5 border-dashed border-border max-sm:border-t max-sm:pt-4 sm:rounded-2xl sm:border sm:p-6">
        {item ? <ItemPreview key={item.id} template={template} item={item} /> : null}
      </div>
    </div>
  )
}
