import { clsx } from 'clsx'
import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'

/** What is said about an answer beside its control. */
export interface FieldNotes {
  /** Phải sửa: what to do about it; shown beside the control and announced as an error. */
  readonly problem?: string | null | undefined
  /** What is only worth a look, said softly: the answer is as valid as any other. */
  readonly advice?: string | null | undefined
}

export interface FieldFrame extends FieldNotes {
  /** The control's id; label, hint and notes are tied to it. */
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
}

/** Attributes that tie a control to its hint and to what is said about its answer. */
export const describedBy = ({ id, hint, problem, advice }: Omit<FieldFrame, 'label'>) => ({
  id,
  'aria-invalid': problem ? true : undefined,
  'aria-describedby':
    [hint && `${id}-hint`, problem && `${id}-problem`, advice && `${id}-advice`].filter(Boolean).join(' ') || undefined,
})

/** The line at the left of a field that something is said about. */
export const notedClass = ({ problem, advice }: FieldNotes): string =>
  clsx(problem ? 'border-l-4 border-problem pl-4' : advice && 'border-l-4 border-notice pl-4')

/** Label, hint and notes round one control. */
export const Field = ({ id, label, hint, problem, advice, children }: FieldFrame & { children: ReactNode }) => (
  <div className={clsx('flex flex-col gap-1.5', notedClass({ problem, advice }))}>
    <label htmlFor={id} className="font-medium">
      {label}
    </label>
    {hint ? (
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {hint}
      </p>
    ) : null}
    <NoteTexts id={id} problem={problem} advice={advice} />
    {children}
  </div>
)

export const NoteTexts = ({ id, problem, advice }: FieldNotes & { id: string }) => (
  <>
    {problem ? (
      <p id={`${id}-problem`} className="flex gap-2 font-medium text-problem">
        <CircleAlert aria-hidden className="mt-1 size-5 shrink-0" />
        {problem}
      </p>
    ) : null}
    {advice ? (
      <p id={`${id}-advice`} className="flex gap-2 text-notice">
        <Info aria-hidden className="mt-1 size-5 shrink-0" />
        {advice}
      </p>
    ) : null}
  </>
)

/** The look of every box one types in. */
export const controlClass =
  'w-full rounded-lg border border-border bg-sheet px-3.5 py-2.5 text-ink placeholder:text-quiet ' +
  'hover:border-accent aria-invalid:border-2 aria-invalid:border-problem'

/** Of fields of one line beside each other: labels stand on one line, and so do boxes, whatever is said between. */
export const levelClass = '[&>*>:last-child]:mt-auto'
export const pairClass = `grid gap-4 sm:grid-cols-2 ${levelClass}`
