import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface FieldFrame {
  /** The control's id; label, hint and problem are tied to it. */
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What to do about it; shown beside the control and announced with it. */
  readonly problem?: string | null
}

/** Attributes that tie a control to its hint and problem. */
export const describedBy = ({ id, hint, problem }: Pick<FieldFrame, 'id' | 'hint' | 'problem'>) => ({
  id,
  'aria-invalid': problem ? true : undefined,
  'aria-describedby':
    [hint ? `${id}-hint` : null, problem ? `${id}-problem` : null].filter(Boolean).join(' ') || undefined,
})

/** Label, hint and problem round one control. */
export const Field = ({ id, label, hint, problem, children }: FieldFrame & { children: ReactNode }) => (
  <div className={clsx('flex flex-col gap-1.5', problem && 'border-l-4 border-problem pl-4')}>
    <label htmlFor={id} className="font-medium">
      {label}
    </label>
    {hint ? (
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {hint}
      </p>
    ) : null}
    <ProblemText id={id} problem={problem} />
    {children}
  </div>
)

export const ProblemText = ({ id, problem }: { id: string; problem: string | null | undefined }) =>
  problem ? (
    <p id={`${id}-problem`} className="font-medium text-problem">
      {problem}
    </p>
  ) : null

/** The look of every box one types in. */
export const controlClass =
  'w-full rounded-lg border border-border bg-sheet px-3.5 py-2.5 text-ink placeholder:text-quiet ' +
  'hover:border-accent aria-invalid:border-2 aria-invalid:border-problem'
