import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { builder } from './builder.ts'
import { ErrorInterface } from './errors.ts'

interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  description: 'One field of a change: its name, and its value before and after as text; lists and records as JSON.',
  fields: (t) => ({
    field: t.exposeString('field'),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
  }),
})

export const AdministrationChangeType = builder.prismaObject('AdministrationChange', {
  description: 'What an administrator did; kept for ever.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => String(id) }),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.string({
      nullable: true,
      description: 'Name of the person; null where the command line did it.',
      select: { by: { select: { name: true } } },
      resolve: ({ by }) => by?.name ?? null,
    }),
    act: t.exposeString('act'),
    note: t.exposeString('note', { nullable: true }),
    fields: t.field({ type: [FieldChangeType], resolve: ({ before, after }) => fieldChanges(before, after) }),
  }),
})

function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return Object.keys({ ...old, ...now }).map((field) => ({ field, before: text(old[field]), after: text(now[field]) }))
}

const fieldsOf = (json: unknown): Record<string, unknown> =>
  typeof json === 'object' && json !== null ? { ...json } : {}

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value)

builder.objectType(AdministrationConflictError, {
  name: 'AdministrationConflictError',
  description: 'Another administrator changed it since the page was read; nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    newer: t.field({ type: [AdministrationChangeType], resolve: (error) => [...error.newer] }),
  }),
})
