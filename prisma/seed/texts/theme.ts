import type { Sentence, Teller } from './teller.ts'

/** Sentences for communes and for the bodies of the province, whose work differs. */
export interface ByKind {
  readonly commune: readonly Sentence[]
  readonly body: readonly Sentence[]
}

export interface ModelStory {
  readonly name: string
  readonly kind: 'model' | 'collective' | 'individual' | 'household'
  readonly what: string
  readonly effect: string
}

export interface RecommendationStory {
  readonly addressee: 'central' | 'province' | 'home-affairs' | 'other'
  readonly kind: 'policy' | 'funding' | 'guidance' | 'other'
  readonly text: string
}

/** What the reports of one movement speak of. */
export interface Theme {
  readonly launching: ByKind
  readonly effects: ByKind
  /** Subject of the agency's own plan. */
  readonly ownPlan: Sentence
  readonly models: {
    readonly commune: readonly ((t: Teller) => ModelStory)[]
    readonly body: readonly ((t: Teller) => ModelStory)[]
  }
  readonly merits: readonly string[]
  readonly findings: readonly Sentence[]
  readonly followUps: readonly string[]
  readonly strengths: ByKind
  readonly shortcomings: readonly Sentence[]
  readonly causes: readonly Sentence[]
  readonly lessons: readonly Sentence[]
  readonly recommendations: readonly RecommendationStory[]
}

export const ofKind = <T>(
  t: Teller,
  { commune, body }: { readonly commune: readonly T[]; readonly body: readonly T[] },
): readonly T[] => (t.agency.kind === 'commune' ? commune : body)
