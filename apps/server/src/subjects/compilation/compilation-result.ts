import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { CompilationType } from './compilation-type.ts'

/** What every act on a compiled letter answers with. */
export const CompilationResult = builder.errorUnion('CompilationResult', {
  types: [CompilationType, ...expectedErrors],
  resolveType: () => 'Compilation',
})
