import { expect, it } from 'vitest'
import { mayEver } from './may-ever.ts'
import type { Membership, ReportPermission, Viewer } from './permissions.ts'

const report = { roundId: 'round', agencyId: 'commune', blockId: 'block', hostAgencyId: 'host' }
const person = (membership: Partial<Membership>): Viewer => ({
  personId: 'p',
  administrator: false,
  memberships: [{ role: 'clerk', agencyId: 'commune', blockIds: [], maySubmit: false, ...membership }],
})

it.each<[string, Viewer, ReportPermission, string]>([
  ['a clerk writes', person({}), 'edit:draft', 'allowed'],
  ['a clerk does not send', person({}), 'submit:report', 'notDelegated'],
  ['a clerk sends for a granted round', person({ grantedRoundIds: ['round'] }), 'submit:report', 'allowed'],
  ['a clerk of another agency does not write', person({ agencyId: 'other' }), 'edit:draft', 'notYourAgency'],
  [
    'a reviewer of another block does not accept',
    person({ role: 'reviewer', agencyId: 'host', blockIds: ['x'] }),
    'accept:report',
    'notYourBlock',
  ],
  ['a compiler accepts', person({ role: 'compiler', agencyId: 'host' }), 'accept:report', 'allowed'],
  ['a leader reads what is accepted', person({ role: 'viewer', agencyId: 'host' }), 'view:submission', 'allowed'],
])('%s', (_, viewer, act, expected) => {
  const permission = mayEver(viewer, act, report)
  expect(permission.allowed ? 'allowed' : permission.why).toBe(expected)
})
