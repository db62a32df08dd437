import type { Prisma } from '@thidua/prisma/client'
import { documentForm } from '@thidua/schema/administration/document-form'
import { ValidationError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { registerDocument } from './register-document.ts'

/** A document as a form names it: one of the registry, a new one, or none. */
export interface NamedDocument {
  readonly id?: string | null | undefined
  readonly document?: object | null | undefined
}

/** Id of the document that a form names at `path`, registered where it is new; null for none. Throws `ValidationError`. */
export async function documentNamed(
  tx: Prisma.TransactionClient,
  path: string,
  { id, document }: NamedDocument,
  byId: string,
): Promise<string | null> {
  if (document) return registerDocument(tx, parseForm(documentForm, { issuedOn: null, ...document }, path), byId)
  if (!id) return null
  const found = isUuid(id) ? await tx.document.findUnique({ where: { id }, select: { id: true } }) : null
  if (!found) throw new ValidationError([{ path, rule: 'unknown' }])
  return found.id
}
