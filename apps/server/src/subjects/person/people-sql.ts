import { type PersonNode, personJson } from '#domain/nodes/person-node.ts'
import { type Queryable, statement } from '#lib/sql.ts'
import { type choiceOf, chosenPeople } from './people-chosen.ts'

/** What the list can be sorted by; `signedIn` begins with those who never did. */
export const personSorts = ['name', 'email', 'signedIn'] as const
type PersonSort = (typeof personSorts)[number]

interface PersonRow {
  readonly person: PersonNode
  /** What it is sorted by before its id. */
  readonly key: string
}

type Choice = ReturnType<typeof choiceOf>

interface PeoplePage {
  readonly choice: Choice
  readonly sort: PersonSort
  readonly descending: boolean
  readonly after: readonly [string, string] | null
  readonly limit: number
}

const columns = {
  name: { value: 'p.name COLLATE "vi-x-icu"', as: (given: string) => `${given}::text COLLATE "vi-x-icu"` },
  email: { value: 'p.email COLLATE "vi-x-icu"', as: (given: string) => `${given}::text COLLATE "vi-x-icu"` },
  signedIn: {
    value: `coalesce(p.signed_in_at, '-infinity')`,
    as: (given: string) => `${given}::timestamptz`,
  },
}

const directions = { up: { than: '>', order: 'ASC' }, down: { than: '<', order: 'DESC' } } as const

function sorted(sort: PersonSort, direction: keyof typeof directions) {
  const { value, as } = columns[sort]
  const { than, order } = directions[direction]
  return statement<PersonRow>(
    `people-by-${sort}-${direction}`,
    `SELECT ${personJson('p')} AS person, (${value})::text AS key FROM person p
  WHERE ${chosenPeople} AND ($6::text IS NULL OR (${value}, p.id) ${than} (${as('$6')}, $7::uuid))
  ORDER BY ${value} ${order}, p.id ${order} LIMIT $8`,
  )
}

const pages = {
  name: { up: sorted('name', 'up'), down: sorted('name', 'down') },
  email: { up: sorted('email', 'up'), down: sorted('email', 'down') },
  signedIn: { up: sorted('signedIn', 'up'), down: sorted('signedIn', 'down') },
}

export const loadPeople = (db: Queryable, { choice, sort, descending, after, limit }: PeoplePage) =>
  pages[sort][descending ? 'down' : 'up'](db, [...choice, ...(after ?? [null, null]), limit])

const count = statement<{ count: number }>(
  'people-count',
  `SELECT count(*)::int AS count FROM person p WHERE ${chosenPeople}`,
)

/** How many people a list has. */
export async function countPeople(db: Queryable, choice: Choice): Promise<number> {
  const [row] = await count(db, [...choice])
  return row?.count ?? 0
}
