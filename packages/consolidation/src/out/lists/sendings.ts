import type { Sending } from '../sending.ts'
import { vietnamDay } from '../vietnam-moment.ts'
import type { ListColumn } from './list-columns.ts'

/** How an agency's report stood, in words. */
function sendingWords({ state, late }: Sending): string {
  switch (state) {
    case 'counted':
      return timing(late)
    case 'waiting':
      return 'Chưa tiếp nhận'
    case 'returned':
      return 'Đang hoàn thiện lại'
    case 'none':
      return 'Chưa gửi'
  }
}

const timing = (late: boolean): string => (late ? 'Quá hạn' : 'Đúng hạn')

/** All agencies that were asked. */
export const sendingColumns: readonly ListColumn<Sending>[] = [
  { header: 'Mã cơ quan', kind: 'text', width: 14, value: ({ agency }) => agency.code, letter: false },
  { header: 'Cơ quan, đơn vị', kind: 'text', width: 40, value: ({ agency }) => agency.name },
  { header: 'Khối, cụm thi đua', kind: 'text', width: 32, value: ({ agency }) => agency.block?.name ?? '' },
  { header: 'Mã biên nhận', kind: 'text', width: 18, value: ({ reference }) => reference ?? '' },
  {
    header: 'Ngày gửi',
    kind: 'date',
    width: 14,
    value: ({ submittedAt }) => (submittedAt === null ? null : vietnamDay(submittedAt)),
  },
  { header: 'Tình hình báo cáo', kind: 'text', width: 24, value: sendingWords },
  { header: 'Thời hạn', kind: 'text', width: 14, value: ({ late }) => timing(late), letter: false },
]
