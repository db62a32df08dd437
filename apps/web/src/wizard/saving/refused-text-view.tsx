import type { RefusedText } from '@thidua/draft/save-queue'
import { savingLimits } from '@thidua/draft/saving-rule'
import { useState } from 'react'
import { copyText } from '#lib/copy-text.ts'
import { useDraft } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

/** UTF-16 units of a text that are shown; copied is all of it. */
const shownUnits = 2_000

interface RefusedTextViewProps {
  readonly text: RefusedText
  /** Names the field that it was for. */
  readonly heading: string
  /** The text as a person reads it. */
  readonly words: string
  readonly onDelete: () => void
}

/** One text of the tray: where it was for, why it was refused, and what can be done with it. */
export function RefusedTextView({ text, heading, words, onDelete }: RefusedTextViewProps) {
  const { tray: m } = useMessages('wizard')
  const draft = useDraft()
  const [copied, setCopied] = useState<boolean | null>(null)
  const why = text.why in m.why ? (text.why as keyof typeof m.why) : 'other'

  return (
    <fieldset className="rounded-xl border border-line bg-sheet p-4 sm:p-5">
      <legend className="float-left mb-1 w-full font-semibold">{heading}</legend>
      <p className="clear-both">{m.why[why](text.value.length, savingLimits.fieldUnits)}</p>
      <p className="mt-3 text-sm text-quiet">{m.typed(momentText(text.typedAt))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <p className="mt-1 max-h-48 overflow-y-auto break-words whitespace-pre-wrap" tabIndex={0}>
        {words.slice(0, shownUnits)}
        {words.length > shownUnits ? <span className="text-quiet"> {m.more(words.length - shownUnits)}</span> : null}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button
          look="secondary"
          aria-label={`${m.copy}: ${heading}`}
          onClick={() => void copyText(words).then(setCopied)}
        >
          {m.copy}
        </Button>
        <Button
          look="secondary"
          aria-label={`${m.again}: ${heading}`}
          aria-disabled={text.again || undefined}
          onClick={() => draft.sendAgain([text.id])}
        >
          {text.again ? m.sending : m.again}
        </Button>
        <Button look="quiet" aria-label={`${m.remove}: ${heading}`} onClick={onDelete}>
          {m.remove}
        </Button>
      </div>
      <p role="status" className="mt-2 text-sm empty:hidden">
        {copied === null ? '' : copied ? m.copied : m.notCopied}
      </p>
    </fieldset>
  )
}
