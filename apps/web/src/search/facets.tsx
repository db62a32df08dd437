import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { SearchAddress, SearchFacets } from './search-request.ts'

interface FacetsProps {
  /** Null while nothing has arrived. */
  readonly facets: SearchFacets | null
  readonly view: SearchAddress
  readonly change: (change: Partial<SearchAddress>) => void
}

interface Value {
  readonly value: string
  readonly name: string
  readonly count: number
}

/** Values of a facet that stand open; all others are behind a fold. */
const maxOpen = 6

/** What the results can be narrowed to, beside them or, on a narrow page, in a fold above them. */
export function Facets({ facets, view, change }: FacetsProps) {
  const m = useMessages('search')
  if (!facets) return <div />
  const named = (values: SearchFacets['rounds']): Value[] =>
    values.map(({ value, name, count }) => ({ value, name: name ?? value, count }))
  const plain = (values: SearchFacets['years'], name: (value: string) => string): Value[] =>
    values.map(({ value, count }) => ({ value, name: name(value), count }))
  const groups = [
    {
      key: 'loai',
      label: m.kind,
      values: plain(facets.kinds, (kind) => m.kinds[kind as keyof typeof m.kinds] ?? kind),
    },
    { key: 'phong-trao', label: m.movement, values: named(facets.movements) },
    { key: 'dot', label: m.round, values: named(facets.rounds) },
    { key: 'khoi', label: m.block, values: named(facets.blocks) },
    { key: 'nam', label: m.year, values: plain(facets.years, (year) => year) },
  ] as const
  const shown = groups.filter(({ key, values }) => values.length > 1 || view[key] !== '')
  const lists = shown.map(({ key, label, values }) => (
    <FacetList
      key={key}
      label={label}
      values={values}
      chosen={view[key]}
      choose={(value) => change({ [key]: value })}
    />
  ))
  if (shown.length === 0) return <div />
  return (
    <aside aria-label={m.narrow} className="text-sm print:hidden">
      {facets.least ? <p className="mb-3 text-quiet">{m.lately}</p> : null}
      <details className="lg:hidden" open={shown.some(({ key }) => view[key] !== '') || undefined}>
        <summary className="min-h-11 py-2.5 font-medium text-accent">{m.narrow}</summary>
        <div className="grid gap-x-8 sm:grid-cols-2">{lists}</div>
      </details>
      <div className="max-lg:hidden">{lists}</div>
    </aside>
  )
}

interface FacetListProps {
  readonly label: string
  readonly values: readonly Value[]
  readonly chosen: string
  readonly choose: (value: string) => void
}

function FacetList({ label, values, chosen, choose }: FacetListProps) {
  const shown = chosen === '' ? values : values.filter(({ value }) => value === chosen)
  const rest = shown.slice(maxOpen)
  const lines = (some: readonly Value[]) => (
    <ul>
      {some.map((value) => (
        <Line key={value.value} value={value} chosen={value.value === chosen} choose={choose} />
      ))}
    </ul>
  )
  return (
    <section className="mb-5">
      <h2 className="mb-1 text-sm font-medium text-quiet">{label}</h2>
      {lines(shown.slice(0, maxOpen))}
      {rest.length > 0 ? (
        <details>
          <summary className="min-h-9 py-1.5 text-accent">+ {numberText(rest.length)}</summary>
          {lines(rest)}
        </details>
      ) : null}
    </section>
  )
}

function Line({ value, chosen, choose }: { value: Value; chosen: boolean; choose: (value: string) => void }) {
  const m = useMessages('search')
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={() => choose(chosen ? '' : value.value)}
        className={clsx(
          'flex min-h-9 w-full items-baseline justify-between gap-3 rounded-md px-2 py-1.5 -ml-2 text-left hover:bg-accent-wash',
          chosen && 'bg-accent-wash font-medium',
        )}
      >
        <span className="min-w-0">
          {value.name}
          {chosen ? <span className="sr-only"> ({m.chosen})</span> : null}
        </span>
        <span className="flex shrink-0 items-center gap-1.5 text-quiet tabular-nums">
          <span className="sr-only">, </span>
          {numberText(value.count)}
          {chosen ? <X aria-hidden className="size-3.5" /> : null}
        </span>
      </button>
    </li>
  )
}
