import type { NoticeKind } from './notice-kinds.ts'

/** What a notice tells of, for its sentence; of what it does not speak of nothing is read. */
export interface NoticeTold {
  readonly agency: string
  readonly round: string
  /** Who did it. */
  readonly by: string
  /** The deadline's last day as the reader's language writes it. */
  readonly deadline: string
  /** The agency of a role. */
  readonly said: string
  /** Told as somebody of the host. */
  readonly asHost: boolean
}

type Sentences = Readonly<Record<NoticeKind, (told: NoticeTold) => string>>

const vi: Sentences = {
  opened: ({ round, deadline }) => `Đợt “${round}” đã mở, hạn báo cáo ${deadline}`,
  reminder: ({ round, deadline, agency, asHost }) =>
    asHost ? `Nhắc thẩm định: ${agency} đã gửi “${round}”, chưa ai mở xem` : `Nhắc báo cáo “${round}”, hạn ${deadline}`,
  presented: ({ round, by }) => `${by} trình lãnh đạo báo cáo “${round}”`,
  sentBack: ({ round, by }) => `${by} chuyển lại báo cáo “${round}”`,
  submitted: ({ round, by, agency, asHost }) => `${asHost ? agency : by} đã gửi báo cáo “${round}”`,
  resubmitted: ({ round, by, agency, asHost }) => `${asHost ? agency : by} đã gửi lại báo cáo “${round}”`,
  recalled: ({ round, by, agency, asHost }) => `${asHost ? agency : by} đã thu hồi báo cáo “${round}”`,
  returned: ({ round }) => `Báo cáo “${round}” bị trả lại, có ý kiến cần sửa`,
  returnUndone: ({ round }) => `Báo cáo “${round}” không còn bị trả lại`,
  accepted: ({ round }) => `Báo cáo “${round}” đã được tiếp nhận`,
  acceptanceUndone: ({ round }) => `Việc tiếp nhận báo cáo “${round}” đã được hoàn tác`,
  extended: ({ round, deadline }) => `Gia hạn: hạn báo cáo “${round}” nay là ${deadline}`,
  deadlineMoved: ({ round, deadline }) => `Hạn báo cáo “${round}” được chuyển, nay là ${deadline}`,
  compiled: ({ round }) => `Báo cáo “${round}” đã được tổng hợp`,
  compilingWithdrawn: ({ round }) => `Báo cáo tổng hợp của “${round}” đã được thu hồi`,
  withdrawn: ({ round }) => `Đơn vị không còn phải báo cáo “${round}”`,
  readmitted: ({ round, deadline }) => `Đơn vị lại được yêu cầu báo cáo “${round}”, hạn ${deadline}`,
  entered: ({ round, by }) => `${by} nhập thay báo cáo “${round}” theo văn bản đã đến`,
  takenOver: ({ round, by, agency, asHost }) => `${asHost ? agency : by} viết tiếp báo cáo “${round}” được nhập thay`,
  handedOver: ({ round, agency }) => `Báo cáo “${round}” được chuyển cho ${agency}`,
  cancelled: ({ round }) => `Đợt “${round}” đã hủy`,
  delegated: ({ said }) => `Anh/chị được gửi báo cáo của ${said}`,
  roleGiven: ({ said }) => `Anh/chị có vai trò mới tại ${said}`,
  invited: () => 'Tài khoản của anh/chị đã được mở',
}

const en: Sentences = {
  opened: ({ round, deadline }) => `The round “${round}” is open, due ${deadline}`,
  reminder: ({ round, deadline, agency, asHost }) =>
    asHost
      ? `Reminder to review: ${agency} has sent “${round}”, nobody has opened it`
      : `Reminder to report “${round}”, due ${deadline}`,
  presented: ({ round, by }) => `${by} presents the report “${round}” to the head`,
  sentBack: ({ round, by }) => `${by} has sent back the report “${round}”`,
  submitted: ({ round, by, agency, asHost }) => `${asHost ? agency : by} has submitted the report “${round}”`,
  resubmitted: ({ round, by, agency, asHost }) => `${asHost ? agency : by} has resubmitted the report “${round}”`,
  recalled: ({ round, by, agency, asHost }) => `${asHost ? agency : by} has recalled the report “${round}”`,
  returned: ({ round }) => `The report “${round}” was returned with remarks`,
  returnUndone: ({ round }) => `The report “${round}” is no longer returned`,
  accepted: ({ round }) => `The report “${round}” was accepted`,
  acceptanceUndone: ({ round }) => `The acceptance of the report “${round}” was undone`,
  extended: ({ round, deadline }) => `Extension: the report “${round}” is now due ${deadline}`,
  deadlineMoved: ({ round, deadline }) => `The deadline of “${round}” was moved, it is now ${deadline}`,
  compiled: ({ round }) => `The report “${round}” was compiled`,
  compilingWithdrawn: ({ round }) => `The consolidated report of “${round}” was withdrawn`,
  withdrawn: ({ round }) => `The agency no longer has to report “${round}”`,
  readmitted: ({ round, deadline }) => `The agency is asked again to report “${round}”, due ${deadline}`,
  entered: ({ round, by }) => `${by} entered the report “${round}” for the agency, from the letter that came`,
  takenOver: ({ round, by, agency, asHost }) =>
    `${asHost ? agency : by} goes on with the report “${round}” that was entered for it`,
  handedOver: ({ round, agency }) => `The report “${round}” was handed over to ${agency}`,
  cancelled: ({ round }) => `The round “${round}” was cancelled`,
  delegated: ({ said }) => `You may submit the reports of ${said}`,
  roleGiven: ({ said }) => `You have a new role at ${said}`,
  invited: () => 'Your account was opened',
}

/** The one sentence of a notice, for page and mail alike; it never has words of a report. */
export const noticeSentences: Readonly<Record<'vi' | 'en', Sentences>> = { vi, en }
