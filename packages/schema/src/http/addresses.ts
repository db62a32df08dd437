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
} as const

/** A file that calendars read by themselves. */
export const calendarFile = '/calendar/deadlines.ics'
/** Its address with the code that opens it; what stands in a query is in no log. */
export const calendarAddress = (code: string): string => `${calendarFile}?ma=${code}`

export const noticesAddress = '/thong-bao'

export const accountAddresses = {
  own: '/tai-khoan',
  /** How notices come to the person. */
  notices: '/tai-khoan/thong-bao',
  forgotten: '/quen-mat-khau',
  /** The code stands in the fragment: browsers send it to nobody. */
  link: (code = ''): string => `/loi-moi${code && `#${code}`}`,
} as const
