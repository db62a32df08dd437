import { builder } from '#graphql/builder.ts'

/** A document of the registry that all agencies share. */
builder.objectType('Document', {
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.exposeString('type'),
    number: t.exposeString('number'),
    issuer: t.exposeString('issuer'),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    subject: t.exposeString('subject', { nullable: true }),
  }),
})
