import type { Mail } from './mailer.ts'

/** What a receipt says. */
export interface Receipt {
  readonly submissionId: string
  readonly reportId: string
  readonly to: string
  readonly host: string
  readonly agency: string
  readonly round: string
  readonly movement: string
  readonly reference: string
  readonly submittedAt: Date
  readonly number: number
  readonly submittedBy: string
  readonly sha256: string
}

const time = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })

/** The receipt as a mail to whoever sent the report; the same as on the page. */
export const receiptMail = (appUrl: string, receipt: Receipt): Mail => ({
  to: receipt.to,
  id: receipt.submissionId,
  subject: `Biên nhận ${receipt.reference}: ${receipt.host} đã nhận báo cáo`,
  text: [
    `${receipt.host} đã nhận báo cáo của ${receipt.agency}.`,
    '',
    `Đợt báo cáo: ${receipt.round}`,
    `Phong trào thi đua: ${receipt.movement}`,
    `Số biên nhận: ${receipt.reference}`,
    `Thời điểm gửi: ${time.format(receipt.submittedAt)}`,
    `Lần gửi: ${receipt.number}`,
    `Người gửi: ${receipt.submittedBy}`,
    `Mã SHA-256 của nội dung: ${receipt.sha256}`,
    '',
    `Báo cáo có thể thu hồi cho đến khi ${receipt.host} mở xem.`,
    `Xem biên nhận và tải văn bản: ${appUrl}/bao-cao/${receipt.reportId}/bien-nhan`,
  ].join('\n'),
})
