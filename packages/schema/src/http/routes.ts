import {
  accountAddresses,
  guideAddress,
  handedAddress,
  noticesAddress,
  reportAddresses,
  roundAddresses,
  sealAddress,
} from './addresses.ts'

/** Every address of the app, as the router matches it. */
export const routes = {
  signIn: '/dang-nhap',
  link: accountAddresses.link(),
  forgotten: accountAddresses.forgotten,
  seal: sealAddress,
  handed: handedAddress(),
  guide: guideAddress(),
  home: '/',
  account: accountAddresses.own,
  notices: noticesAddress,
  noticeSettings: accountAddresses.notices,
  report: reportAddresses.overview(':reportId'),
  item: 'muc/:item',
  letterFields: 'van-ban',
  importLetter: 'nhap-tu-word',
  check: 'kiem-tra',
  receipt: 'bien-nhan',
  history: 'lich-su',
  round: roundAddresses.board(':roundId'),
  compiling: roundAddresses.compiling(':roundId'),
  reminders: roundAddresses.reminders(':roundId'),
  phoneList: roundAddresses.phoneList(':roundId'),
  search: '/tim-kiem',
  movementYears: '/phong-trao/:movementId',
  administration: '/quan-tri',
  agencies: '/quan-tri/co-quan',
  agency: '/quan-tri/co-quan/:agencyId',
  people: '/quan-tri/nguoi-dung',
  person: '/quan-tri/nguoi-dung/:personId',
  blocks: '/quan-tri/khoi',
  movements: '/quan-tri/phong-trao',
  movement: '/quan-tri/phong-trao/:movementId',
  rounds: '/quan-tri/dot',
  preparedRound: '/quan-tri/dot/:roundId',
  templates: '/quan-tri/de-cuong',
  template: '/quan-tri/de-cuong/:templateId',
  documents: '/quan-tri/van-ban',
  document: '/quan-tri/van-ban/:documentId',
  commendationForms: '/quan-tri/hinh-thuc-khen-thuong',
  figures: '/quan-tri/so-lieu',
  rights: '/ai-lam-duoc-gi',
  ownAgency: '/co-quan-cua-toi',
  bringIn: '/quan-tri/nhap-danh-muc',
  review: roundAddresses.review(':roundId', ':reportId'),
  entering: roundAddresses.entering(':roundId', ':reportId'),
  past: roundAddresses.past(':roundId', ':reportId'),
} as const

/** Whole patterns; a short one is a page of a report. */
const pages = Object.values(routes).map((page) => (page.startsWith('/') ? page : `${routes.report}/${page}`))

/** Whether a path, as a browser has parsed it and without its query, is a page of the web app. */
export const isPage = (pathname: string): boolean => pages.some((page) => fits(pathname.split('/'), page.split('/')))

const fits = (parts: readonly string[], page: readonly string[]): boolean =>
  parts.length === page.length &&
  page.every((part, index) => (part.startsWith(':') ? parts[index] !== '' : part === parts[index]))
