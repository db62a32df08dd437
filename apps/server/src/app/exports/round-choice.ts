import { bucketLabels, type ReportBucket } from '@thidua/schema/bucket-labels'
import { stateLabels } from '@thidua/schema/state-labels'
import { type ReportState, reportStates } from '@thidua/schema/states'
import { z } from 'zod'
import { isUuid } from '#lib/sql.ts'

/** By what a list may be in order beside the server's own: by block, then by name. */
export const orders = ['name', 'state', 'time'] as const

/** Which reports of a round a file holds, and in which order: as the list on the page. */
export interface RoundChoice {
  readonly bucket: ReportBucket | null
  readonly states: readonly ReportState[] | null
  readonly blockIds: readonly string[] | null
  /** As it was typed. */
  readonly search: string | null
  /** A queue of reading. */
  readonly queue: 'mine' | 'unclaimed' | null
  readonly order: { readonly by: (typeof orders)[number]; readonly descending: boolean } | null
}

const list = <One extends string>(one: z.ZodType<One, string>) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(one).max(1_000))

const buckets = Object.keys(bucketLabels) as [ReportBucket, ...ReportBucket[]]

const shape = z.object({
  bucket: z.enum(buckets).optional(),
  states: list(z.enum(reportStates)).optional(),
  blocks: list(z.string().refine(isUuid)).optional(),
  search: z
    .string()
    .max(200)
    .regex(/^[^\0]*$/u)
    .optional(),
  queue: z.enum(['mine', 'unclaimed']).optional(),
  order: z.enum(orders.flatMap((by) => [by, `-${by}` as const])).optional(),
})

/** Reads the choice from an address, `?bucket=LATE&states=DRAFTING,RETURNED&blocks=…&search=…&order=-name`. Null for none. */
export function readRoundChoice(query: unknown): RoundChoice | null {
  const { data } = shape.safeParse(query)
  if (!data) return null
  const { order } = data
  return {
    bucket: data.bucket ?? null,
    states: data.states ?? null,
    blockIds: data.blocks ?? null,
    search: data.search?.normalize('NFC').trim() || null,
    queue: data.queue ?? null,
    order: order ? { by: orders.find((by) => order.endsWith(by)) ?? 'name', descending: order.startsWith('-') } : null,
  }
}

export const isNarrowed = ({ bucket, states, blockIds, search, queue }: RoundChoice): boolean =>
  (bucket ?? states ?? blockIds ?? search ?? queue) !== null

/** The choice in the file's own words; `blocks` are the names of its blocks. */
export function choiceText({ bucket, states, search, queue }: RoundChoice, blocks: readonly string[]): string {
  const parts = [
    ...(bucket ? [bucketLabels[bucket].vi] : []),
    ...(states ? [states.map((state) => stateLabels[state].vi).join(', ')] : []),
    ...(blocks.length > 0 ? [blocks.join(', ')] : []),
    ...(queue ? [queue === 'mine' ? 'Thẩm định của tôi' : 'Chưa ai nhận thẩm định'] : []),
    ...(search ? [`có “${search}”`] : []),
  ]
  return parts.length === 0 ? 'Cả đợt' : parts.join('; ')
}
