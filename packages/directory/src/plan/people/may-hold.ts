import type { Role } from '@thidua/schema/permissions'
import type { ExistingAgency } from '../directory.ts'

/**
 * Whether people of an agency may have a role. Every agency writes and signs its own reports. Reviewers, compilers and
 * viewers act on the reports of others: they sit in an agency that asks for reports, in one that has agencies under
 * it, or in a department, from which a province chooses who asks.
 */
export function mayHold(role: Role, agency: ExistingAgency, hasChildren: boolean): boolean {
  if (role === 'clerk' || role === 'head') return true
  return agency.kind === 'department' || agency.hostsRounds || hasChildren
}
