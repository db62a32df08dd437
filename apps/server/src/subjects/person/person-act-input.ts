import { builder } from '#graphql/builder.ts'

/** An act of an administrator on a person. */
export const PersonActInput = builder.inputType('PersonActInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    lastChange: t.id({ description: 'Their latest change when the page was read; null where there was none.' }),
    note: t.string({ description: 'Why.' }),
  }),
})
