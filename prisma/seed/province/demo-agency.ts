import type { BlockCode } from './blocks.ts'

export type AgencyKind =
  | 'department'
  | 'party'
  | 'front'
  | 'armed'
  | 'vertical'
  | 'commune'
  | 'enterprise'
  | 'association'

/** Land of a commune, which its texts follow. */
export type Terrain = 'urban' | 'plain' | 'coast' | 'mountain' | 'island'

export interface DemoAgency {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly kind: AgencyKind
  readonly superiorLine: string
  readonly letterPlace: string
  readonly headPost: string
  readonly regime: 'head' | 'collective'
  readonly parent: string | null
  readonly block: BlockCode | null
  readonly predecessor: string | null
  /** ISO dates. */
  readonly validFrom: string
  readonly validUntil: string | null
  /** What it does, to follow "thực hiện chức năng". */
  readonly duty: string
  readonly terrain: Terrain | null
}
