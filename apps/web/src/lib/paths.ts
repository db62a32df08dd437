import { accountAddresses, noticesAddress, reportAddresses, roundAddresses } from '@thidua/schema/http/addresses'
import type { ItemId } from '@thidua/schema/outline/item-id'

const report = reportAddresses.overview

/** Where a field was opened from: the check of the whole report, or of the chapter that it stands in. */
export type CheckedIn = 'report' | 'chapter'

const back = { report: 'kiem-tra', chapter: 'kiem-tra-phan' } as const satisfies Record<CheckedIn, string>

/** The check that an address comes back to. */
export const checkedIn = (search: URLSearchParams): CheckedIn | null =>
  (Object.keys(back) as CheckedIn[]).find((from) => back[from] === search.get('ve')) ?? null

/** `o` (ô): the draft path of the field to go to. `ve` (về): the page to come back to. */
function target(field: string | undefined, from: CheckedIn | undefined): string {
  const search = new URLSearchParams({ ...(field ? { o: field } : {}), ...(from ? { ve: back[from] } : {}) })
  return search.size > 0 ? `?${search}` : ''
}

/** `phan` (phần): one chapter instead of the whole report. */
export const checkSearch = (numeral: string | null): string => (numeral ? `?phan=${numeral}` : '')

/** Addresses for links. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next && next !== '/' ? `/dang-nhap?tiep=${encodeURIComponent(next)}` : '/dang-nhap'),
  link: () => accountAddresses.link(),
  forgotten: () => accountAddresses.forgotten,
  account: () => accountAddresses.own,
  notices: () => noticesAddress,
  noticeSettings: () => accountAddresses.notices,
  report,
  item: (reportId: string, item: ItemId, field?: string, from?: CheckedIn) =>
    `${report(reportId)}/muc/${item}${target(field, from)}`,
  letterFields: (reportId: string, field?: string, from?: CheckedIn) =>
    `${report(reportId)}/van-ban${target(field, from)}`,
  importLetter: (reportId: string) => `${report(reportId)}/nhap-tu-word`,
  /** `item`: the one to come back to; `numeral`: of the one chapter that is checked. */
  check: (reportId: string, item?: ItemId, numeral: string | null = null) =>
    `${report(reportId)}/kiem-tra${checkSearch(numeral)}${item ? `#muc-${item}` : ''}`,
  checkChapter: (reportId: string, numeral: string) => `${report(reportId)}/kiem-tra${checkSearch(numeral)}`,
  receipt: reportAddresses.receipt,
  history: (reportId: string) => `${report(reportId)}/lich-su`,
  round: roundAddresses.board,
  compiling: roundAddresses.compiling,
  reminders: roundAddresses.reminders,
  phoneList: roundAddresses.phoneList,
  review: roundAddresses.review,
  past: roundAddresses.past,
  entering: roundAddresses.entering,
  /** `o` (ô): the field to bring into sight, `chu` (chữ): the words in it. */
  reviewAt: (roundId: string, reportId: string, field: string, words: string) =>
    `${roundAddresses.review(roundId, reportId)}?${new URLSearchParams({ o: field, chu: words })}`,
  /** `tim` (tìm): the words to find. */
  search: (words = '') => (words === '' ? '/tim-kiem' : `/tim-kiem?${new URLSearchParams({ tim: words })}`),
  /** A movement over the years. */
  movementYears: (id: string) => `/phong-trao/${id}`,
  administration: () => '/quan-tri',
  agencies: () => '/quan-tri/co-quan',
  /** `moi` (mới) makes a new one. */
  agency: (id: string) => `/quan-tri/co-quan/${id}`,
  people: () => '/quan-tri/nguoi-dung',
  person: (id: string) => `/quan-tri/nguoi-dung/${id}`,
  blocks: () => '/quan-tri/khoi',
  movements: () => '/quan-tri/phong-trao',
  movement: (id: string) => `/quan-tri/phong-trao/${id}`,
  rounds: () => '/quan-tri/dot',
  preparedRound: (id: string) => `/quan-tri/dot/${id}`,
  templates: () => '/quan-tri/de-cuong',
  template: (id: string) => `/quan-tri/de-cuong/${id}`,
  documents: () => '/quan-tri/van-ban',
  document: (id: string) => `/quan-tri/van-ban/${id}`,
  commendationForms: () => '/quan-tri/hinh-thuc-khen-thuong',
  figures: () => '/quan-tri/so-lieu',
  /** Who may do what: of an agency's reports, or of one person everywhere. */
  rights: (of: { readonly agencyId: string; readonly roundId?: string } | { readonly personId: string }) =>
    'personId' in of
      ? `/ai-lam-duoc-gi?nguoi=${of.personId}`
      : `/ai-lam-duoc-gi?co-quan=${of.agencyId}${of.roundId ? `&dot=${of.roundId}` : ''}`,
  ownAgency: () => '/co-quan-cua-toi',
  bringIn: () => '/quan-tri/nhap-danh-muc',
}
