import { clsx } from 'clsx'
import { Suspense } from 'react'
import { MarkupView } from '#answers/markup-view.tsx'
import { controlClass, describedBy, type FieldNotes, NoteTexts, notedClass } from '#ui/form/field.tsx'
import { laterPart } from '#ui/later-part.tsx'

const RichEditor = laterPart(() => import('../editor/rich-editor.tsx').then(({ RichEditor: part }) => part))

export interface NarrativeEditorProps extends FieldNotes {
  readonly id: string
  readonly label: string
  readonly hint: string
  /** Markup text, see packages/letter `markup`. */
  readonly value: string
  readonly onChange: (markup: string) => void
}

/** Long writing. The text is there to read at once; what edits it arrives a moment later in the same place. */
export function NarrativeEditor({ id, label, hint, problem, advice, value, onChange }: NarrativeEditorProps) {
  const labelId = `${id}-label`
  const { 'aria-describedby': described = '' } = describedBy({ id, hint, problem, advice })
  return (
    <div className={clsx('flex flex-col gap-1.5', notedClass({ problem, advice }))}>
      {/* A label serves form controls only; the editor is named by `aria-labelledby`. */}
      <span id={labelId} className="font-medium">
        {label}
      </span>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      ) : null}
      <NoteTexts id={id} problem={problem} advice={advice} />
      <Suspense fallback={<Waiting value={value} />}>
        <RichEditor
          waiting={<Waiting value={value} />}
          id={id}
          labelId={labelId}
          describedBy={described}
          invalid={Boolean(problem)}
          value={value}
          onChange={onChange}
        />
      </Suspense>
    </div>
  )
}

/** As high and as wide as the editor with its toolbar (editor.css): what stands below stays where it is. */
const Waiting = ({ value }: { value: string }) => (
  <div
    aria-busy
    className={`${controlClass} min-h-[17.4375rem] px-4 pt-[4.1875rem] pb-5 sm:min-h-[16.9375rem] sm:pt-[3.6875rem] *:gap-2 *:leading-[1.65]`}
  >
    <MarkupView markup={value} />
  </div>
)
