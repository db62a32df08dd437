import type { ItemAnswer } from '@thidua/schema/verdict'
import type { Use } from '../../coverage/coverage-of.ts'
import type { AsideReason } from '../../coverage/disposition.ts'
import type { ItemAnswerOf } from '../compile-item.ts'
import type { ListColumn } from './list-columns.ts'

const answers: Readonly<Record<ItemAnswer | 'notAsked', string>> = {
  content: 'Có nội dung',
  none: 'Không có',
  missing: 'Chưa báo cáo',
  notAsked: 'Không yêu cầu',
}

const uses: Readonly<Record<Use, string>> = {
  used: 'Đã dùng',
  annex: 'Đưa vào phụ lục',
  aside: 'Để ngoài',
  unread: 'Chưa đọc',
}

const reasons: Readonly<Record<AsideReason, string>> = {
  duplicate: 'Trùng nội dung',
  general: 'Nội dung chung chung',
  outsidePeriod: 'Ngoài kỳ báo cáo',
  unclear: 'Chưa rõ',
  inFigures: 'Đã có trong số liệu',
  other: 'Lý do khác',
}

/** What every agency answered to an item, and what became of it. */
export const coverageColumns: readonly ListColumn<ItemAnswerOf>[] = [
  { header: 'Mã cơ quan', kind: 'text', width: 14, value: ({ submission }) => submission.agency.code },
  { header: 'Cơ quan, đơn vị', kind: 'text', width: 40, value: ({ submission }) => submission.agency.name },
  {
    header: 'Khối, cụm thi đua',
    kind: 'text',
    width: 32,
    value: ({ submission }) => submission.agency.block?.name ?? '',
  },
  { header: 'Mã biên nhận', kind: 'text', width: 18, value: ({ submission }) => submission.reference },
  { header: 'Trả lời', kind: 'text', width: 16, value: ({ answer }) => answers[answer] },
  { header: 'Sử dụng', kind: 'text', width: 18, value: ({ use }) => (use === null ? '' : uses[use]) },
  {
    header: 'Lý do',
    kind: 'text',
    width: 24,
    value: ({ disposition }) => (disposition?.reason ? reasons[disposition.reason] : ''),
  },
  { header: 'Ghi chú', kind: 'text', width: 40, value: ({ disposition }) => disposition?.note ?? '' },
]
