interface Named {
  readonly id: string
  readonly name: string
}

/** What the form lets choose from. */
export interface RoundChoices {
  /** Those that a round may be of, the latest first, and beside them the one that it is of. */
  readonly movements: readonly Named[]
  /** Whether these are all. */
  readonly allMovements: boolean
  readonly templates: readonly (Named & { readonly version: number })[]
  readonly blocks: readonly Named[]
  /** Agencies whose compiler the person is. */
  readonly hosts: readonly Named[]
}
