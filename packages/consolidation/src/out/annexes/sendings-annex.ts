import { formatCount } from '@thidua/letter/compose/format-vietnamese'
import type { AnnexRow } from '@thidua/letter/model/letter-document'
import { agencyCount } from '../../first-draft/words.ts'
import type { ListTable } from '../lists/list-columns.ts'
import type { Sending } from '../sending.ts'

/** How the reports of a block stand, in the order of the lines. */
const standings: readonly { readonly label: string; readonly is: (sending: Sending) => boolean }[] = [
  { label: 'Đúng hạn', is: ({ state, late }) => state === 'counted' && !late },
  { label: 'Quá hạn', is: ({ state, late }) => state === 'counted' && late },
  { label: 'Chờ tiếp nhận', is: ({ state }) => state === 'waiting' },
  { label: 'Hoàn thiện lại', is: ({ state }) => state === 'returned' },
  { label: 'Chưa gửi', is: ({ state }) => state === 'none' },
]

/** Names in one cell; of more the spreadsheet has the list. */
const maxNamed = 60

/** The agencies block by block, those of one standing in one line: an agency a line would fill as many pages as the letter. */
export function sendingsTable(sendings: readonly Sending[]): ListTable {
  const blocks = [...Map.groupBy(sendings, ({ agency }) => agency.block?.id ?? '').values()]
  return {
    columns: [
      { header: 'Tình hình', align: 'left' },
      { header: 'Cơ quan, đơn vị', align: 'left' },
    ],
    rows: blocks.flatMap((block, at) => [
      { cells: [`${at + 1}. ${headingOf(block)}`], heading: true },
      ...linesOf(block),
    ]),
    leftOut: 0,
  }
}

const headingOf = (block: readonly Sending[]): string =>
  `${block[0]?.agency.block?.name ?? 'Ngoài khối, cụm thi đua'} (${agencyCount(block.length)})`

const linesOf = (block: readonly Sending[]): AnnexRow[] =>
  standings.flatMap(({ label, is }) => {
    const found = block.filter(is)
    if (found.length === 0) return []
    const names = found.map(({ agency }) => agency.shortName).join('; ')
    return [
      {
        cells: [
          // On one line: a block has up to five of these.
          `${label} (${formatCount(found.length)})`.replaceAll(' ', '\u00a0'),
          found.length > maxNamed ? 'Danh sách tại bảng tính kèm theo' : names,
        ],
      },
    ]
  })
