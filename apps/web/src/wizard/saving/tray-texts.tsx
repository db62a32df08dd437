import type { RefusedText } from '@thidua/draft/save-queue'
import { type ReactNode, useState } from 'react'
import { useDraft } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { RefusedTextView } from './refused-text-view.tsx'

interface TrayTextsProps {
  readonly texts: readonly RefusedText[]
  /** Names the field that a text was for. */
  readonly headingOf: (path: string) => string
  /** A field's text as a person reads it. */
  readonly wordsOf: (path: string, value: string) => string
  /** What is said below them, of others. */
  readonly children?: ReactNode
}

/** Texts that the server did not take, each with its reason, until the person deletes it or it goes through. */
export function TrayTexts({ texts, headingOf, wordsOf, children }: TrayTextsProps) {
  const { tray: m } = useMessages('wizard')
  const draft = useDraft()
  const [deleted, setDeleted] = useState<RefusedText | null>(null)
  if (texts.length === 0 && deleted === null && !children) return null
  return (
    <Notice look="notice" title={texts.length > 0 ? m.title(texts.length) : null} className="mt-6">
      {texts.length > 0 ? <p className="mt-1">{m.intro}</p> : null}
      <ul className="mt-4 flex flex-col gap-6 empty:hidden">
        {texts.map((text) => (
          <li key={text.id}>
            <RefusedTextView
              text={text}
              heading={headingOf(text.path)}
              words={wordsOf(text.path, text.value)}
              onDelete={() => {
                draft.discard(text.id)
                setDeleted(text)
              }}
            />
          </li>
        ))}
      </ul>
      {texts.length > 1 ? (
        <Button look="secondary" className="mt-4" onClick={() => draft.sendAgain(texts.map((text) => text.id))}>
          {m.allAgain}
        </Button>
      ) : null}
      {deleted ? (
        <p role="status" className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
          {m.removed(headingOf(deleted.path))}
          <Button
            look="quiet"
            onClick={() => {
              draft.putBack(deleted)
              setDeleted(null)
            }}
          >
            {m.undo}
          </Button>
        </p>
      ) : null}
      {children}
    </Notice>
  )
}
