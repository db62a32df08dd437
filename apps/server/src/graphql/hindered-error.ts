import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { HinderedError, type Hindrance, hindranceRules } from '#domain/administration/hindered-error.ts'
import { builder } from './builder.ts'
import { ErrorInterface, expectedErrors } from './errors.ts'

const HindranceRuleEnum = builder.enumType('HindranceRule', { values: hindranceRules })

const HindranceType = builder.objectRef<Hindrance>('Hindrance').implement({
  fields: (t) => ({
    rule: t.expose('rule', { type: HindranceRuleEnum }),
    name: t.exposeString('name', { description: 'The agency or the round that it concerns.' }),
    id: t.exposeID('id', {
      nullable: true,
      description: 'Of the agency, of the report (`openReport`) or of the round.',
    }),
  }),
})

builder.objectType(HinderedError, {
  name: 'HinderedError',
  description: 'Allowed, only not while this stands in the way; nothing was changed.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ hindrances: t.field({ type: [HindranceType], resolve: (error) => [...error.hindrances] }) }),
})

/** What every act on agencies and people may answer instead. */
export const directoryErrors = [...expectedErrors, AdministrationConflictError, HinderedError] as const
