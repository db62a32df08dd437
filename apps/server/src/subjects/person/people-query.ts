import { can, type Role } from '@thidua/schema/permissions'
import { z } from 'zod'
import { peopleById } from '#domain/directory/people-by-id.ts'
import { holdsToday } from '#domain/membership-holds.ts'
import { type PersonNode, personJson } from '#domain/nodes/person-node.ts'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { RoleEnum } from '#graphql/enums.ts'
import { keyPart, page, pageSize, readCursor } from '#graphql/page.ts'
import { contains, isUuid, type Queryable, searchedText, statement } from '#lib/sql.ts'

const PersonConnection = countedConnection<PersonNode>('Person', 'Person')

const standings = ['active', 'deactivated'] as const

const PersonStandingEnum = builder.enumType('PersonStanding', { values: standings })

const PeopleFilterInput = builder.inputType('PeopleFilter', {
  fields: (t) => ({
    role: t.field({ type: RoleEnum, description: 'Held today, in `agencyId` where that is given.' }),
    administrator: t.boolean({ description: 'True for administrators alone.' }),
    agencyId: t.id(),
    standing: t.field({ type: PersonStandingEnum, description: 'Null for all.' }),
  }),
})

interface PeopleList {
  readonly search: string | null
  readonly role: Role | null
  readonly agencyId: string | null
  readonly standing: (typeof standings)[number] | null
  readonly administrator: boolean
}

const chosen = `($1::text IS NULL OR ${contains('p.search_text', '$1')})
  AND ($2::role IS NULL AND $3::uuid IS NULL OR EXISTS (SELECT FROM membership m WHERE m.person_id = p.id
    AND ${holdsToday('m')} AND ($2::role IS NULL OR m.role = $2) AND ($3::uuid IS NULL OR m.agency_id = $3)))
  AND ($4::text IS NULL OR ($4 = 'deactivated') = (p.deactivated_at IS NOT NULL))
  AND (NOT $5::boolean OR p.administrator)`

const people = statement<{ person: PersonNode }>(
  'people',
  `SELECT ${personJson('p')} AS person FROM person p
  WHERE ${chosen} AND ($6::text IS NULL OR (p.name COLLATE "vi-x-icu", p.id) > ($6 COLLATE "vi-x-icu", $7::uuid))
  ORDER BY p.name COLLATE "vi-x-icu", p.id LIMIT $8`,
)

const count = statement<{ count: number }>(
  'people-count',
  `SELECT count(*)::int AS count FROM person p WHERE ${chosen}`,
)

const values = ({ search, role, agencyId, standing, administrator }: PeopleList) => [
  search,
  role,
  agencyId,
  standing,
  administrator,
]

async function countPeople(db: Queryable, list: PeopleList): Promise<number> {
  const [row] = await count(db, values(list))
  return row?.count ?? 0
}

const sortKey = z.tuple([keyPart.text, keyPart.uuid])

builder.queryField('people', (t) =>
  t.field({
    type: PersonConnection,
    nullable: true,
    authScopes: { signedIn: true },
    description: 'People by name, found by name and e-mail with and without marks; null for who does not administer.',
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string(),
      filter: t.arg({ type: PeopleFilterInput }),
    },
    resolve: async (_, { first, after, search, filter }, { viewer, database }) => {
      if (!can(viewer, 'administer:directory').allowed) return null
      const size = pageSize(first)
      const key = readCursor(after, sortKey)
      const agencyId = filter?.agencyId ?? null
      const list: PeopleList = {
        search: searchedText(search),
        role: filter?.role ?? null,
        agencyId: agencyId === null || isUuid(agencyId) ? agencyId : '00000000-0000-0000-0000-000000000000',
        standing: filter?.standing ?? null,
        administrator: filter?.administrator ?? false,
      }
      const rows = await people(database.pool, [...values(list), ...(key ?? [null, null]), size + 1])
      return {
        ...page(
          rows,
          size,
          key !== null,
          ({ person }) => person,
          ({ person }) => [person.name, person.id],
        ),
        totalCount: () => countPeople(database.pool, list),
      }
    },
  }),
)

builder.queryField('person', (t) =>
  t.field({
    type: 'Person',
    nullable: true,
    authScopes: { signedIn: true },
    description: 'One person; null for who does not administer.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_, { id }, { viewer, database }) =>
      isUuid(id) && can(viewer, 'administer:directory').allowed
        ? ((await peopleById(database.pool, [id])).get(id) ?? null)
        : null,
  }),
)
