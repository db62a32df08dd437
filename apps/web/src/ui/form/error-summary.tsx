import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { type MouseEvent, useEffect, useId, useRef, useState } from 'react'

export interface SummaryProblem {
  /** Id of the control where it is mended. */
  readonly fieldId: string
  readonly text: string
}

/** A field that was asked for before it was there. */
let wanted: string | null = null

/**
 * Scrolls to a field and gives it focus, its label in view; what was folded over it is opened. One that arrives later
 * asks `takeFocus`.
 */
export function focusField(id: string): void {
  const field = document.getElementById(id)
  wanted = field ? null : id
  for (let part = field?.closest('details'); part; part = part.parentElement?.closest('details')) part.open = true
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

/** Called by a field that has just arrived (the editor loads after its page). */
export function takeFocus(id: string): void {
  if (wanted === id) focusField(id)
}

/**
 * The box on top of a page that could not go on: focus moves to it every time `attempt`
 * rises, each problem is a link to its field in the same words as beside the field. What is mended is
 * struck out and stays until the next attempt: a line that went would pull the page up under the hand.
 */
export function ErrorSummary({
  heading,
  problems,
  attempt,
}: {
  heading: string
  problems: readonly SummaryProblem[]
  attempt: number
}) {
  const box = useRef<HTMLElement>(null)
  const headingId = useId()
  useEffect(() => {
    if (attempt === 0) return
    // The whole box, not only its nearest edge, below the bar that stays on top.
    box.current?.scrollIntoView({ block: 'start' })
    box.current?.focus({ preventScroll: true })
  }, [attempt])
  const [listed, setListed] = useState({ attempt, problems: onePerField(problems) })
  const added = problems.filter(({ fieldId }) => !listed.problems.some((one) => one.fieldId === fieldId))
  if (listed.attempt !== attempt) setListed({ attempt, problems: onePerField(problems) })
  else if (added.length > 0) setListed({ attempt, problems: onePerField([...listed.problems, ...added]) })
  if (listed.problems.length === 0) return null
  const go = (event: MouseEvent, fieldId: string) => {
    event.preventDefault()
    focusField(fieldId)
  }
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby={headingId}
      className={clsx(
        'rounded-xl border-2 py-4 pr-5 pl-7',
        problems.length > 0 ? 'border-problem bg-problem-wash' : 'border-line bg-sheet',
      )}
    >
      <h2 id={headingId} className="text-lg font-semibold">
        {heading}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {listed.problems.map(({ fieldId, text }) => {
          const open = problems.find((one) => one.fieldId === fieldId)
          return (
            <li key={fieldId} className="relative">
              {open ? null : <Check aria-hidden className="absolute top-2.5 -left-5 size-4 text-quiet" />}
              <a
                href={`#${CSS.escape(fieldId)}`}
                onClick={(event) => go(event, fieldId)}
                className={clsx(
                  'inline-block py-1',
                  open ? 'font-medium text-problem underline' : 'text-quiet line-through',
                )}
              >
                {open?.text ?? text}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A field asks for one thing at a time. */
const onePerField = (problems: readonly SummaryProblem[]): SummaryProblem[] =>
  problems.filter(({ fieldId }, index) => problems.findIndex((one) => one.fieldId === fieldId) === index)
