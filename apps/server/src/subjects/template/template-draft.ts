import type { Prisma, Template as TemplateRow } from '@thidua/prisma/client'
import type { Template } from '@thidua/schema/outline/template'
import type { Viewer } from '@thidua/schema/permissions'
import type { Fate } from '@thidua/schema/template-editing/fates'
import type { VersionStep } from '@thidua/schema/template-editing/migrate-over-versions'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { NotFoundError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { TemplateConflictError } from './template-conflict-error.ts'
import { assertMayTemplate } from './template-owner.ts'

/** The draft that an act was decided on: its id, and the edit that the page had read. */
export interface DraftRead {
  readonly id: string
  readonly revision: number
}

/**
 * The version that is being edited, held by this transaction. Throws `NotFoundError` where there is none (any more),
 * `ForbiddenError` for who may not edit it, and `TemplateConflictError` where somebody has saved it since.
 */
export async function lockDraft(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { id, revision }: DraftRead,
): Promise<TemplateRow> {
  if (!isUuid(id)) throw new NotFoundError()
  await tx.$executeRaw`SELECT FROM template WHERE id = ${id}::uuid AND published_at IS NULL FOR UPDATE`
  const draft = await tx.template.findUnique({ where: { id, publishedAt: null } })
  if (!draft) throw new NotFoundError()
  await assertMayTemplate(tx, viewer, 'edit:template', draft.slug)
  if (draft.revision !== revision) throw new TemplateConflictError(draft)
  return draft
}

export interface PublishedVersion {
  readonly id: string
  readonly outline: Template
  /** What became of each question of the version before; null of a first one. */
  readonly fates: readonly Fate[] | null
}

/**
 * From each published version to a new one, by its id: the steps that a draft is carried by, the oldest first. Without
 * those from which no fates lead.
 */
export function stepsFrom(
  versions: readonly PublishedVersion[],
  to: Pick<VersionStep, 'to' | 'fates'>,
): ReadonlyMap<string, readonly VersionStep[]> {
  const steps = new Map<string, readonly VersionStep[]>()
  let next: { readonly outline: Template; readonly fates: readonly Fate[] | null } = { outline: to.to, fates: to.fates }
  let rest: readonly VersionStep[] = []
  for (const { id, outline, fates } of versions) {
    if (next.fates === null) break
    rest = [{ from: outline, to: next.outline, fates: next.fates }, ...rest]
    steps.set(id, rest)
    next = { outline, fates }
  }
  return steps
}

/** The published versions of a template, the newest first. */
export async function publishedVersions(
  tx: Pick<Prisma.TransactionClient, 'template'>,
  slug: string,
): Promise<PublishedVersion[]> {
  const rows = await tx.template.findMany({
    where: { slug, publishedAt: { not: null } },
    orderBy: { version: 'desc' },
    select: { id: true, outline: true, fates: true },
  })
  return rows.map(({ id, outline, fates }) => ({
    id,
    outline: templateShape.parse(outline),
    fates: fates as readonly Fate[] | null,
  }))
}
