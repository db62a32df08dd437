import { documentKey, registryIssuer } from '@thidua/schema/document-key'
import type { FieldFacts } from '@thidua/schema/facts'

/** A plan of the report's list, and which document of the registry it is. */
export type ListedPlan = FieldFacts['rows']['plans'][number] & {
  /** The issuer by a name that all agencies can tell apart. */
  readonly registryIssuer: string
  readonly documentKey: string
}

/** A document as a report's list of plans names it. */
export type ListedDocument = Pick<ListedPlan, 'number' | 'documentKey'>

/** The plans that an agency lists, by the keys of the registry. */
export const listedPlans = (plans: FieldFacts['rows']['plans'], agency: string): ListedPlan[] =>
  plans.map((plan) => {
    const issuer = registryIssuer(plan.issuer ?? '', agency)
    return { ...plan, registryIssuer: issuer, documentKey: documentKey(plan.number ?? '', issuer) }
  })
