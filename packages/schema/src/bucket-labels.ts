import { type Label, label } from './label.ts'

/** The counts of a round in the words of the domain, for page and export alike. */
export const bucketLabels = {
  SUBMITTED: label('Đã nộp', 'Submitted'),
  ON_TIME: label('Đúng hạn', 'On time'),
  LATE: label('Muộn', 'Late'),
  MISSING: label('Chưa nộp', 'Not submitted'),
  OVERDUE: label('Quá hạn chưa nộp', 'Overdue'),
  RETURNED: label('Bị trả lại', 'Returned'),
  ACCEPTED: label('Đã tiếp nhận', 'Accepted'),
  NIL: label('Có mục “Không có”', 'With a “Nothing to report” answer'),
} as const satisfies Readonly<Record<string, Label>>

export type ReportBucket = keyof typeof bucketLabels
