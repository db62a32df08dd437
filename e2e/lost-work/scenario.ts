import type { Desk } from './desk.ts'

/** Something that happens to who writes. */
export interface Scenario {
  readonly name: string
  /** In CI too; what is left to `test:whole` takes longer, or is like another. */
  readonly short: boolean
  readonly run: (desk: Desk, how: Thoroughness) => Promise<void>
}

/** How much of it: edits of each person who is long without network. */
interface Thoroughness {
  readonly edits: number
}
