import { type ReportState, reportStates } from '@thidua/schema/states'
import { type Hand, hands, statesInHand } from './hand.ts'

/** The buckets of the dashboard's figures, as the server names them. */
export const buckets = ['SUBMITTED', 'ON_TIME', 'LATE', 'MISSING', 'OVERDUE', 'RETURNED', 'ACCEPTED', 'NIL'] as const
export type Bucket = (typeof buckets)[number]

const orders = ['name', 'state', 'time'] as const
/** `null` is the server's order: by block, then by name. */
export type Order = { readonly by: (typeof orders)[number]; readonly descending: boolean } | null

/** `mine`: the viewer's by name, or by block where nobody has it by name; `unclaimed`: nobody's by name. */
export const queues = ['mine', 'unclaimed'] as const
type Queue = (typeof queues)[number]

/** Which reports of a round are listed and how. It lives in the address, so that it can be kept and sent. */
export interface ListView {
  readonly bucket: Bucket | null
  readonly state: ReportState | null
  /** Whose turn it is; a state says it already. */
  readonly hand: Hand | null
  /** A block's id, or `ownBlocks`. */
  readonly blockId: string | null
  /** Whose reading it is; null is everybody's. */
  readonly queue: Queue | null
  readonly search: string
  readonly order: Order
}

/** Instead of one block: all those that the reviewer who looks owns. */
export const ownBlocks = 'cua-toi'

export const wholeRound: ListView = {
  bucket: null,
  state: null,
  hand: null,
  blockId: null,
  queue: null,
  search: '',
  order: null,
}

const bucketSlugs: Record<Bucket, string> = {
  SUBMITTED: 'da-nop',
  ON_TIME: 'dung-han',
  LATE: 'muon',
  MISSING: 'chua-nop',
  OVERDUE: 'qua-han',
  RETURNED: 'bi-tra-lai',
  ACCEPTED: 'da-tiep-nhan',
  NIL: 'khong-co',
}
const stateSlugs: Record<ReportState, string> = {
  NOT_STARTED: 'chua-bat-dau',
  DRAFTING: 'dang-soan',
  WITH_HEAD: 'trinh-lanh-dao',
  SUBMITTED: 'da-gui',
  RETURNED: 'bi-tra-lai',
  REVISING: 'dang-sua',
  RESUBMITTED: 'da-gui-lai',
  ACCEPTED: 'da-tiep-nhan',
  COMPILED: 'da-tong-hop',
}
const handSlugs: Record<Hand, string> = {
  CLERK: 'chuyen-vien',
  HEAD: 'lanh-dao',
  HOST: 'chu-tri',
  NOBODY: 'da-xong',
}
const queueSlugs: Record<Queue, string> = { mine: 'cua-toi', unclaimed: 'chua-nhan' }
const orderSlugs: Record<(typeof orders)[number], string> = { name: 'ten', state: 'trang-thai', time: 'thoi-gian' }

const named = <K extends string>(keys: readonly K[], slugs: Record<K, string>, slug: string | null): K | null =>
  keys.find((key) => slugs[key] === slug) ?? null

/** Reads the view from an address. What it does not know counts as not asked for. */
export function readListView(query: URLSearchParams): ListView {
  const order = query.get('xep') ?? ''
  const by = named(orders, orderSlugs, order.replace(/^-/u, ''))
  return {
    bucket: named(buckets, bucketSlugs, query.get('loc')),
    state: named(reportStates, stateSlugs, query.get('trang-thai')),
    hand: named(hands, handSlugs, query.get('dang-o')),
    blockId: query.get('khoi') || null,
    queue: named(queues, queueSlugs, query.get('hang-doi')),
    search: (query.get('tim') ?? '').normalize('NFC').trim(),
    order: by && { by, descending: order.startsWith('-') },
  }
}

/** The view as the tail of an address, `?loc=muon&tim=…`; empty for the whole round. */
export function writeListView(view: ListView): string {
  const query = new URLSearchParams()
  if (view.bucket) query.set('loc', bucketSlugs[view.bucket])
  if (view.state) query.set('trang-thai', stateSlugs[view.state])
  if (view.hand) query.set('dang-o', handSlugs[view.hand])
  if (view.blockId) query.set('khoi', view.blockId)
  if (view.queue) query.set('hang-doi', queueSlugs[view.queue])
  if (view.search.trim()) query.set('tim', view.search.normalize('NFC').trim())
  if (view.order) query.set('xep', (view.order.descending ? '-' : '') + orderSlugs[view.order.by])
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** The view as the server's filter for a viewer who owns the blocks `own`; order is the page's own. */
export const filterOf = ({ bucket, state, hand, blockId, queue, search }: ListView, own: readonly string[]) => ({
  ...(bucket && { bucket }),
  ...((state || hand) && { states: state ? [state] : hand ? statesInHand(hand) : [] }),
  ...(blockId && { blockIds: blockId === ownBlocks ? [...own] : [blockId] }),
  ...(queue && { queue }),
  ...(search && { search }),
})

export const isFiltered = (view: ListView): boolean => Object.keys(filterOf(view, [])).length > 0
