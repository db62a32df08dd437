import { mayEver } from '@thidua/schema/may-ever'
import { can, type Membership, type Refusal, type ReportPermission, type Viewer } from '@thidua/schema/permissions'
import type { ShownMembership } from '../people/membership-words.tsx'

/** Acts in the order in which a report lives. */
export const reportActs = [
  'view:draft',
  'edit:draft',
  'present:report',
  'takeBack:report',
  'sendBack:report',
  'submit:report',
  'recall:report',
  'takeOver:report',
  'view:submission',
  'view:returns',
  'read:report',
  'remark:report',
  'return:report',
  'accept:report',
  'undo:report',
  'extend:report',
  'enter:report',
] as const satisfies readonly ReportPermission[]

export interface RightsSubject {
  readonly roundId: string
  readonly agencyId: string
  readonly blockId: string | null
  readonly hostAgencyId: string
}

export interface RightsPerson {
  readonly id: string
  readonly name: string
  readonly rights: Viewer
}

export interface ActRights<Act extends string> {
  readonly act: Act
  readonly may: readonly RightsPerson[]
  readonly mayNot: readonly { readonly person: RightsPerson; readonly why: Refusal }[]
}

/** A membership as the table of rights reads it. */
export const asRights = ({ role, agency, maySubmit, grantedRounds, blocks }: ShownMembership): Membership => ({
  role,
  agencyId: agency.id,
  maySubmit,
  grantedRoundIds: grantedRounds.map(({ id }) => id),
  blockIds: blocks.map(({ id }) => id),
})

/** People of some memberships that hold, each once with all they hold there. */
export function peopleOf(memberships: readonly ShownMembership[]): RightsPerson[] {
  const holding = memberships.filter(({ holds, person }) => holds && !person.deactivatedAt)
  return [...Map.groupBy(holding, ({ person }) => person.id)].map(([id, own]) => ({
    id,
    name: own[0]?.person.name ?? '',
    rights: { personId: id, administrator: false, memberships: own.map(asRights) },
  }))
}

/** Who may do each act on a report, whatever its state is now, and why the others may not. */
export const listRights = (
  people: readonly RightsPerson[],
  subject: RightsSubject,
): ActRights<(typeof reportActs)[number] | 'manage:clerks'>[] => [
  ...reportActs.map((act) => shareOut(act, people, ({ rights }) => mayEver(rights, act, subject))),
  shareOut('manage:clerks' as const, people, ({ rights }) => can(rights, 'manage:clerks', subject)),
]

function shareOut<Act extends string>(
  act: Act,
  people: readonly RightsPerson[],
  ask: (person: RightsPerson) => ReturnType<typeof can>,
): ActRights<Act> {
  const asked = people.map((person) => ({ person, permission: ask(person) }))
  return {
    act,
    may: asked.filter(({ permission }) => permission.allowed).map(({ person }) => person),
    mayNot: asked.flatMap(({ person, permission }) => (permission.allowed ? [] : [{ person, why: permission.why }])),
  }
}
