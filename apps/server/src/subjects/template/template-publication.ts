import type { PrismaClient, Template as TemplateRow } from '@thidua/prisma/client'
import { editedTemplateShape } from '@thidua/schema/outline/shapes/template-shape'
import { can, type Viewer } from '@thidua/schema/permissions'
import { type FateChoices, fatesOf } from '@thidua/schema/template-editing/fates'
import { migrateOverVersions } from '@thidua/schema/template-editing/migrate-over-versions'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { publishedVersions, stepsFrom } from './template-draft.ts'

/** A draft that was begun and would lose its place for some texts; they stay in its history. */
export interface LosingDraft {
  readonly agency: string
  /** Paths of the texts. */
  readonly paths: readonly string[]
}

/** What publishing would do to a round that runs. */
export interface RoundEffect {
  readonly id: string
  readonly name: string
  /** Reports that nobody has begun: they get the new version. */
  readonly notBegun: number
  /** Drafts that were begun and can be carried over. */
  readonly begun: number
  /** Reports that stay on their version in any case: presented, sent, returned. */
  readonly staying: number
  readonly losing: readonly LosingDraft[]
}

interface BegunDraft {
  readonly agency: string
  /** The version that it was begun on. */
  readonly templateId: string
  readonly paths: readonly string[]
}

/** What publishing a draft would do to each running round of the version before, decided on what stands now. */
export async function publicationOf(
  prisma: PrismaClient,
  viewer: Viewer | null,
  draft: TemplateRow,
  choices: FateChoices,
): Promise<RoundEffect[]> {
  const versions = await publishedVersions(prisma, draft.slug)
  const [previous] = versions
  if (!previous || draft.publishedAt !== null) return []
  const to = withNodeIds(editedTemplateShape.parse(draft.outline))
  const { fates } = fatesOf(previous.outline, to, choices)
  const steps = stepsFrom(versions, { to, fates })
  const rounds = await prisma.round.findMany({
    where: { templateId: previous.id, state: { in: ['draft', 'published'] } },
    orderBy: { opensAt: 'desc' },
  })
  const own = rounds.filter((round) => can(viewer, 'manage:round', round).allowed)
  return Promise.all(own.map(({ id, name }) => effectOn(prisma, { id, name }, previous.id, steps)))
}

async function effectOn(
  prisma: PrismaClient,
  round: { readonly id: string; readonly name: string },
  previousId: string,
  steps: ReturnType<typeof stepsFrom>,
): Promise<RoundEffect> {
  const [counts] = await prisma.$queryRaw<{ notBegun: number; all: number }[]>`SELECT count(*)::int AS all,
      count(*) FILTER (WHERE r.state = 'NOT_STARTED' AND r.template_id IS NULL
        AND NOT EXISTS (SELECT FROM draft_field f WHERE f.report_id = r.id))::int AS "notBegun"
    FROM report r WHERE r.round_id = ${round.id}::uuid AND r.withdrawn_at IS NULL`
  const begun = await prisma.$queryRaw<
    BegunDraft[]
  >`SELECT a.name AS agency, coalesce(r.template_id, ${previousId}::uuid) AS "templateId",
      array(SELECT f.path FROM draft_field f WHERE f.report_id = r.id AND f.value <> '') AS paths
    FROM report r JOIN agency a ON a.id = r.agency_id
    WHERE r.round_id = ${round.id}::uuid
      AND (r.template_id IS NULL OR r.template_id = ANY(${[...steps.keys()]}::uuid[])) AND r.latest_number IS NULL AND r.withdrawn_at IS NULL
      AND (r.state = 'DRAFTING' OR r.state = 'NOT_STARTED' AND EXISTS (SELECT FROM draft_field f WHERE f.report_id = r.id))
    ORDER BY a.name COLLATE "vi-x-icu"`
  const losing = begun.flatMap(({ agency, templateId, paths }): LosingDraft[] => {
    // What goes depends on the paths; of two texts that meet in one figure no page needs to know whether they are equal.
    const texts = Object.fromEntries(paths.map((path) => [path, path]))
    const { goes } = migrateOverVersions(texts, steps.get(templateId) ?? [])
    return goes.length > 0 ? [{ agency, paths: goes.map(({ path }) => path) }] : []
  })
  const { notBegun = 0, all = 0 } = counts ?? {}
  return { ...round, notBegun, begun: begun.length, staying: all - notBegun - begun.length, losing }
}
