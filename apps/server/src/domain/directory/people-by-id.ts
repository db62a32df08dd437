import { type PersonNode, personJson } from '#domain/nodes/person-node.ts'
import { type Queryable, statement } from '#lib/sql.ts'

const people = statement<{ person: PersonNode }>(
  'people-by-id',
  `SELECT ${personJson('p')} AS person FROM person p WHERE p.id = ANY($1::uuid[])`,
)

export async function peopleById(db: Queryable, ids: readonly string[]): Promise<Map<string, PersonNode>> {
  return new Map((await people(db, [ids])).map(({ person }) => [person.id, person]))
}
