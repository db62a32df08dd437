interface Named {
  readonly id: string
  readonly name: string
}

/** What the form lets choose from. */
export interface RoundChoices {
  readonly movements: readonly Named[]
  readonly templates: readonly (Named & { readonly version: number })[]
  readonly blocks: readonly Named[]
  /** Agencies whose compiler the person is. */
  readonly hosts: readonly Named[]
}
