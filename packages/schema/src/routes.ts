import { reportAddresses, roundAddresses } from './addresses.ts'

/** Every address of the app, as the router matches it. */
export const routes = {
  signIn: '/dang-nhap',
  home: '/',
  report: reportAddresses.overview(':reportId'),
  item: 'muc/:item',
  letterFields: 'van-ban',
  importLetter: 'nhap-tu-word',
  check: 'kiem-tra',
  receipt: 'bien-nhan',
  history: 'lich-su',
  round: roundAddresses.board(':roundId'),
  review: roundAddresses.review(':roundId', ':reportId'),
} as const

const firstSegment = (path: string): string => path.split('/', 2)[1] ?? ''

const pages = new Set(
  Object.values(routes)
    .filter((route) => route.startsWith('/'))
    .map(firstSegment),
)
pages.delete('')

/** Whether a path (without query) may be a page of the web app; whatever else is asked for is a machine's. */
export const isPage = (path: string): boolean => path === routes.home || pages.has(firstSegment(path))
