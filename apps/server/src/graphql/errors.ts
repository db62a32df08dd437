import type { EventNode } from '#domain/nodes/event-node.ts'
import { ConflictError, ForbiddenError, type Issue, NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { builder } from './builder.ts'

export const ErrorInterface = builder.interfaceRef<Error>('Error').implement({
  fields: (t) => ({ message: t.exposeString('message') }),
})

const IssueType = builder.objectRef<Issue>('Issue').implement({
  fields: (t) => ({ path: t.exposeString('path'), rule: t.exposeString('rule') }),
})

builder.objectType(NotFoundError, { name: 'NotFoundError', interfaces: [ErrorInterface] })

builder.objectType(ForbiddenError, {
  name: 'ForbiddenError',
  description: 'Refused by the table of rights; `why` is a key of the message catalogues.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ why: t.exposeString('why') }),
})

builder.objectType(ValidationError, {
  name: 'ValidationError',
  interfaces: [ErrorInterface],
  fields: (t) => ({ issues: t.field({ type: [IssueType], resolve: (error) => [...error.issues] }) }),
})

builder.objectType(ConflictError<EventNode>, {
  name: 'ConflictError',
  description: 'Something newer than what was decided on; nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    newer: t.field({
      type: ['ReportEvent'],
      description: 'What was done since, the oldest first, as far as this person may know of it.',
      resolve: (error) => [...error.newer],
    }),
  }),
})

/** The errors that every mutation may answer with, as union members. */
export const expectedErrors = [NotFoundError, ForbiddenError, ValidationError] as const
