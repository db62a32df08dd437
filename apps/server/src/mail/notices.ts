import { accountAddresses } from '@thidua/schema/http/addresses'
import type { NoticeKind } from '@thidua/schema/notices/notice-kinds'
import { noticeSentences } from '@thidua/schema/notices/notice-sentences'
import type { MailLocale, MailTemplate } from './mail-template.ts'

/** One notice as a mail tells it. */
interface NoticeLine {
  readonly kind: NoticeKind
  readonly at: Date
  readonly agency: string
  readonly round: string
  readonly by: string
  /** The instant after its last day; null where the notice speaks of none. */
  readonly deadline: Date | null
  /** A reminder's own words, or the agency of a role. */
  readonly said: string
  readonly asHost: boolean
  /** Of the page that it is about. */
  readonly path: string
}

/** What a mail with notices tells: one, or those of a morning. */
export interface NoticesTold {
  readonly name: string
  readonly notices: readonly NoticeLine[]
}

const days: Record<MailLocale, Intl.DateTimeFormat> = { vi: day('vi-VN'), en: day('en-GB') }

function day(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
}

const sentence = (locale: MailLocale, notice: NoticeLine): string => {
  // A deadline is the instant at which its day is over.
  const deadline = notice.deadline ? days[locale].format(new Date(+notice.deadline - 1)) : ''
  return noticeSentences[locale][notice.kind]({ ...notice, deadline })
}

/** The words that somebody wrote for a reminder, a line each. */
const ownWords = ({ kind, said }: NoticeLine): string[] => (kind === 'reminder' && said !== '' ? said.split('\n') : [])

/** To whom it concerns: what happened, never a word of a report. */
export const notices: MailTemplate<NoticesTold> = {
  vi: (told, { address, time }) => ({
    subject: subjectOf('vi', told, (count) => `${count} thông báo của Báo cáo thi đua`),
    lines: [
      `Kính gửi anh/chị ${told.name},`,
      ...told.notices.flatMap((notice) => [
        '',
        `${sentence('vi', notice)}.`,
        ...(notice.agency === '' ? [] : [`Đơn vị: ${notice.agency}`]),
        ...ownWords(notice),
        `${time(notice.at)}: ${address(notice.path)}`,
      ]),
      '',
      `Chọn cách nhận thông báo: ${address(accountAddresses.notices)}`,
    ],
  }),
  en: (told, { address, time }) => ({
    subject: subjectOf('en', told, (count) => `${count} notices of Emulation reports`),
    lines: [
      `Dear ${told.name},`,
      ...told.notices.flatMap((notice) => [
        '',
        `${sentence('en', notice)}.`,
        ...(notice.agency === '' ? [] : [`Agency: ${notice.agency}`]),
        ...ownWords(notice),
        `${time(notice.at)}: ${address(notice.path)}`,
      ]),
      '',
      `Choose how you get notices: ${address(accountAddresses.notices)}`,
    ],
  }),
}

/** Longer ones are cut by most programs; names are of any length. */
const maxSubject = 140

function subjectOf(locale: MailLocale, { notices: told }: NoticesTold, many: (count: number) => string): string {
  const [first] = told
  const subject = told.length === 1 && first ? sentence(locale, first) : many(told.length)
  return subject.length > maxSubject ? `${subject.slice(0, maxSubject - 1)}…` : subject
}
