import { holdsToday } from '#domain/membership-holds.ts'
import { type MembershipNode, membershipJson } from '#domain/nodes/membership-node.ts'
import { type Queryable, statement } from '#lib/sql.ts'

interface Row {
  membership: MembershipNode
}

const found = (name: string, by: string) =>
  statement<Row>(
    name,
    `SELECT ${membershipJson('m', 'p')} AS membership FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.${by} = ANY($1::uuid[])
  ORDER BY ${holdsToday('m')} DESC, m.role, p.name COLLATE "vi-x-icu", m.id`,
  )

const byAgency = found('memberships-of-agencies', 'agency_id')
const byPerson = found('memberships-of-people', 'person_id')

/** All memberships of agencies, by their ids: those that hold today first, by role and name. */
export const membershipsOfAgencies = async (db: Queryable, ids: readonly string[]) =>
  Map.groupBy(membershipsOf(await byAgency(db, [ids])), ({ agencyId }) => agencyId)

/** All memberships of people, by their ids: those that hold today first. */
export const membershipsOfPeople = async (db: Queryable, ids: readonly string[]) =>
  Map.groupBy(membershipsOf(await byPerson(db, [ids])), ({ person }) => person.id)

const membershipsOf = (rows: readonly Row[]): MembershipNode[] => rows.map(({ membership }) => membership)

const byId = statement<Row>(
  'membership-by-id',
  `SELECT ${membershipJson('m', 'p')} AS membership FROM membership m JOIN person p ON p.id = m.person_id WHERE m.id = $1`,
)

export const membershipById = async (db: Queryable, id: string): Promise<MembershipNode | null> =>
  (await byId(db, [id]))[0]?.membership ?? null
