/** Paths of the pages that mails and pages alike point to; the web app's other addresses stand on these. */
const report = (reportId: string): string => `/bao-cao/${reportId}`

export const reportAddresses = {
  overview: report,
  receipt: (reportId: string): string => `${report(reportId)}/bien-nhan`,
} as const

export const roundAddresses = {
  board: (roundId: string): string => `/dot/${roundId}`,
  compiling: (roundId: string): string => `/dot/${roundId}/tong-hop`,
  reminders: (roundId: string): string => `/dot/${roundId}/nhac`,
  phoneList: (roundId: string): string => `/dot/${roundId}/goi-dien`,
  review: (roundId: string, reportId: string): string => `/dot/${roundId}${report(reportId)}`,
  entering: (roundId: string, reportId: string): string => `/dot/${roundId}${report(reportId)}/nhap-thay`,
  past: (roundId: string, reportId: string): string => `/dot/${roundId}${report(reportId)}/lich-su`,
} as const

/** A file that calendars read by themselves. */
export const calendarFile = '/calendar/deadlines.ics'
/** Its address with the code that opens it; what stands in a query is in no log. */
export const calendarAddress = (code: string): string => `${calendarFile}?ma=${code}`

/** Where anybody checks a letter or a receipt. */
export const sealAddress = '/kiem-tra-bao-cao'

/** Where a colleague writes the one section that was handed to them; the code stands in the fragment. */
export const handedAddress = (code = ''): string => `/viet-giup${code && `#${code}`}`

/** Parts of the clerk's guide, in its order; pages lead to the one that they are about. */
export const guideSections = ['bao-cao', 'viet', 'nho-viet', 'tep-word', 'kiem-tra', 'bien-nhan'] as const
export type GuideSection = (typeof guideSections)[number]
export const guideAddress = (section?: GuideSection): string => `/huong-dan${section ? `#${section}` : ''}`

export const noticesAddress = '/thong-bao'

export const accountAddresses = {
  own: '/tai-khoan',
  /** How notices come to the person. */
  notices: '/tai-khoan/thong-bao',
  forgotten: '/quen-mat-khau',
  /** The code stands in the fragment: browsers send it to nobody. */
  link: (code = ''): string => `/loi-moi${code && `#${code}`}`,
} as const
