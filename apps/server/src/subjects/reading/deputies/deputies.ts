import { builder } from '#graphql/builder.ts'
import { type Queryable, statement } from '#lib/sql.ts'

interface DeputyNode {
  readonly id: string
  readonly personId: string
  readonly person: string
  readonly deputyId: string
  readonly deputy: string
  readonly fromDay: string
  readonly untilDay: string
  readonly holds: boolean
}

const Deputy = builder.objectRef<DeputyNode>('ReadingDeputy').implement({
  description: 'Somebody of a host reads for a colleague who is away.',
  fields: (t) => ({
    id: t.exposeID('id'),
    personId: t.exposeID('personId', { description: 'Who is away.' }),
    person: t.exposeString('person'),
    deputyId: t.exposeID('deputyId'),
    deputy: t.exposeString('deputy'),
    fromDay: t.expose('fromDay', { type: 'Date' }),
    untilDay: t.expose('untilDay', { type: 'Date', description: 'The last day.' }),
    holds: t.exposeBoolean('holds', { description: 'Today is one of its days.' }),
  }),
})

export const Deputies = builder.objectRef<readonly DeputyNode[]>('ReadingDeputies').implement({
  fields: (t) => ({ deputies: t.field({ type: [Deputy], resolve: (deputies) => [...deputies] }) }),
})

const deputies = statement<DeputyNode>(
  'reading-deputies',
  `SELECT d.id, d.person_id AS "personId", away.name AS person, d.deputy_id AS "deputyId", reads.name AS deputy,
    to_char(d.from_day, 'YYYY-MM-DD') AS "fromDay", to_char(d.until_day, 'YYYY-MM-DD') AS "untilDay",
    d.from_day <= vietnam_today() AS holds
  FROM reading_deputy d JOIN person away ON away.id = d.person_id JOIN person reads ON reads.id = d.deputy_id
  WHERE d.host_agency_id = $1 AND (d.person_id = $2 OR d.deputy_id = $2) AND d.ended_at IS NULL AND d.until_day >= vietnam_today()
  ORDER BY d.from_day, d.id`,
)

/** Who reads for a person at a host and for whom that person reads, now or on days to come. */
export const deputiesOfPerson = (db: Queryable, hostAgencyId: string, personId: string): Promise<DeputyNode[]> =>
  deputies(db, [hostAgencyId, personId])
