import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { wholeHeading } from './heading/whole-words.ts'

const looks = {
  plain: 'border-line bg-sheet',
  accent: 'border-accent/40 bg-accent-wash',
  notice: 'border-notice/50 bg-notice-wash',
  problem: 'border-problem bg-problem-wash',
}

/** A calm panel in the flow of the page; the product has no toasts. */
export const Notice = ({
  look = 'plain',
  title,
  children,
  className,
}: {
  look?: keyof typeof looks
  title?: ReactNode
  children?: ReactNode
  className?: string
}) => (
  <section className={clsx('rounded-xl border px-5 py-4', looks[look], className)}>
    {title ? <h2 className="text-lg font-semibold">{wholeHeading(title)}</h2> : null}
    {children}
  </section>
)
