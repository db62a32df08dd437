import { describe, expect, it } from 'vitest'
import {
  can,
  type DocumentSubject,
  type Membership,
  type ReportPermission,
  type ReportSubject,
  type Role,
  type Viewer,
} from './permissions.ts'

const person = (role: Role, agencyId: string, more: Partial<Membership> = {}): Viewer => ({
  personId: 'p',
  administrator: false,
  memberships: [{ role, agencyId, blockIds: [], maySubmit: false, ...more }],
})
const report = (more: Partial<ReportSubject> = {}): ReportSubject => ({
  roundId: 'round-1',
  agencyId: 'commune',
  blockId: 'block-1',
  hostAgencyId: 'home-affairs',
  state: 'DRAFTING',
  submissions: 0,
  opened: false,
  closed: false,
  ...more,
})
const submitted = report({ state: 'SUBMITTED', submissions: 1 })
const why = (viewer: Viewer | null, act: ReportPermission, subject: ReportSubject) => {
  const permission = can(viewer, act, subject)
  return permission.allowed ? 'allowed' : permission.why
}

describe('sending for one round', () => {
  it('is granted for that round alone', () => {
    const clerk = person('clerk', 'commune', { grantedRoundIds: ['round-1'] })
    expect(why(clerk, 'submit:report', report())).toBe('allowed')
    expect(why(clerk, 'submit:report', report({ roundId: 'round-2' }))).toBe('notDelegated')
  })
})

describe('drafts', () => {
  it.each<[string, Viewer | null, string]>([
    ['own clerk', person('clerk', 'commune'), 'allowed'],
    ['own head', person('head', 'commune'), 'allowed'],
    ['clerk of another agency', person('clerk', 'other'), 'notYourAgency'],
    ['compiler', person('compiler', 'home-affairs'), 'notYourAgency'],
    ['reviewer of its block', person('reviewer', 'home-affairs', { blockIds: ['block-1'] }), 'notYourAgency'],
    ['provincial viewer', person('viewer', 'home-affairs'), 'notYourAgency'],
    ['nobody', null, 'notSignedIn'],
  ])('are read by %s: %s', (_who, viewer, expected) => expect(why(viewer, 'view:draft', report())).toBe(expected))

  it('are closed to everybody while they are with the host', () =>
    expect(why(person('clerk', 'commune'), 'edit:draft', submitted)).toBe('wrongState'))

  it('are read and not written any more when nobody asks for the report', () => {
    const closed = report({ closed: true })
    expect(why(person('clerk', 'commune'), 'view:draft', closed)).toBe('allowed')
    for (const act of ['edit:draft', 'present:report', 'submit:report'] as const)
      expect(why(person('clerk', 'commune', { maySubmit: true }), act, closed)).toBe('wrongState')
    const sent = report({ state: 'SUBMITTED', submissions: 1, closed: true })
    for (const act of ['return:report', 'accept:report', 'extend:report'] as const)
      expect(why(person('compiler', 'home-affairs'), act, sent)).toBe('wrongState')
    expect(why(person('compiler', 'home-affairs'), 'view:submission', sent)).toBe('allowed')
  })
})

describe('submissions', () => {
  it.each<[string, Viewer, ReportSubject, string]>([
    ['reviewer of its block', person('reviewer', 'home-affairs', { blockIds: ['block-1'] }), submitted, 'allowed'],
    [
      'reviewer of another block',
      person('reviewer', 'home-affairs', { blockIds: ['block-2'] }),
      submitted,
      'notYourBlock',
    ],
    ['compiler', person('compiler', 'home-affairs'), submitted, 'allowed'],
    ['compiler of another body', person('compiler', 'other'), submitted, 'notYourAgency'],
    ['viewer before acceptance', person('viewer', 'home-affairs'), submitted, 'wrongState'],
    [
      'viewer after acceptance',
      person('viewer', 'home-affairs'),
      report({ state: 'ACCEPTED', submissions: 1 }),
      'allowed',
    ],
  ])('are read by %s', (_who, viewer, subject, expected) =>
    expect(why(viewer, 'view:submission', subject)).toBe(expected),
  )
})

describe('acts', () => {
  it('leaves submission to the head unless it is delegated', () => {
    expect(why(person('clerk', 'commune'), 'submit:report', report())).toBe('notDelegated')
    expect(why(person('clerk', 'commune', { maySubmit: true }), 'submit:report', report())).toBe('allowed')
    expect(why(person('head', 'commune'), 'submit:report', report())).toBe('allowed')
  })

  it('allows a recall only until the host has opened the report', () => {
    const clerk = person('clerk', 'commune')
    expect(why(clerk, 'recall:report', submitted)).toBe('allowed')
    expect(why(clerk, 'recall:report', { ...submitted, opened: true })).toBe('alreadyOpened')
  })

  it('lets a reviewer act in the blocks that are theirs, a compiler in all', () => {
    const reviewer = person('reviewer', 'home-affairs', { blockIds: ['block-2'] })
    expect(why(reviewer, 'return:report', submitted)).toBe('notYourBlock')
    expect(why(person('compiler', 'home-affairs'), 'return:report', submitted)).toBe('allowed')
    expect(why(person('clerk', 'commune'), 'accept:report', submitted)).toBe('notYourRole')
  })
})

describe('the file of a document', () => {
  const ofHost = { hostAgencyId: 'home-affairs', above: ['home-affairs', 'province'], line: [] }
  const ofNobody = { hostAgencyId: null, above: [], line: [] }
  const round = { hostAgencyId: 'home-affairs' }
  const other = { hostAgencyId: 'other' }
  const compiler = person('compiler', 'home-affairs')
  const administrator: Viewer = { personId: 'a', administrator: true, memberships: [] }
  it.each<[string, Viewer | null, DocumentSubject, string]>([
    ['who asks for its round', compiler, { movements: [], rounds: [round] }, 'allowed'],
    ['who keeps its movement', compiler, { movements: [ofHost], rounds: [round] }, 'allowed'],
    ['who stands above', person('compiler', 'province'), { movements: [ofHost], rounds: [] }, 'allowed'],
    ['who asks for one of two rounds', compiler, { movements: [], rounds: [round, other] }, 'notYourDocument'],
    ['who uses a movement of all', compiler, { movements: [ofNobody], rounds: [round] }, 'notYourDocument'],
    ['who names it nowhere', compiler, { movements: [], rounds: [] }, 'notYourDocument'],
    ['who writes a report', person('clerk', 'commune'), { movements: [], rounds: [round] }, 'notHost'],
    ['who reads reports', person('reviewer', 'home-affairs'), { movements: [], rounds: [round] }, 'notHost'],
    ['an administrator', administrator, { movements: [], rounds: [] }, 'allowed'],
    ['nobody', null, { movements: [], rounds: [round] }, 'notSignedIn'],
  ])('is changed by %s: %4$s', (_who, viewer, subject, expected) => {
    const permission = can(viewer, 'change:file', subject)
    expect(permission.allowed ? 'allowed' : permission.why).toBe(expected)
  })
})
