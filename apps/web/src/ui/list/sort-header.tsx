import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'

/** What a list is sorted by; null is the server's own order. */
export type Order<By extends string> = { readonly by: By; readonly descending: boolean } | null

interface SortHeaderProps<By extends string> {
  readonly by: NoInfer<By>
  readonly order: Order<By>
  readonly sort: (order: Order<By>) => void
  readonly label: string
  readonly className?: string | undefined
}

/** A column head that sorts: upwards, downwards, then back to the server's order. */
export function SortHeader<By extends string>({ by, order, sort, label, className }: SortHeaderProps<By>) {
  const { list: m } = useMessages('app')
  const mine = order?.by === by ? order : null
  const Icon = mine === null ? ArrowUpDown : mine.descending ? ArrowDown : ArrowUp
  const next: Order<By> = mine === null ? { by, descending: false } : mine.descending ? null : { by, descending: true }
  return (
    <th
      scope="col"
      aria-sort={mine === null ? 'none' : mine.descending ? 'descending' : 'ascending'}
      className={clsx('px-3 text-left font-medium first:pl-0 print:py-3', className)}
    >
      {/* A browser repeats a table's head on every sheet, but not the buttons in it. */}
      <span aria-hidden className="hidden print:inline">
        {label}
      </span>
      <button
        type="button"
        aria-label={m.sort(label)}
        onClick={() => sort(next)}
        className={clsx(
          '-ml-1 inline-flex min-h-11 items-center gap-1.5 px-1 font-medium whitespace-nowrap hover:text-ink print:hidden',
          mine && 'text-ink',
        )}
      >
        {label}
        <Icon aria-hidden className={clsx('size-4 shrink-0', mine === null && 'opacity-60')} />
      </button>
    </th>
  )
}
