/** Something that an act would leave without what it needs. `rule` is a key of the message catalogues. */
export interface Hindrance {
  readonly rule: HindranceRule
  /** What is concerned, as people call it: an agency, a round; '' where the rule says all. */
  readonly name: string
  /** Its id: of an agency, of a report (`openReport`) or of a round; null where there is none. */
  readonly id: string | null
}

export const hindranceRules = [
  'lastAdministrator',
  'lastHead',
  'lastSender',
  'openReport',
  'hostsRound',
  'superior',
  'agencyInBlock',
  'reviewerOfBlock',
  'roundOfMovement',
  'roundPrepared',
] as const
type HindranceRule = (typeof hindranceRules)[number]

/** The person may do it, only not while this stands in the way; nothing was changed. */
export class HinderedError extends Error {
  override readonly name = 'HinderedError'
  readonly hindrances: readonly Hindrance[]
  constructor(hindrances: readonly Hindrance[]) {
    super(`In the way: ${hindrances.map(({ rule, name }) => `${rule} ${name}`).join(', ')}.`)
    this.hindrances = hindrances
  }
}
