import type { ReactNode } from 'react'

interface FactsProps {
  /** Label and value, in the order of the form; those without a value are left out. */
  readonly facts: readonly (readonly [string, ReactNode])[]
}

/** All that is kept of something, line by line. */
export const Facts = ({ facts }: FactsProps) => (
  <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[16rem_1fr]">
    {facts
      .filter(([, value]) => Boolean(value))
      .map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-quiet max-sm:mt-2">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
  </dl>
)
