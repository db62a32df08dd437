import type { Block, Runs } from '@thidua/letter/markup/markup-blocks'
import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { useMemo } from 'react'

/** A narrative as it reads, without an editor: check page, read-only items, the moment before the editor arrives. */
export function MarkupView({ markup }: { markup: string }) {
  const blocks = useMemo(() => parseMarkup(markup), [markup])
  return (
    <div lang="vi" className="flex flex-col gap-2.5 leading-relaxed break-words">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{runsOf(block.runs)}</p>
    case 'dash':
      return (
        <p className="pl-5 -indent-4">
          {leadOf('– ')}
          {runsOf(block.runs)}
        </p>
      )
    case 'subdash':
      return (
        <p className="pl-10 -indent-4">
          {leadOf('+ ')}
          {runsOf(block.runs)}
        </p>
      )
    case 'numbered':
      return (
        <p className="pl-5 -indent-4">
          {leadOf(`${block.label} `)}
          {runsOf(block.runs)}
        </p>
      )
    case 'table':
      return <TableView rows={block.rows} />
  }
}

function TableView({ rows: [head = [], ...body] }: { rows: readonly (readonly Runs[])[] }) {
  const cell = 'border border-line px-3 py-1.5 text-left align-top'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keyboard
    <div className="relative overflow-x-auto" tabIndex={0}>
      <table className="text-sm">
        <thead>
          <tr>
            {head.map((runs, index) => (
              <th key={index} scope="col" className={`${cell} font-semibold`}>
                {runsOf(runs)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((runs, column) => (
                <td key={column} className={cell}>
                  {runsOf(runs)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What stands before the words of a block is layout: see `textNodes`. */
const leadOf = (lead: string) => <span data-lead>{lead}</span>

const runsOf = (runs: Runs) =>
  runs.map(({ text, bold, italic }, index) => {
    const inner = italic ? <em>{text}</em> : text
    return bold ? <strong key={index}>{inner}</strong> : <span key={index}>{inner}</span>
  })
