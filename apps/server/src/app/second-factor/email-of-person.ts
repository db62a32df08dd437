import { type Queryable, statement } from '#lib/sql.ts'

const find = statement<{ email: string }>('email-of-person', 'SELECT email FROM person WHERE id = $1')

export const emailOfPerson = async (db: Queryable, personId: string): Promise<string | null> =>
  (await find(db, [personId]))[0]?.email ?? null
