import type { FigureCatalogueQuery } from '@thidua/schema/generated/graphql'
import type { compileRules } from '@thidua/schema/outline/shapes/template-shape'
import { Link } from 'react-router'
import { paths } from '#lib/paths.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ListTable } from '#ui/list/list-table.tsx'
import type { Order } from '#ui/list/sort-header.tsx'

type Listed = NonNullable<FigureCatalogueQuery['figureCatalogue']>['edges'][number]['node']
type By = 'label' | 'key'

interface FigureTableProps {
  readonly figures: readonly Listed[]
  readonly order: Order<By>
  readonly sort: (order: Order<By>) => void
  /** Nothing has arrived yet: empty rows keep the place. */
  readonly waiting: boolean
}

export function FigureTable({ figures, order, sort, waiting }: FigureTableProps) {
  const { figures: m } = useMessages('reference')
  return (
    <ListTable
      label={m.title}
      columns={[
        { label: m.label, by: 'label' },
        { label: m.key, by: 'key', className: 'max-md:hidden' },
        { label: m.unit, className: 'max-sm:hidden' },
        { label: m.compileHead, className: 'max-lg:hidden' },
        { label: m.where, className: 'max-sm:hidden' },
      ]}
      order={order}
      sort={sort}
      waiting={waiting}
    >
      {figures.map((figure) => (
        <FigureRow key={figure.id} figure={figure} />
      ))}
    </ListTable>
  )
}

function FigureRow({ figure }: { figure: Listed }) {
  const { figures: m, compile } = useMessages('reference')
  const text = useLabel()
  const { key, unit, kind, item } = figure
  const rule = compile[figure.compile as (typeof compileRules)[number]]
  const compiled = figure.compiledBy ? m.compiledBy(rule, figure.compiledBy) : rule
  const unitWords = kind === 'ratio' ? `${unit}, ${m.ratio}` : unit
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-3 pr-3 text-left font-medium">
        {text({ vi: figure.label, en: figure.labelEn })}
        <p className="font-normal text-quiet">{item}</p>
        <p className="font-normal md:hidden">
          <code className="break-all">{key}</code>
        </p>
        <p className="font-normal sm:hidden">{unitWords}</p>
        <p className="font-normal text-quiet lg:hidden">{compiled}</p>
        <div className="font-normal sm:hidden">
          <Where figure={figure} />
        </div>
      </th>
      <td className="px-3 py-3 max-md:hidden">
        <code>{key}</code>
      </td>
      <td className="px-3 py-3 max-sm:hidden">{unitWords}</td>
      <td className="px-3 py-3 max-lg:hidden">{compiled}</td>
      <td className="px-3 py-3 max-sm:hidden">
        <Where figure={figure} />
      </td>
    </tr>
  )
}

/** The template that asks for it, where it is changed, and the rounds that do. */
function Where({ figure: { templateId, templateName, since, last, rounds } }: { figure: Listed }) {
  const { figures: m } = useMessages('reference')
  return (
    <>
      <Link
        to={paths.template(templateId)}
        aria-label={m.template(templateName)}
        className="inline-flex min-h-11 items-center font-medium sm:min-h-6"
      >
        {templateName}
      </Link>
      <p className={last ? 'text-notice' : 'text-quiet'}>{last ? m.last(since, last) : m.since(since)}</p>
      {rounds.length === 0 ? <p className="text-quiet">{m.noRounds}</p> : null}
      <ul>
        {rounds.map(({ id, name }) => (
          <li key={id}>
            <Link to={paths.preparedRound(id)} className="inline-flex min-h-6 items-center">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
