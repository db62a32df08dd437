import { letterPath } from '@thidua/schema/outline/paths'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { focusField } from '#ui/form/error-summary.tsx'
import { TextArea } from '#ui/form/text-area.tsx'

interface LetterLinesProps {
  readonly field: 'title' | 'addressees' | 'opening' | 'closing' | 'recipients'
  /** What prints when the field is blank. */
  readonly byDefault: string | undefined
}

/** A text of the letter; whoever wants the ready one with a word changed need not type it anew. */
export function LetterLines({ field, byDefault = '' }: LetterLinesProps) {
  const path = letterPath(field)
  const draft = useDraft()
  const value = useField(path)
  const { letter } = useMessages('answers')
  const { letterText: m } = useMessages('wizard')
  return (
    <div>
      <TextArea
        id={path}
        label={letter[field]}
        hint={hintOf(field, m)}
        placeholder={byDefault}
        rows={Math.max(2, byDefault.split('\n').length)}
        className="min-h-0"
        value={value}
        onChange={(event) => draft.set(path, event.target.value)}
      />
      {byDefault === '' || value !== '' ? null : (
        <Button
          look="quiet"
          className="-ml-3"
          aria-label={`${m.edit}: ${letter[field]}`}
          onClick={() => {
            draft.set(path, byDefault)
            focusField(path)
          }}
        >
          {m.edit}
        </Button>
      )}
    </div>
  )
}

const hintOf = (
  field: LetterLinesProps['field'],
  { list, opening }: { readonly list: string; readonly opening: string },
): string | undefined => {
  if (field === 'opening') return opening
  return field === 'addressees' || field === 'recipients' ? list : undefined
}
