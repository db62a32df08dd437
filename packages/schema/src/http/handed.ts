import type { Label } from '../label.ts'

/** Why the link of a handed section opens nothing. */
export type HandedRefusal = 'unknown' | 'ended' | 'expired' | 'closed' | 'tooMany'

/** What a colleague sees who was handed one section: its question and its text, and nothing else of the report. */
export interface Handed {
  readonly agency: string
  readonly movement: string
  /** Who handed it. */
  readonly by: string
  readonly toName: string
  /** What they ask. */
  readonly word: string
  readonly item: Label
  readonly label: Label
  readonly hint: Label | null
  /** Markup, as it stands in the report. */
  readonly text: string
  /** ISO instant after which the link opens nothing. */
  readonly expiresAt: string
  /** When the colleague last sent something; null before. */
  readonly sentAt: string | null
}

/** Request header with the code of a handed section: who sends one may send a text, without a session. */
export const handedHeader = 'x-handed'

/** How many times one link takes a text. */
export const maxHandedAnswers = 20
