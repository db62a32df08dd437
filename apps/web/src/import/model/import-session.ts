import type { PlaceDoubt } from '@thidua/schema/letter-import'
import type { OtherRoundRule } from '@thidua/schema/other-round'
import type { ItemId } from '@thidua/schema/outline/item-id'
import type { Answers, FieldPath } from '@thidua/schema/outline/paths'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import type { Patch } from '#answers/place-text.ts'

/** `placed` remembers what it wrote and what stood there, so that it can be taken back. */
export type Outcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'placed'; readonly written: readonly Patch[]; readonly before: readonly Patch[] }
  | { readonly kind: 'discarded' }

/** A piece of text from the file and the narrative it is meant for; without one it lies in the tray. */
export interface TextPart {
  readonly id: string
  readonly fileName: string
  /** The heading it stood under in the file; not part of its text. */
  readonly heading: string
  /** Markup of packages/letter. */
  readonly text: string
  readonly target: FieldPath | null
  /** Why the narrative that the file proposed is in doubt: that one only, not another that the person chose. */
  readonly doubt?: PlaceDoubt & { readonly target: FieldPath | null }
  readonly outcome: Outcome
}

export type ProposalGroup = RowsSlug | 'figures' | 'silences' | 'letter'

/** Fields that the file suggests: a figure, a row, a "Không có", a field of the letter. Never taken unseen. */
export interface Proposal {
  readonly id: string
  readonly fileName: string
  readonly group: ProposalGroup
  /** The item it belongs to; null for the letter's own fields. */
  readonly place: ItemId | null
  /** The row it would become; null when it is no row. */
  readonly rowId: string | null
  readonly fields: readonly Patch[]
  /** Where in the file it was read. */
  readonly quote: string
  /** Why it seems to belong to another round; left out where nothing speaks against it. */
  readonly doubt?: OtherRoundRule
  /** Why its item is in doubt; left out where nothing speaks against it. */
  readonly placeDoubt?: PlaceDoubt
  readonly outcome: Outcome
}

/** Everything read from files for one report, on its way into the draft. Plain data: kept on the device. */
export interface ImportSession {
  readonly fileName: string
  readonly parts: readonly TextPart[]
  readonly proposals: readonly Proposal[]
  /** Why the letter as a whole seems to belong to another round. */
  readonly doubt?: OtherRoundRule
}

export const isOpen = ({ outcome }: { readonly outcome: Outcome }): boolean => outcome.kind === 'open'

/** What was read but has no place yet; it stays until each piece is placed or put away. */
export const tray = (session: ImportSession): TextPart[] =>
  session.parts.filter((part) => isOpen(part) && part.target === null)

/** The session with one part changed. */
export const withPart = (session: ImportSession, id: string, change: Partial<TextPart>): ImportSession => ({
  ...session,
  parts: session.parts.map((part) => (part.id === id ? { ...part, ...change } : part)),
})

/** The session with the outcome of some proposals changed. */
export const withProposals = (session: ImportSession, outcomes: ReadonlyMap<string, Outcome>): ImportSession => ({
  ...session,
  proposals: session.proposals.map((proposal) => ({
    ...proposal,
    outcome: outcomes.get(proposal.id) ?? proposal.outcome,
  })),
})

/** A placement with its way back. */
export const placed = (written: readonly Patch[], answers: Answers): Outcome => ({
  kind: 'placed',
  written,
  before: written.map(({ path }) => ({ path, value: answers[path] ?? '' })),
})

/** Whether nobody wrote over what was placed: only then taking it back loses nothing. */
export const canTakeBack = (outcome: Outcome, answers: Answers): boolean =>
  outcome.kind === 'placed' && outcome.written.every(({ path, value }) => (answers[path] ?? '') === value)

/** A new file's session; what lay open from files before stays in it, unless the new one says the same. */
export function joinSessions(earlier: ImportSession | null, fresh: ImportSession): ImportSession {
  const said = new Set(fresh.parts.map(({ text }) => text))
  const left = (earlier?.parts ?? []).filter((part) => isOpen(part) && !said.has(part.text))
  return { ...fresh, parts: [...fresh.parts, ...left] }
}
