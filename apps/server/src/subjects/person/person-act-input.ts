import { optionalLabel } from '@thidua/schema/administration/administered-text'
import { z } from 'zod'
import { builder } from '#graphql/builder.ts'
import { parseForm } from '#lib/parse-form.ts'

/** An act of an administrator on a person. */
export const PersonActInput = builder.inputType('PersonActInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    lastChange: t.id({ description: 'Their latest change when the page was read; null where there was none.' }),
    note: t.string({ description: 'Why.' }),
  }),
})

const noteForm = z.object({ note: optionalLabel(1_000) })

/** Why, as it goes on record; null where nothing was said. Throws `ValidationError`. */
export const noteOf = ({ note }: { readonly note?: string | null | undefined }): string | null =>
  parseForm(noteForm, { note: note ?? '' }).note || null
