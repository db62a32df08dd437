import type { Mail } from '#lib/mailer.ts'
import type { ReportNode } from '#lib/nodes/report-node.ts'
import type { SubmissionNode } from '#lib/nodes/submission-node.ts'

const time = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })

/** The receipt as a mail to whoever sent the report; the same as on the page (ux 18). */
export function receiptMail(to: string, appUrl: string, report: ReportNode, submission: SubmissionNode): Mail {
  const { round, agency } = report
  const host = round.hostAgency.name
  return {
    to,
    id: submission.id,
    subject: `Biên nhận ${submission.reference}: ${host} đã nhận báo cáo`,
    text: [
      `${host} đã nhận báo cáo của ${agency.name}.`,
      '',
      `Đợt báo cáo: ${round.name}`,
      `Phong trào thi đua: ${round.movement.name}`,
      `Số biên nhận: ${submission.reference}`,
      `Thời điểm gửi: ${time.format(new Date(submission.submittedAt))}`,
      `Lần gửi: ${submission.number}`,
      `Người gửi: ${submission.submittedBy}`,
      `Mã SHA-256 của nội dung: ${submission.sha256}`,
      '',
      `Báo cáo có thể thu hồi cho đến khi ${host} mở xem.`,
      `Xem biên nhận và tải văn bản: ${appUrl}/bao-cao/${report.id}/bien-nhan`,
    ].join('\n'),
  }
}
