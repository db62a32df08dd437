import type { ReactNode } from 'react'

interface ChosenProps {
  readonly label: string
  /** What is chosen, in words. */
  readonly name: string
  readonly hint?: string | undefined
  /** The way to another. */
  readonly children?: ReactNode
}

/** What a field says while nothing is looked for. */
export const Chosen = ({ label, name, hint, children }: ChosenProps) => (
  <div>
    <p className="font-medium">{label}</p>
    <p className="flex flex-wrap items-center gap-x-3">
      {name}
      {children}
    </p>
    {hint ? <p className="text-sm text-quiet">{hint}</p> : null}
  </div>
)
