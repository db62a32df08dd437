import { type Role, roles } from '../permissions.ts'
import type { AgencyKind } from './agency-form.ts'

/** An enterprise or an association reports, and asks nobody: there are no reviewers, compilers or leaders of a round in it. */
const reportersOnly: readonly Role[] = ['clerk', 'head']

/** The roles that a kind of agency has. */
export const rolesOfKind = (kind: AgencyKind): readonly Role[] =>
  kind === 'enterprise' || kind === 'association' ? reportersOnly : roles
