import { z } from 'zod'

/**
 * What one server tells all others of. Ids alone: who may hear of it is decided where somebody listens, and what it was is
 * asked for by who hears.
 */
export const signalShape = z.discriminatedUnion('kind', [
  /** Something was committed that stands in the tables of acts: read them. */
  z.object({ kind: z.literal('acts') }),
  /** A device saved fields of a draft; `compiles` of a compiled letter, whose agency is its host. */
  z.object({
    kind: z.literal('saved'),
    reportId: z.string(),
    agencyId: z.string(),
    compiles: z.boolean(),
    clientId: z.string(),
  }),
  /** A report changed, perhaps in a way that no table of acts has: it was opened. */
  z.object({ kind: z.literal('report'), reportId: z.string() }),
  /** The host's people did something among themselves, which the agency never sees; `listed`: lists show it too. */
  z.object({ kind: z.literal('reading'), reportId: z.string(), listed: z.boolean() }),
  /** Somebody has a draft open in a tab, at a place or on no one; or has just left it. Told anew as a sign of life. */
  z.object({
    kind: z.literal('here'),
    reportId: z.string(),
    agencyId: z.string(),
    personId: z.string(),
    tab: z.string(),
    place: z.string().nullable(),
    left: z.boolean(),
  }),
  /** Something of one person's own: what they are told, their sessions, their rights. */
  z.object({ kind: z.literal('person'), personId: z.string() }),
])

export type Signal = z.output<typeof signalShape>

/** A report with whose business it is. */
export interface ReportHappening {
  readonly kind: 'report'
  readonly reportId: string
  /** The round that asks for it, or that it compiles. */
  readonly roundId: string
  readonly agencyId: string
  readonly hostAgencyId: string
  /** Whether it is a round's compiled letter. */
  readonly compiles: boolean
  /** Before its round opens an agency does not know that it will be asked. */
  readonly begun: boolean
}

/** What the readers of a report do among themselves. */
interface ReadingHappening {
  readonly kind: 'reading'
  readonly reportId: string
  readonly roundId: string
  readonly hostAgencyId: string
  readonly blockId: string | null
  /** Who reads it by name. */
  readonly readerId: string | null
  /** Who was to read it before it was given on. */
  readonly formerReaderId: string | null
  readonly listed: boolean
}

export interface RoundHappening {
  readonly kind: 'round'
  readonly roundId: string
  readonly hostAgencyId: string
  /** Being prepared: nobody but who prepares it knows of it. */
  readonly draft: boolean
  /** Of the agencies that were asked about, those that the round asks, once it is open. */
  readonly agencyIds: readonly string[]
}

/** Something that happened, with what is needed to say who may hear of it. */
export type Happening =
  | ReportHappening
  | ReadingHappening
  | RoundHappening
  | Extract<Signal, { kind: 'saved' | 'here' | 'person' }>
  /** More at once than is worth naming. */
  | { readonly kind: 'anything' }
