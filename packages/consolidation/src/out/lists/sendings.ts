import type { ListColumn } from '../list-columns.ts'
import type { Sending } from '../sending.ts'
import { vietnamDay } from '../vietnam-moment.ts'

/** How an agency's report stood, in words. */
export function sendingWords({ state, late }: Sending): string {
  const when = late ? 'quá hạn' : 'đúng hạn'
  switch (state) {
    case 'counted':
      return late ? 'Quá hạn' : 'Đúng hạn'
    case 'waiting':
      return `Gửi ${when}, chưa tiếp nhận`
    case 'returned':
      return `Gửi ${when}, đang hoàn thiện lại`
    case 'none':
      return late ? 'Chưa gửi, quá hạn' : 'Chưa gửi'
  }
}

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
  { header: 'Tình hình báo cáo', kind: 'text', width: 32, value: sendingWords },
]
