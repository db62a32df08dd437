import type { Place } from '@thidua/schema/outline/places'

/** Every address of the app, as the router matches it. */
export const routes = {
  signIn: '/dang-nhap',
  home: '/',
  report: '/bao-cao/:reportId',
  item: 'muc/:place',
  letterFields: 'van-ban',
  importLetter: 'nhap-tu-word',
  check: 'kiem-tra',
  receipt: 'bien-nhan',
  history: 'lich-su',
  round: '/dot/:roundId',
  review: '/dot/:roundId/bao-cao/:reportId',
} as const

const report = (reportId: string) => `/bao-cao/${reportId}`

/** Addresses for links. `field` is a draft path: the page moves focus to that field. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next && next !== '/' ? `/dang-nhap?tiep=${encodeURIComponent(next)}` : '/dang-nhap'),
  report,
  item: (reportId: string, place: Place, field?: string) =>
    `${report(reportId)}/muc/${place}${field ? `?o=${encodeURIComponent(field)}` : ''}`,
  letterFields: (reportId: string, field?: string) =>
    `${report(reportId)}/van-ban${field ? `?o=${encodeURIComponent(field)}` : ''}`,
  importLetter: (reportId: string) => `${report(reportId)}/nhap-tu-word`,
  check: (reportId: string) => `${report(reportId)}/kiem-tra`,
  receipt: (reportId: string) => `${report(reportId)}/bien-nhan`,
  history: (reportId: string) => `${report(reportId)}/lich-su`,
  round: (roundId: string) => `/dot/${roundId}`,
  review: (roundId: string, reportId: string) => `/dot/${roundId}/bao-cao/${reportId}`,
}
