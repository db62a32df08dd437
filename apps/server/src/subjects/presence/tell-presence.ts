import { isItemId } from '@thidua/schema/outline/item-id'
import { z } from 'zod'
import { loadReport } from '#domain/reports/load-reports.ts'
import { allows } from '#domain/reports/report-rights.ts'
import type { Here } from '#events/presence.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { ForbiddenError, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { type Queryable, statement } from '#lib/sql.ts'

const namesOf = statement<{ id: string; name: string }>(
  'names-of-people',
  'SELECT id, name FROM person WHERE id = ANY($1::uuid[]) ORDER BY name, id',
)

interface Writer extends Here {
  readonly name: string
}

const WriterType = builder.objectRef<Writer>('Writer').implement({
  description: 'A colleague who has the draft open just now.',
  fields: (t) => ({
    personId: t.exposeID('personId'),
    name: t.exposeString('name'),
    place: t.exposeString('place', {
      nullable: true,
      description: 'The item that they are at, or `letter`; null on a page of the whole report.',
    }),
  }),
})

interface Present {
  readonly reportId: string
  readonly writers: readonly Writer[]
}

const PresentType = builder.objectRef<Present>('Present').implement({
  fields: (t) => ({
    reportId: t.exposeID('reportId'),
    writers: t.field({ type: [WriterType], resolve: ({ writers }) => [...writers] }),
  }),
})

const PresenceResult = builder.errorUnion('PresenceResult', {
  types: [PresentType, ...expectedErrors],
  resolveType: () => 'Present',
})

const isTab = (tab: string): boolean => z.uuid().safeParse(tab).success
const isPlace = (place: string): boolean => place === 'letter' || isItemId(place)

/** Colleagues by name; the one who asks knows that they are there themselves. */
async function writersOf(db: Queryable, here: readonly Here[], askerId: string): Promise<Writer[]> {
  const others = here.filter(({ personId }) => personId !== askerId)
  if (others.length === 0) return []
  const people = await namesOf(db, [others.map(({ personId }) => personId)])
  return people.flatMap(({ id, name }) =>
    others.filter(({ personId }) => personId === id).map((other) => ({ ...other, name })),
  )
}

builder.mutationField('tellPresence', (t) =>
  t.field({
    type: PresenceResult,
    authScopes: { signedIn: true },
    description:
      'A sign of life: this person has the draft open in a tab, at a place. It holds 35 seconds, and is kept nowhere. Answers who else is there.',
    args: {
      reportId: t.arg.id({ required: true }),
      tab: t.arg.id({ required: true, description: 'Names the tab: a UUID, another one after it has left.' }),
      place: t.arg.string({ description: 'The item, or `letter`; none on a page of the whole report.' }),
      left: t.arg.boolean({ description: 'The tab is just being closed: its name does not come back.' }),
    },
    resolve: async (_, { reportId, tab, place, left }, context) => {
      const viewer = signedIn(context)
      const { database, events } = context
      if (!isTab(tab)) throw new ValidationError([{ path: 'tab', rule: 'invalid' }])
      if (place && !isPlace(place)) throw new ValidationError([{ path: 'place', rule: 'invalid' }])
      const report = await loadReport(database.pool, viewer, reportId)
      if (!report) throw new NotFoundError()
      if (!allows(viewer, 'view:draft', report)) throw new ForbiddenError('notYourAgency')
      events.tell({
        kind: 'here',
        reportId: report.id,
        agencyId: report.agency.id,
        personId: viewer.personId,
        tab,
        place: place || null,
        left: left ?? false,
      })
      return { reportId: report.id, writers: await writersOf(database.pool, events.here(report.id), viewer.personId) }
    },
  }),
)
