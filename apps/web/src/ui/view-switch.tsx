import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

interface View {
  readonly label: ReactNode
  /** The query of its address, `?xem=…` or empty. */
  readonly search: string
  readonly current: boolean
}

/** Ways to see the same page, each with an address of its own. */
export const ViewSwitch = ({ id, label, views }: { id?: string; label: string; views: readonly View[] }) => (
  <nav id={id} aria-label={label} className="mt-8 scroll-mt-2 border-b border-line print:hidden">
    <ul className="relative -mb-px flex gap-1 overflow-x-auto sm:gap-4">
      {views.map(({ label: name, search, current }) => (
        <li key={search}>
          <Link
            to={{ search }}
            preventScrollReset
            aria-current={current ? 'page' : undefined}
            className={clsx(
              'inline-flex min-h-12 min-w-11 items-center justify-center border-b-3 px-2 font-medium whitespace-nowrap no-underline max-sm:text-sm',
              current ? 'border-accent text-ink' : 'border-transparent text-quiet hover:text-ink',
            )}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
