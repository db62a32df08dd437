import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { type Order, SortHeader } from './sort-header.tsx'

/** A column of a list. */
interface Column<By extends string = never> {
  readonly label: string
  /** What a press on its head sorts by; without it the column does not sort. */
  readonly by?: By
  /** Where its figures or acts stand at the right, its head does too. */
  readonly right?: boolean
  /** Its head is for screen readers only: what stands in it says itself. */
  readonly unseen?: boolean
  /** From which width on it is shown. */
  readonly className?: string
}

interface ListTableProps<By extends string> {
  /** Names the table for those who do not see what it stands under. */
  readonly label: string
  readonly columns: readonly Column<By>[]
  readonly order?: Order<By>
  readonly sort?: (order: Order<By>) => void
  /** Nothing has arrived yet: empty rows keep the place. */
  readonly waiting?: boolean
  /** On a telephone a row is a block of its own, and the heads are for screen readers only. */
  readonly stacked?: boolean
  /** The rows. */
  readonly children: ReactNode
}

const emptyRows = 12

/** The table of a list: its heads stay in sight, those that sort are buttons. */
export function ListTable<By extends string = never>({
  label,
  columns,
  order = null,
  sort,
  waiting = false,
  stacked = false,
  children,
}: ListTableProps<By>) {
  return (
    <table aria-label={label} className={clsx('w-full border-collapse text-sm', stacked && 'max-md:block')}>
      <thead
        className={clsx(
          'sticky top-0 z-10 bg-paper text-quiet shadow-[0_2px_0_var(--color-line)] print:static',
          stacked && 'max-md:sr-only',
        )}
      >
        <tr className="align-bottom">
          {columns.map(({ label: words, by, right, unseen, className }) =>
            by && sort ? (
              <SortHeader key={words} by={by} order={order} sort={sort} label={words} className={className} />
            ) : (
              <th
                key={words}
                scope="col"
                className={clsx(
                  'px-3 py-3 font-medium first:pl-0 last:pr-0',
                  right ? 'text-right' : 'text-left',
                  className,
                )}
              >
                {unseen ? <span className="sr-only">{words}</span> : words}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody className={clsx(stacked && 'max-md:block')}>
        {waiting
          ? Array.from({ length: emptyRows }, (_, line) => (
              // Places without content have no identity but their line.
              <tr key={line} aria-hidden className="border-b border-line">
                <td colSpan={columns.length} className="h-16" />
              </tr>
            ))
          : children}
      </tbody>
    </table>
  )
}
