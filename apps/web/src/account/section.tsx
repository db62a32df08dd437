import { type ReactNode, useId } from 'react'
import { wholeWords } from '#ui/heading/whole-words.ts'

/** One part of the account, with what came of the last act in it. */
export function Section({ title, told, children }: { title: string; told?: Told | null; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mt-6 rounded-2xl border border-line bg-sheet p-5 sm:p-6">
      <h2 id={id} className="text-xl">
        {wholeWords(title)}
      </h2>
      {/* Both are always there: a screen reader hears what comes into them. */}
      <p role="status" className="mt-1 font-medium text-accent-deep empty:m-0">
        {told?.kind === 'done' ? told.text : null}
      </p>
      <p role="alert" className="mt-1 font-medium text-problem empty:m-0">
        {told?.kind === 'failed' ? told.text : null}
      </p>
      {children}
    </section>
  )
}

/** What came of an act. */
export interface Told {
  readonly kind: 'done' | 'failed'
  readonly text: string
}
