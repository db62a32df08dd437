import { builder } from './builder.ts'

/** A document that the registry does not have yet, where one may be named: a movement's, a round's. */
export const NewDocumentInput = builder.inputType('NewDocumentInput', {
  description: 'For the registry of documents; the same number and issuer is the same document.',
  fields: (t) => ({
    type: t.string({ required: true }),
    number: t.string({ required: true }),
    issuer: t.string({ required: true }),
    issuedOn: t.field({ type: 'Date' }),
    subject: t.string({ required: true }),
  }),
})
