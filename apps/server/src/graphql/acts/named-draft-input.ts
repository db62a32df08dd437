import { builder } from '../builder.ts'

/** A remark that is not sent yet, as it was read by who decides. */
export const NamedDraftInput = builder.inputType('NamedDraftInput', {
  fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }),
})
