import { formatLongDate } from '@thidua/letter/compose/format-vietnamese'
import type { Runs } from '@thidua/letter/markup/markup-blocks'
import type { AnnexRow, BodyBlock } from '@thidua/letter/model/letter-document'
import type { MarkedParagraph, MarkedSource } from '@thidua/letter/model/marked-paragraph'
import { parsePath } from '@thidua/schema/outline/parse-path'
import { numberOf, type Template } from '@thidua/schema/outline/template'
import { agencyCount } from '../../first-draft/words.ts'
import type { ListTable } from '../lists/list-columns.ts'
import type { SentLetter } from '../sending.ts'

/** A letter's body with the numbers of its sources, and the list of these. */
export interface NumberedSources {
  readonly body: readonly BodyBlock[]
  readonly table: ListTable
}

/** A paragraph that more reports stand behind names them together: the spreadsheet opens it to its parts. */
const maxNumbers = 8

/** Where a number leads. */
const targetOf = (number: number): string => `nguon-${number}`

/**
 * Numbers the sources in the order in which they are named: agency, number and day of its letter, item, words. Each range of a
 * text has one number, whoever names it again. `letters` are the agencies' letters by the reference of their submission.
 */
export function numberedSources(
  body: readonly BodyBlock[],
  paragraphs: readonly MarkedParagraph[],
  template: Template,
  letters: ReadonlyMap<string, SentLetter>,
): NumberedSources {
  const numbers = new Map<string, number>()
  const rows: AnnexRow[] = []
  const numberOfRow = (key: string, cells: () => readonly string[]): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = rows.length + 1
    numbers.set(key, number)
    rows.push({ cells: [String(number), ...cells()], target: targetOf(number) })
    return number
  }
  const ofSource = (source: MarkedSource) =>
    numberOfRow(`${source.reference}/${source.path}/${source.start}/${source.end}`, () => [
      source.agency,
      letterOf(source, letters),
      itemOf(source, template),
      source.quote,
    ])
  const ofMany = ({ item, pid, sources, leftOut }: MarkedParagraph) =>
    numberOfRow(`${item}/${pid}`, () =>
      [
        agencyCount(new Set(sources.map(({ agency }) => agency)).size),
        '',
        numberOf(template, item),
        'Từng số liệu tại bảng tính kèm theo',
      ].map((cell, at) => (at === 0 && leftOut > 0 ? 'Các cơ quan, đơn vị có số liệu' : cell)),
    )
  const byLastLine = new Map(
    paragraphs.flatMap((one) => one.lines.slice(-1).map((line) => [line.bookmark, one] as const)),
  )
  return {
    body: body.map((block) => {
      const paragraph = byLastLine.get(block.bookmark ?? '')
      if (!paragraph || paragraph.sources.length + paragraph.leftOut === 0) return block
      const many = paragraph.leftOut > 0 || paragraph.sources.length > maxNumbers
      return withNumbers(block, many ? [ofMany(paragraph)] : [...new Set(paragraph.sources.map(ofSource))])
    }),
    table: {
      columns: [
        { header: 'Số', align: 'center' },
        { header: 'Cơ quan, đơn vị', align: 'left' },
        { header: 'Số, ngày báo cáo', align: 'left' },
        { header: 'Mục', align: 'center' },
        { header: 'Nội dung', align: 'left' },
      ],
      rows,
      leftOut: 0,
    },
  }
}

function withNumbers(block: BodyBlock, numbers: readonly number[]): BodyBlock {
  const added: Runs = numbers.flatMap((number) => [{ text: ' ' }, { text: `[${number}]`, link: targetOf(number) }])
  if ('runs' in block) return { ...block, runs: [...block.runs, ...added] }
  if (block.kind !== 'table') return block
  const last = (at: number, all: readonly unknown[]) => at === all.length - 1
  return {
    ...block,
    rows: block.rows.map((row, at) =>
      last(at, block.rows) ? row.map((cell, column) => (last(column, row) ? [...cell, ...added] : cell)) : row,
    ),
  }
}

/** The number and day that an agency gave its letter, and the reference by which anybody finds it here. */
function letterOf({ reference }: MarkedSource, letters: ReadonlyMap<string, SentLetter>): string {
  const { number = null, issuedOn = null } = letters.get(reference) ?? {}
  const own = [number && `Số ${number}`, issuedOn && formatLongDate(issuedOn)].filter(Boolean).join(' ')
  return own === '' ? `Mã biên nhận ${reference}` : `${own}\nMã biên nhận ${reference}`
}

function itemOf({ path }: MarkedSource, template: Template): string {
  const parsed = parsePath(path)
  return parsed && 'item' in parsed ? numberOf(template, parsed.item) : ''
}
