import { Link } from 'react-router'
import { wholeRound, writeListView } from '#lib/round-reports/list-view.ts'
import { numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { type DashboardCounts, type FigureKey, figureKeys, figureOf } from '../dashboard-counts.ts'
import { listAnchor } from '../list-anchor.ts'

export interface BlockCounts {
  readonly block: { readonly id: string; readonly name: string }
  readonly counts: DashboardCounts
}

/** The round's figures for each emulation block; every number leads to its reports. */
export function BlockTable({ blocks, totals }: { blocks: readonly BlockCounts[]; totals: DashboardCounts }) {
  const m = useMessages('dashboards')
  if (blocks.length === 0) return <p className="mt-6 text-quiet">{m.blocks.none}</p>
  return (
    <div className="mt-6 relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{m.blocks.caption}</caption>
        <thead>
          <tr className="border-b-2 border-line align-bottom text-quiet">
            <th scope="col" className="sticky left-0 bg-paper py-2 pr-4 text-left font-medium">
              {m.blocks.block}
            </th>
            {figureKeys.map((figure) => (
              <th key={figure} scope="col" className="px-2 py-2 text-right font-medium">
                {m.figures[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {blocks.map(({ block, counts }) => (
            <tr key={block.id} className="border-b border-line hover:bg-accent-wash/50">
              <th scope="row" className="sticky left-0 min-w-44 bg-paper py-2.5 pr-4 text-left font-medium">
                {block.name}
              </th>
              <Counts counts={counts} blockId={block.id} blockName={block.name} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line font-semibold">
            <th scope="row" className="sticky left-0 bg-paper py-2.5 pr-4 text-left">
              {m.blocks.whole}
            </th>
            <Counts counts={totals} blockId={null} blockName={m.blocks.whole} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Counts({
  counts,
  blockId,
  blockName,
}: {
  counts: DashboardCounts
  blockId: string | null
  blockName: string
}) {
  const m = useMessages('dashboards')
  const search = (figure: FigureKey) =>
    writeListView({ ...wholeRound, blockId, bucket: figure === 'due' ? null : figure })
  return figureKeys.map((figure) => {
    const count = figureOf(counts, figure)
    return (
      <td key={figure} className="px-2 text-right tabular-nums">
        {count === 0 ? (
          <span className="text-quiet">0</span>
        ) : (
          <Link
            to={{ search: search(figure), hash: listAnchor }}
            aria-label={m.blocks.count(m.figures[figure], blockName, numberText(count))}
            className="-mx-1.5 inline-flex min-h-9 min-w-9 items-center justify-end px-1.5 text-ink"
          >
            {numberText(count)}
          </Link>
        )}
      </td>
    )
  })
}
