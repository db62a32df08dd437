import { type MouseEvent, useEffect, useRef } from 'react'

export interface SummaryProblem {
  /** Id of the control where it is mended. */
  readonly fieldId: string
  readonly text: string
}

/** A field that was asked for before it was there. */
let wanted: string | null = null

/** Scrolls to a field and gives it focus, its label in view. One that arrives later asks `takeFocus`. */
export function focusField(id: string): void {
  const field = document.getElementById(id)
  wanted = field ? null : id
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

/** Called by a field that has just arrived (the editor loads after its page). */
export function takeFocus(id: string): void {
  if (wanted === id) focusField(id)
}

/**
 * The box on top of a page that could not go on (ux.md 15): focus moves to it every time `attempt`
 * rises, each problem is a link to its field in the same words as beside the field.
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
  useEffect(() => {
    if (attempt === 0) return
    // The whole box, not only its nearest edge, below the bar that stays on top.
    box.current?.scrollIntoView({ block: 'start' })
    box.current?.focus({ preventScroll: true })
  }, [attempt])
  if (problems.length === 0) return null
  const go = (event: MouseEvent, fieldId: string) => {
    event.preventDefault()
    focusField(fieldId)
  }
  return (
    <section
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary"
      className="rounded-xl border-2 border-problem bg-problem-wash px-5 py-4"
    >
      <h2 id="error-summary" className="text-lg font-semibold">
        {heading}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {problems.map(({ fieldId, text }) => (
          <li key={`${fieldId} ${text}`}>
            <a
              href={`#${CSS.escape(fieldId)}`}
              onClick={(event) => go(event, fieldId)}
              className="inline-block py-1 font-medium text-problem underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
