import { useLazyQuery } from '@apollo/client/react'
import { createCite } from '@thidua/letter/compose/cite'
import { graphql } from '@thidua/schema/generated/gql'
import { useId, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { sharesNumber } from './same-number.ts'

const citeQuery = graphql(/* GraphQL */ `
  query DocumentsToCite($search: String!) {
    registryDocuments(search: $search, first: 8) {
      id
      type
      number
      issuer
      issuedOn
      subject
      ended
    }
  }
`)

interface CitePanelProps {
  /** Puts the words of a citation where the cursor is. */
  readonly onCite: (words: string) => void
  readonly onClose: () => void
}

/** Finds a document of the shared registry and cites it in full, as the first citation of a letter is. */
export function CitePanel({ onCite, onClose }: CitePanelProps) {
  const { cite: m } = useMessages('wizard')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [search, { data, loading, error }] = useLazyQuery(citeQuery, { fetchPolicy: 'network-only' })
  const find = () => {
    if (typed.trim() !== '') void search({ variables: { search: typed } }).catch(() => undefined)
  }
  const found = data?.registryDocuments ?? null
  return (
    <div className="border-b border-line p-3">
      {/* Beside the item's own form, whose "Tiếp tục" Enter must not press. */}
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 flex-1 max-sm:basis-full">
          <TextField
            id={id}
            label={m.search}
            hint={m.hint}
            autoFocus
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose()
              if (event.key !== 'Enter') return
              event.preventDefault()
              find()
            }}
          />
        </div>
        <Button look="secondary" onClick={find}>
          {m.find}
        </Button>
        <Button look="quiet" className="max-sm:-ml-3" onClick={onClose}>
          {m.close}
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm text-quiet empty:m-0">
        {loading ? m.finding : error ? m.failed : found?.length === 0 ? m.nothing : ''}
      </p>
      {found && found.length > 0 ? (
        <ul className="mt-1 max-h-72 divide-y divide-line overflow-y-auto">
          {found.map((document) => {
            const words = createCite()(document)
            return (
              <li key={document.id}>
                <button
                  type="button"
                  className="min-h-11 w-full rounded-md px-2 py-2 text-left hover:bg-accent-wash"
                  onClick={() => onCite(words)}
                >
                  {words}
                  {document.ended ? <span className="block text-sm text-notice">{m.ended}</span> : null}
                  {sharesNumber(document, found) ? (
                    <span className="block text-sm text-notice">{m.sameNumber}</span>
                  ) : null}
                </button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
