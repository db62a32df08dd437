import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useDeferredValue, useId, useState } from 'react'
import { useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { controlClass } from '#ui/form/field.tsx'

const phrasesQuery = graphql(/* GraphQL */ `
  query RemarkPhrases($roundId: ID!, $search: String) {
    remarkPhrases(roundId: $roundId, search: $search) {
      text
      count
      own
    }
  }
`)

interface PhrasesProps {
  /** Called with words to write in the remark. */
  readonly onPick: (phrase: string) => void
}

/** Words of earlier remarks to use again: one's own first, then those that colleagues sent often. */
export function Phrases({ onPick }: PhrasesProps) {
  const m = useMessages('review').phrases
  return (
    <Disclosure
      className="text-sm"
      summary={m.title}
      summaryClassName="inline-flex min-h-11 items-center font-medium text-accent"
    >
      <PhraseList onPick={onPick} />
    </Disclosure>
  )
}

function PhraseList({ onPick }: PhrasesProps) {
  const m = useMessages('review').phrases
  const id = useId()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { roundId } = useOpenReport().subject
  const { data, previousData, error } = useQuery(phrasesQuery, { variables: { roundId, search } })
  const found = (data ?? previousData)?.remarkPhrases
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="font-medium">
        {m.search}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        // Enter looks for words here, and keeps no remark.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        className={controlClass}
      />
      <p role="status" className="text-quiet empty:hidden">
        {error ? m.failed : found?.length === 0 ? m.none : ''}
      </p>
      <ul className="flex flex-col">
        {(found ?? []).map(({ text, count, own }) => (
          <li key={text} className="border-b border-line last:border-0">
            <button
              type="button"
              onClick={() => onPick(text)}
              className="flex min-h-11 w-full flex-col items-start justify-center py-1.5 text-left hover:bg-accent-wash"
            >
              <span className="break-words whitespace-pre-wrap">{text}</span>
              <span className="text-quiet">{own ? m.own(count) : m.count(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
