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

/** `o` (ô): the draft path of the field to go to. `ve` (về): the page to come back to. */
function target(field: string | undefined, fromCheck: boolean | undefined): string {
  const search = new URLSearchParams({ ...(field ? { o: field } : {}), ...(fromCheck ? { ve: 'kiem-tra' } : {}) })
  return search.size > 0 ? `?${search}` : ''
}

/** Addresses for links. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next && next !== '/' ? `/dang-nhap?tiep=${encodeURIComponent(next)}` : '/dang-nhap'),
  report,
  item: (reportId: string, place: Place, field?: string, fromCheck?: boolean) =>
    `${report(reportId)}/muc/${place}${target(field, fromCheck)}`,
  letterFields: (reportId: string, field?: string, fromCheck?: boolean) =>
    `${report(reportId)}/van-ban${target(field, fromCheck)}`,
  importLetter: (reportId: string) => `${report(reportId)}/nhap-tu-word`,
  /** `place`: the item to come back to. */
  check: (reportId: string, place?: Place) => `${report(reportId)}/kiem-tra${place ? `#muc-${place}` : ''}`,
  receipt: (reportId: string) => `${report(reportId)}/bien-nhan`,
  history: (reportId: string) => `${report(reportId)}/lich-su`,
  round: (roundId: string) => `/dot/${roundId}`,
  review: (roundId: string, reportId: string) => `/dot/${roundId}/bao-cao/${reportId}`,
}
