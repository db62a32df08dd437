import type { Document, Prisma } from '@thidua/prisma/client'
import {
  type RegisteredDocumentForm,
  registeredDocumentForm,
} from '@thidua/schema/administration/registered-document-form'
import { documentKey } from '@thidua/schema/document-key'
import { administer, basisOf } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordSaved } from '#domain/administration/record-saved.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isTaken } from '#lib/is-taken.ts'
import { parseForm } from '#lib/parse-form.ts'
import { loadDocument } from './load-document.ts'

const SaveDocumentInput = builder.inputType('SaveDocumentInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new one.' }),
    lastChange: t.id({ description: 'Its latest change when the page was read; null where there was none.' }),
    type: t.string({ required: true }),
    number: t.string({ required: true }),
    issuer: t.string({ required: true }),
    issuedOn: t.field({ type: 'Date' }),
    subject: t.string({ required: true }),
    inForceFrom: t.field({ type: 'Date' }),
    inForceUntil: t.field({ type: 'Date' }),
    replacedById: t.id({ description: 'The document that took its place.' }),
  }),
})

type Tx = Prisma.TransactionClient
const withSuccessor = { replacedBy: { select: { number: true, issuer: true } } } as const
type Stored = Prisma.DocumentGetPayload<{ include: typeof withSuccessor }>

const dayOf = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null
const atDay = (day: string | null): Date | null => (day === null ? null : new Date(day))

/** What stands on record of a document. */
const fieldsOf = ({ type, number, issuer, issuedOn, subject, inForceFrom, inForceUntil, replacedBy }: Stored) => ({
  type,
  number,
  issuer,
  issuedOn: dayOf(issuedOn),
  subject,
  inForceFrom: dayOf(inForceFrom),
  inForceUntil: dayOf(inForceUntil),
  replacedBy: replacedBy && `${replacedBy.number}, ${replacedBy.issuer}`,
})

/** Refuses a successor that is not there, or that this document itself took the place of. */
async function assertSuccessor(tx: Tx, id: string | null, successorId: string): Promise<void> {
  // Two changes at once could close a circle that neither closes.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('successors of documents', 0))`
  for (let next: string | null = successorId; next !== null; ) {
    if (next === id) throw new ValidationError([{ path: 'replacedById', rule: 'circle' }])
    const found: Pick<Document, 'replacedById'> | null = await tx.document.findUnique({
      where: { id: next },
      select: { replacedById: true },
    })
    if (!found) throw new ValidationError([{ path: 'replacedById', rule: 'gone' }])
    next = found.replacedById
  }
}

async function write(tx: Tx, id: string | null, form: RegisteredDocumentForm, byId: string): Promise<string> {
  const include = withSuccessor
  const before = id === null ? null : await tx.document.findUnique({ where: { id }, include })
  if (id !== null && before === null) throw new NotFoundError()
  if (form.replacedById !== null) await assertSuccessor(tx, id, form.replacedById)
  const data = {
    ...form,
    key: documentKey(form.number, form.issuer),
    issuedOn: atDay(form.issuedOn),
    inForceFrom: atDay(form.inForceFrom),
    inForceUntil: atDay(form.inForceUntil),
    subject: form.subject === '' ? null : form.subject,
  }
  const document =
    id === null
      ? await tx.document.create({ data, include })
      : await tx.document.update({ where: { id }, data, include })
  await recordSaved(tx, { byId, subject: 'document', before, after: document, fieldsOf })
  return document.id
}

builder.mutationField('saveDocument', (t) =>
  t.field({
    type: 'Document',
    authScopes: { signedIn: true },
    description:
      'Corrects a document of the registry, or enters one: what it is, when it is in force, what replaced it.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: SaveDocumentInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:reference')
      const { issuedOn, inForceFrom, inForceUntil, replacedById } = input
      const form = parseForm(registeredDocumentForm, {
        ...input,
        issuedOn: issuedOn ?? '',
        inForceFrom: inForceFrom ?? '',
        inForceUntil: inForceUntil ?? '',
        replacedById: replacedById ?? '',
      })
      const basis = basisOf('document', input)
      const id = basis?.id ?? null
      const { prisma, pool } = context.database
      const saved = await administer(prisma, basis, (tx) => write(tx, id, form, viewer.personId)).catch(
        (error: unknown) => {
          if (isTaken(error)) throw new ValidationError([{ path: 'number', rule: 'registered' }])
          throw error
        },
      )
      const document = await loadDocument(pool, saved)
      if (!document) throw new Error('a document was not written')
      return document
    },
  }),
)
