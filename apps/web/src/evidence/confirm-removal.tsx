import { type ReactNode, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface ConfirmRemovalProps {
  readonly name: string
  /** What removing it means. */
  readonly question: string
  readonly working: boolean
  /** Why it could not be removed, where that stands beside the file. */
  readonly problem?: ReactNode
  readonly onRemove: () => void
}

/** Removes a file: asked in place, since nothing puts it back but choosing it again. */
export function ConfirmRemoval({ name, question, working, problem, onRemove }: ConfirmRemovalProps) {
  const m = useMessages('evidence')
  const [asked, setAsked] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)
  return (
    <>
      <Button
        ref={ask}
        look="quiet"
        className="-my-1 text-sm"
        aria-label={m.removing(name)}
        aria-expanded={asked}
        onClick={() => setAsked(!asked)}
      >
        {m.remove}
      </Button>
      {asked ? (
        <fieldset aria-label={m.removing(name)} className="flex basis-full flex-wrap items-center gap-x-2 pl-8">
          <p className="text-sm">{question}</p>
          <Button look="problem" className="text-sm" aria-disabled={working || undefined} onClick={onRemove}>
            {m.remove}
          </Button>
          <Button
            look="quiet"
            className="text-sm"
            onClick={() => {
              setAsked(false)
              ask.current?.focus()
            }}
          >
            {m.keep}
          </Button>
          {problem}
        </fieldset>
      ) : null}
    </>
  )
}
