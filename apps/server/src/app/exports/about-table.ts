import type { ExportRow, ExportTable } from '@thidua/letter/export/export-table'
import { dayOf } from '@thidua/schema/vietnam-day'
import type { Queryable } from '#lib/sql.ts'
import { statement } from '#lib/sql.ts'
import { choiceText, type orders, type RoundChoice } from './round-choice.ts'

/** What a file of a round says of itself: whoever finds it later knows what it holds and as of when. */
export interface RoundAbout {
  readonly movement: string
  readonly round: string
  /** As `10:02 30/11/2026`, in Việt Nam. */
  readonly moment: string
  readonly choice: string
  readonly order: string
}

/** The first sheet of a workbook; CSV has the same in columns of its own. */
export const aboutTable: ExportTable = {
  name: 'Thông tin',
  columns: [
    { header: 'Nội dung', kind: 'text', width: 24 },
    { header: 'Giá trị', kind: 'text', width: 72 },
  ],
}

export const aboutRows = ({ movement, round, moment, choice, order }: RoundAbout): ExportRow[] => [
  ['Phong trào thi đua', movement],
  ['Đợt báo cáo', round],
  ['Số liệu lúc', moment],
  ['Danh sách', choice],
  ['Thứ tự', order],
]

const orderNames: Readonly<Record<(typeof orders)[number], string>> = {
  name: 'tên cơ quan, đơn vị',
  state: 'trạng thái',
  time: 'ngày vào trạng thái',
}

const momentAndBlocks = statement<{ now: Date; blocks: string[] }>(
  'round-export-about',
  `SELECT now() AS now, (SELECT coalesce(array_agg(name ORDER BY position), '{}') FROM block WHERE id = ANY($1::uuid[])) AS blocks`,
)

/** Reads it in the transaction of the file, whose moment it names. */
export async function aboutRound(
  db: Queryable,
  { movement, name: round }: { readonly movement: string; readonly name: string },
  choice: RoundChoice,
): Promise<RoundAbout> {
  const [read] = await momentAndBlocks(db, [choice.blockIds ?? []])
  const { order } = choice
  return {
    movement,
    round,
    moment: momentText(read?.now ?? new Date()),
    choice: choiceText(choice, read?.blocks ?? []),
    order: order
      ? `Theo ${orderNames[order.by]}${order.descending ? ', từ cuối lên' : ''}`
      : 'Theo khối, cụm thi đua, rồi theo tên',
  }
}

function momentText(at: Date): string {
  const clock = at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
  return `${clock} ${dayOf(at.getTime()).toISOString().slice(0, 10).split('-').toReversed().join('/')}`
}
