import type { Prisma, Template as TemplateRow } from '@thidua/prisma/client'
import type { Label } from '@thidua/schema/label'
import { editedTemplateShape } from '@thidua/schema/outline/shapes/template-shape'
import {
  changeHelp,
  helpTextProblems,
  helpTexts,
  keptHelp,
  type StoredOutline,
} from '@thidua/schema/template-editing/help-texts'
import { administer } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { forgetTemplates } from '#domain/templates.ts'
import { builder } from '#graphql/builder.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { isUuid } from '#lib/sql.ts'
import { assertMayTemplate } from './template-owner.ts'
import { TemplateVersionType } from './template-type.ts'

const HelpTextInput = builder.inputType('HelpTextInput', {
  description: 'A hint or an example as it is to be; one without Vietnamese and English is left out.',
  fields: (t) => ({
    at: t.string({ required: true, description: '`II.1/hint`, `II.1/narratives/narrative/example`' }),
    vi: t.string({ required: true }),
    en: t.string({ required: true }),
  }),
})

const ChangeTemplateHelpInput = builder.inputType('ChangeTemplateHelpInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    lastChange: t.id({ description: 'Its latest act on record when the page was read; null where there was none.' }),
    texts: t.field({ type: [HelpTextInput], required: true, description: 'Those that are changed.' }),
  }),
})

type Sent = readonly ({ readonly at: string } & Label)[]

/** The texts as they are to be kept, by their places. Throws `ValidationError` for what no published version may say. */
function readTexts(sent: Sent, places: ReadonlyMap<string, Label | null>): ReadonlyMap<string, Label | null> {
  const issues = sent.flatMap(({ at, vi, en }) =>
    places.has(at)
      ? helpTextProblems(at, { vi, en }).map(({ field, rule }) => ({ path: field, rule: rule as string }))
      : [{ path: at, rule: 'unknown' }],
  )
  if (issues.length > 0) throw new ValidationError(issues.slice(0, 50))
  return new Map(sent.map(({ at, vi, en }) => [at, keptHelp({ vi, en })]))
}

const placesOf = (outline: unknown): ReadonlyMap<string, Label | null> =>
  new Map(helpTexts(editedTemplateShape.parse(outline)).map(({ at, text }) => [at, text]))

const isSame = (one: Label | null, other: Label | null): boolean => one?.vi === other?.vi && one?.en === other?.en

/**
 * The next version, where one is being edited, takes the change over wherever it says what this version said: publishing it
 * would bring the old words back otherwise. Whoever edits it joins theirs with it, as with a colleague's.
 */
async function changeDraft(
  tx: Prisma.TransactionClient,
  slug: string,
  before: ReadonlyMap<string, Label | null>,
  texts: ReadonlyMap<string, Label | null>,
): Promise<void> {
  await tx.$executeRaw`SELECT FROM template WHERE slug = ${slug} AND published_at IS NULL FOR UPDATE`
  const draft = await tx.template.findFirst({ where: { slug, publishedAt: null } })
  if (!draft) return
  const places = placesOf(draft.outline)
  const same = [...texts].filter(([at]) => places.has(at) && isSame(places.get(at) ?? null, before.get(at) ?? null))
  if (same.length === 0) return
  const outline = changeHelp(draft.outline as unknown as StoredOutline, new Map(same))
  await tx.template.update({ where: { id: draft.id }, data: { ...stored(outline), revision: { increment: 1 } } })
}

const stored = (outline: StoredOutline) => ({ outline: outline as unknown as Prisma.InputJsonValue })

/** What stands on record of a text: its Vietnamese and, where it has one, its English. */
const recorded = (texts: Iterable<readonly [at: string, text: Label | null]>) =>
  Object.fromEntries(
    [...texts].flatMap(([at, text]) => [
      [at, text?.vi ?? null],
      [`${at}/en`, text?.en || null],
    ]),
  )

async function change(
  tx: Prisma.TransactionClient,
  template: TemplateRow,
  sent: Sent,
  byId: string,
): Promise<TemplateRow> {
  const before = placesOf(template.outline)
  const texts = new Map([...readTexts(sent, before)].filter(([at, text]) => !isSame(text, before.get(at) ?? null)))
  if (texts.size === 0) return template
  const outline = changeHelp(template.outline as unknown as StoredOutline, texts)
  await changeDraft(tx, template.slug, before, texts)
  await recordChange(tx, {
    ...{ byId, subject: 'template', subjectId: template.id, act: 'changeHelp' },
    before: recorded([...texts.keys()].map((at) => [at, before.get(at) ?? null])),
    after: recorded(texts),
  })
  return tx.template.update({
    where: { id: template.id },
    data: { ...stored(outline), revision: { increment: 1 } },
  })
}

builder.mutationField('changeTemplateHelp', (t) =>
  t.field({
    type: TemplateVersionType,
    authScopes: { signedIn: true },
    description:
      'Changes hints and examples of a published version: whoever writes on it reads them at once. What it asks stays for ever.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: ChangeTemplateHelpInput, required: true }) },
    resolve: async (_, { input: { id, lastChange, texts } }, context) => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:templates')
      const { prisma } = context.database
      const asked = isUuid(id) ? await prisma.template.findUnique({ where: { id } }) : null
      if (!asked || asked.publishedAt === null) throw new NotFoundError()
      // Asked before anything is told of what others did meanwhile.
      await assertMayTemplate(prisma, viewer, 'edit:template', asked.slug)
      const basis = { subject: 'template' as const, id, lastChange: lastChange ?? null }
      const changed = await administer(prisma, basis, async (tx) => {
        const template = await tx.template.findUniqueOrThrow({ where: { id } })
        await assertMayTemplate(tx, viewer, 'edit:template', template.slug)
        return change(tx, template, texts, viewer.personId)
      })
      forgetTemplates()
      return changed
    },
  }),
)
