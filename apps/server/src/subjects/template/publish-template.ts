import type { Prisma, Template as TemplateRow } from '@thidua/prisma/client'
import { templateForm } from '@thidua/schema/administration/template-form'
import { editedTemplateShape } from '@thidua/schema/outline/shapes/template-shape'
import type { Template } from '@thidua/schema/outline/template'
import type { Viewer } from '@thidua/schema/permissions'
import { type Fate, type FateChoices, fatesOf } from '@thidua/schema/template-editing/fates'
import { templateProblems } from '@thidua/schema/template-editing/problems/template-problems'
import { renumber } from '@thidua/schema/template-editing/renumber'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { tidyTemplate } from '@thidua/schema/template-editing/tidy-template'
import { usedNames } from '@thidua/schema/template-editing/used-names'
import { administer } from '#domain/administration/administer.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { FateInput, fateChoices } from './fate-input.ts'
import { publishIntoRound } from './publish-into-round.ts'
import { TemplateConflictError } from './template-conflict-error.ts'
import { lockDraft, type PublishedVersion, publishedVersions } from './template-draft.ts'
import { TemplateVersionType } from './template-type.ts'

const RoundToMoveInput = builder.inputType('RoundToMoveInput', {
  description: 'A running round that is to ask the new version.',
  fields: (t) => ({
    roundId: t.id({ required: true }),
    moveAll: t.boolean({ required: true, description: 'Drafts that were begun are carried over too.' }),
  }),
})

const PublishTemplateInput = builder.inputType('PublishTemplateInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    revision: t.int({ required: true }),
    fates: t.field({ type: [FateInput], required: true, description: 'Of the questions that are asked no more.' }),
    rounds: t.field({ type: [RoundToMoveInput], required: true }),
  }),
})

/** The outline as rounds will use it. Throws `ValidationError` with all that has to be mended first. */
function publishable(draft: TemplateRow, versions: readonly PublishedVersion[]): Template {
  parseForm(templateForm, { name: draft.name })
  const template = tidyTemplate(renumber(withNodeIds(editedTemplateShape.parse(draft.outline))))
  const problems = templateProblems(template, usedNames(versions.map(({ outline }) => outline)))
  const blocking = problems.filter(({ level }) => level === 'mustFix')
  if (blocking.length > 0)
    throw new ValidationError(blocking.map(({ node, field, rule }) => ({ path: `${node}/${field}`, rule })))
  return templateShape.parse(template)
}

/** What becomes of every question of the version before. Throws `ValidationError` for those of which nobody said it. */
function settledFates(
  previous: PublishedVersion | undefined,
  to: Template,
  choices: FateChoices,
): readonly Fate[] | null {
  if (!previous) return null
  const { fates, open } = fatesOf(previous.outline, to, choices)
  if (open.length > 0) throw new ValidationError(open.map(({ path }) => ({ path, rule: 'fateOpen' })))
  return fates
}

interface Publication {
  readonly draft: TemplateRow
  readonly outline: Template
  readonly versions: readonly PublishedVersion[]
  readonly fates: readonly Fate[] | null
}

async function moveRound(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { roundId, moveAll }: { readonly roundId: string; readonly moveAll: boolean },
  { draft, outline, versions: [previous, ...older], fates }: Publication,
): Promise<void> {
  const round = isUuid(roundId) ? await tx.round.findUnique({ where: { id: roundId } }) : null
  // Fates lead from the version before this one; a round that is over keeps its questions.
  const runs = round?.state === 'draft' || round?.state === 'published'
  if (!round || !previous || !fates || !runs || round.templateId !== previous.id) throw new NotFoundError()
  assertMay(viewer, 'manage:round', round)
  const { personId: byId } = viewer
  const source = `template:${draft.name}, ${draft.version}`
  const carried = await publishIntoRound(tx, {
    ...{ roundId, versions: [previous, ...older], to: { id: draft.id, outline }, fates, moveAll, byId, source },
  })
  await recordChange(tx, {
    ...{ byId, subject: 'round', subjectId: roundId, act: 'newTemplate' },
    before: { template: previous.id },
    after: { template: draft.id, carriedDrafts: carried },
  })
}

builder.mutationField('publishTemplate', (t) =>
  t.field({
    type: TemplateVersionType,
    authScopes: { signedIn: true },
    description: 'Makes the draft a version that rounds can use, for ever; and gives it to rounds that run.',
    errors: { types: [...expectedErrors, TemplateConflictError] },
    args: { input: t.arg({ type: PublishTemplateInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:templates')
      return administer(context.database.prisma, null, async (tx) => {
        const draft = await lockDraft(tx, viewer, input)
        const versions = await publishedVersions(tx, draft.slug)
        const outline = publishable(draft, versions)
        const [previous] = versions
        const fates = settledFates(previous, outline, fateChoices(input.fates))
        const name = parseForm(templateForm, draft).name
        await tx.template.update({
          where: { id: draft.id },
          data: {
            ...{ name, outline, revision: { increment: 1 } },
            ...(fates && { fates: fates as unknown as Prisma.InputJsonValue }),
          },
        })
        await tx.$executeRaw`UPDATE template SET published_at = now() WHERE id = ${draft.id}::uuid`
        const published = await tx.template.findUniqueOrThrow({ where: { id: draft.id } })
        await recordChange(tx, {
          ...{ byId: viewer.personId, subject: 'template', subjectId: draft.id, act: 'publish' },
          before: { outline: previous?.outline ?? null },
          after: { outline },
        })
        const publication = { draft: published, outline, versions, fates }
        for (const round of input.rounds) await moveRound(tx, viewer, round, publication)
        return published
      })
    },
  }),
)
