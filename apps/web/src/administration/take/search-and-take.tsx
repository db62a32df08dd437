import type { TypedDocumentNode } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { type KeyboardEvent, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'

export interface Taken {
  readonly id: string
  readonly name: string
  /** What tells it from others of its name. */
  readonly more?: string
}

export interface SearchAndTakeProps<Data> {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly problem: string | null
  readonly find: string
  readonly query: TypedDocumentNode<Data, { search: string }>
  readonly read: (data: Data) => readonly Taken[]
  readonly found: (count: number) => string
  readonly take: (name: string) => string
  /** What is chosen now, in words. */
  readonly chosen: string
  readonly onTake: (taken: Taken) => void
}

/** Chooses one of very many: words to find it by, then the few that were found. */
export function SearchAndTake<Data>({ query, read, onTake, ...props }: SearchAndTakeProps<Data>) {
  const client = useApolloClient()
  const { problems } = useMessages('administration')
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<readonly Taken[] | 'failed' | null>(null)
  const find = async () => {
    const asked = await client
      .query({ query, variables: { search: typed }, fetchPolicy: 'network-only' })
      .catch(() => null)
    setAnswer(asked?.data ? read(asked.data) : 'failed')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // Enter finds; the form around it is not sent.
    event.preventDefault()
    void find()
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="font-medium">{props.chosen}</p>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            id={props.id}
            label={props.label}
            hint={props.hint}
            problem={props.problem}
            type="search"
            enterKeyHint="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <Button look="secondary" onClick={() => void find()}>
          {props.find}
        </Button>
      </div>
      <p role="status" className="text-sm text-quiet empty:hidden">
        {answer === null ? '' : answer === 'failed' ? problems.unreachable : props.found(answer.length)}
      </p>
      {Array.isArray(answer) && answer.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line rounded-xl border border-line">
          {answer.map((one: Taken) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-3 px-4 py-1">
              <span className="min-w-0 flex-1 basis-48 py-1.5">
                {one.name}
                {one.more ? <span className="block text-sm text-quiet">{one.more}</span> : null}
              </span>
              <Button
                look="quiet"
                aria-label={props.take(one.name)}
                onClick={() => {
                  onTake(one)
                  setAnswer(null)
                }}
              >
                {props.take('').trim()}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
