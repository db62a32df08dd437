import { type Label, label } from './label.ts'
import type { ReportState } from './states.ts'

/** The states of a report in the words of the domain, for page, export and mail alike. */
export const stateLabels: Readonly<Record<ReportState, Label>> = {
  NOT_STARTED: label('Chưa bắt đầu', 'Not started'),
  DRAFTING: label('Đang soạn', 'Drafting'),
  WITH_HEAD: label('Trình lãnh đạo', 'With the head'),
  SUBMITTED: label('Đã gửi', 'Submitted'),
  RETURNED: label('Bị trả lại', 'Returned'),
  REVISING: label('Đang sửa', 'Revising'),
  RESUBMITTED: label('Đã gửi lại', 'Resubmitted'),
  ACCEPTED: label('Đã tiếp nhận', 'Accepted'),
  COMPILED: label('Đã tổng hợp', 'Compiled'),
}
