import type { Prisma } from '@thidua/prisma/client'
import type { DocumentForm } from '@thidua/schema/administration/document-form'
import { documentKey } from '@thidua/schema/document-key'
import { recordChange } from './record-change.ts'

/**
 * Puts a document into the registry and gives its id. One with the same number and issuer is the same document and stays
 * as it is, whatever else the form says.
 */
export async function registerDocument(
  tx: Prisma.TransactionClient,
  form: DocumentForm,
  byId: string,
): Promise<string> {
  const key = documentKey(form.number, form.issuer)
  const subject = form.subject === '' ? null : form.subject
  const made = await tx.document.createManyAndReturn({
    data: [{ ...form, subject, issuedOn: form.issuedOn === null ? null : new Date(form.issuedOn), key }],
    skipDuplicates: true,
    select: { id: true },
  })
  const id = made[0]?.id
  if (id === undefined) return (await tx.document.findUniqueOrThrow({ where: { key }, select: { id: true } })).id
  await recordChange(tx, { byId, subject: 'document', subjectId: id, act: 'create', before: null, after: form })
  return id
}
