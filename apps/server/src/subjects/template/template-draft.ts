import type { Prisma, Template as TemplateRow } from '@thidua/prisma/client'
import { type Template, templateShape } from '@thidua/schema/outline/template'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { TemplateConflictError } from './template-conflict-error.ts'

/** The draft that an act was decided on: its id, and the edit that the page had read. */
export interface DraftRead {
  readonly id: string
  readonly revision: number
}

/**
 * The version that is being edited, held by this transaction. Throws `NotFoundError` where there is none (any more), and
 * `TemplateConflictError` where somebody has saved it since.
 */
export async function lockDraft(tx: Prisma.TransactionClient, { id, revision }: DraftRead): Promise<TemplateRow> {
  if (!isUuid(id)) throw new NotFoundError()
  await tx.$executeRaw`SELECT FROM template WHERE id = ${id}::uuid AND published_at IS NULL FOR UPDATE`
  const draft = await tx.template.findUnique({ where: { id, publishedAt: null } })
  if (!draft) throw new NotFoundError()
  if (draft.revision !== revision) throw new TemplateConflictError(draft)
  return draft
}

export interface PublishedVersion {
  readonly id: string
  readonly outline: Template
}

/** The published versions of a template, the newest first. */
export async function publishedVersions(
  tx: Pick<Prisma.TransactionClient, 'template'>,
  slug: string,
): Promise<PublishedVersion[]> {
  const rows = await tx.template.findMany({
    where: { slug, publishedAt: { not: null } },
    orderBy: { version: 'desc' },
    select: { id: true, outline: true },
  })
  return rows.map(({ id, outline }) => ({ id, outline: templateShape.parse(outline) }))
}
