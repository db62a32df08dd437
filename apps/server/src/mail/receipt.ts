import { reportAddresses } from '@thidua/schema/http/addresses'
import type { MailTemplate } from './mail-template.ts'

/** What a receipt says; `sha256` in hexadecimal digits. */
export interface Receipt {
  readonly reportId: string
  readonly host: string
  readonly agency: string
  readonly round: string
  readonly movement: string
  readonly reference: string
  readonly submittedAt: Date
  /** How many times the report was sent with this one. */
  readonly number: number
  readonly submittedBy: string
  readonly sha256: string
}

/** To whoever sent a report: what the receipt's page says. */
export const receipt: MailTemplate<Receipt> = {
  vi: (r, { address, time }) => ({
    subject: `Biên nhận ${r.reference}: ${r.host} đã nhận báo cáo`,
    lines: [
      `${r.host} đã nhận báo cáo của ${r.agency}.`,
      '',
      `Đợt báo cáo: ${r.round}`,
      `Phong trào thi đua: ${r.movement}`,
      `Mã biên nhận: ${r.reference}`,
      `Thời điểm gửi: ${time(r.submittedAt)}`,
      `Lần gửi: ${r.number}`,
      `Người gửi: ${r.submittedBy}`,
      `Mã SHA-256 của nội dung: ${r.sha256}`,
      '',
      `Báo cáo có thể thu hồi cho đến khi ${r.host} mở xem.`,
      `Xem biên nhận và tải văn bản: ${address(reportAddresses.receipt(r.reportId))}`,
    ],
  }),
  en: (r, { address, time }) => ({
    subject: `Receipt ${r.reference}: ${r.host} has received the report`,
    lines: [
      `${r.host} has received the report of ${r.agency}.`,
      '',
      `Reporting round: ${r.round}`,
      `Emulation movement: ${r.movement}`,
      `Receipt: ${r.reference}`,
      `Submitted at: ${time(r.submittedAt)}`,
      `Submission: ${r.number}`,
      `Submitted by: ${r.submittedBy}`,
      `SHA-256 of the content: ${r.sha256}`,
      '',
      `The report can be recalled until ${r.host} opens it.`,
      `Receipt and letter: ${address(reportAddresses.receipt(r.reportId))}`,
    ],
  }),
}
