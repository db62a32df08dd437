import type { FateChoices } from '@thidua/schema/template-editing/fates'
import { builder } from '#graphql/builder.ts'

export const FateInput = builder.inputType('FateInput', {
  description: 'Into which questions of the new version a question of the old one goes on; into none: it is retired.',
  fields: (t) => ({ question: t.string({ required: true }), into: t.stringList({ required: true }) }),
})

export const fateChoices = (
  sent: readonly { readonly question: string; readonly into: readonly string[] }[],
): FateChoices => Object.fromEntries(sent.map(({ question, into }) => [question, into]))
