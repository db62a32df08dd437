import type { Prisma, Round } from '@thidua/prisma/client'
import { opening, type RoundForm, roundForm } from '@thidua/schema/administration/round-form'
import { endOfDay } from '@thidua/schema/vietnam-day'
import { administer } from '#domain/administration/administer.ts'
import { AdministrationConflictError } from '#domain/administration/administration-conflict-error.ts'
import { assertMay } from '#domain/administration/assert-may.ts'
import { documentNamed } from '#domain/administration/named-document.ts'
import { recordChange } from '#domain/administration/record-change.ts'
import { uniqueSlug } from '#domain/administration/unique-slug.ts'
import { builder } from '#graphql/builder.ts'
import type { Context, SignedIn } from '#graphql/context.ts'
import { RoundKindEnum } from '#graphql/enums.ts'
import { expectedErrors } from '#graphql/errors.ts'
import { NewDocumentInput } from '#graphql/new-document-input.ts'
import { signedIn } from '#graphql/signed-in.ts'
import { NotFoundError, ValidationError } from '#lib/expected-errors.ts'
import { parseForm } from '#lib/parse-form.ts'
import { isUuid } from '#lib/sql.ts'
import { actOnRound, firstRecord } from '../act-on-round.ts'
import type { AdministeredRound } from '../administered-round.ts'
import { AdministeredRoundType } from '../administered-round-type.ts'
import { administeredRoundIn } from '../load-administered-round.ts'
import { mayUseMovement, mayUseTemplate } from '../usable.ts'

const SaveRoundInput = builder.inputType('SaveRoundInput', {
  fields: (t) => ({
    id: t.id({ description: 'Null makes a new draft.' }),
    lastChange: t.id({ description: 'Its latest change when the page was read; null where there was none.' }),
    movementId: t.id({ required: true }),
    hostAgencyId: t.id({ required: true }),
    templateId: t.id(),
    requestDocumentId: t.id({ description: 'A document of the registry.' }),
    requestDocument: t.field({ type: NewDocumentInput, description: 'One that the registry may not have yet.' }),
    name: t.string({ required: true }),
    kind: t.field({ type: RoundKindEnum, required: true }),
    opensOn: t.field({ type: 'Date' }),
    opensAtHour: t.string({ required: true }),
    agencyDeadline: t.field({ type: 'Date' }),
    compilerDeadline: t.field({ type: 'Date' }),
    periodFrom: t.field({ type: 'Date' }),
    periodUntil: t.field({ type: 'Date' }),
    figuresUntil: t.field({ type: 'Date' }),
    legalBasis: t.string({ required: true }),
    sendingMethod: t.string({ required: true }),
    frequency: t.string({ required: true }),
    guidance: t.string({ required: true }),
  }),
})
type Input = typeof SaveRoundInput.$inferInput

const emptyDays = {
  opensOn: null,
  agencyDeadline: null,
  compilerDeadline: null,
  periodFrom: null,
  periodUntil: null,
  figuresUntil: null,
}

const midnight = (day: string | null): Date | null => (day === null ? null : new Date(day))
const deadline = (day: string | null): Date | null => (day === null ? null : endOfDay(day))

/** The columns that the form fills. */
const columnsOf = ({ opensOn, opensAtHour, ...form }: RoundForm) => ({
  ...form,
  opensAt: opening({ opensOn, opensAtHour }),
  agencyDeadline: deadline(form.agencyDeadline),
  compilerDeadline: deadline(form.compilerDeadline),
  periodFrom: midnight(form.periodFrom),
  periodUntil: midnight(form.periodUntil),
  figuresUntil: midnight(form.figuresUntil),
})

type Chosen = Pick<Round, 'movementId' | 'templateId'>

/** What the form names by its id, each of which has to be there and to be the person's to choose. */
async function chosen(tx: Prisma.TransactionClient, input: Input, viewer: SignedIn, before: Chosen | null) {
  const { movementId, hostAgencyId } = input
  const templateId = input.templateId ?? null
  const movement = movementId === before?.movementId || (await mayUseMovement(tx, viewer, movementId))
  const host = isUuid(hostAgencyId) && (await tx.agency.count({ where: { id: hostAgencyId, validUntil: null } })) > 0
  const template =
    templateId === null || templateId === before?.templateId || (await mayUseTemplate(tx, viewer, templateId))
  const issues = Object.entries({ movementId: movement, hostAgencyId: host, templateId: template })
    .filter(([, known]) => !known)
    .map(([path]) => ({ path, rule: 'unknown' }))
  if (issues.length > 0) throw new ValidationError(issues)
  assertMay(viewer, 'manage:round', { hostAgencyId })
  const named = { id: input.requestDocumentId, document: input.requestDocument }
  const requestDocumentId = await documentNamed(tx, 'requestDocument', named, viewer.personId)
  return { movementId, hostAgencyId, templateId, requestDocumentId }
}

/** Makes a draft and gives its id. */
const create = ({ database }: Context, viewer: SignedIn, input: Input, form: RoundForm): Promise<string> =>
  administer(database.prisma, null, async (tx) => {
    const named = await chosen(tx, input, viewer, null)
    const slug = await uniqueSlug(tx, 'round', form.name === '' ? form.kind : form.name)
    const { id } = await tx.round.create({ data: { ...columnsOf(form), ...named, slug, state: 'draft' } })
    const made = await administeredRoundIn(tx, id)
    const record = { byId: viewer.personId, subject: 'round', subjectId: id, act: 'create', before: null } as const
    await recordChange(tx, { ...record, after: made && firstRecord(made) })
    return id
  })

builder.mutationField('saveRound', (t) =>
  t.field({
    type: AdministeredRoundType,
    authScopes: { signedIn: true },
    description: 'Makes or changes a draft of a round, however much of it is still missing.',
    errors: { types: [...expectedErrors, AdministrationConflictError] },
    args: { input: t.arg({ type: SaveRoundInput, required: true }) },
    resolve: async (_, { input }, context): Promise<AdministeredRound> => {
      const viewer = signedIn(context)
      assertMay(viewer, 'administer:movements')
      const form = parseForm(roundForm, { ...emptyDays, ...input })
      if (!input.id) {
        const id = await create(context, viewer, input, form)
        const made = await administeredRoundIn(context.database.prisma, id)
        if (!made) throw new NotFoundError()
        return made
      }
      return actOnRound(context, {
        id: input.id,
        lastChange: input.lastChange,
        act: 'change',
        phases: ['draft'],
        run: async (tx) => {
          const before = await tx.round.findUniqueOrThrow({ where: { id: input.id as string } })
          const data = { ...columnsOf(form), ...(await chosen(tx, input, viewer, before)) }
          await tx.round.update({ where: { id: input.id as string }, data })
          return null
        },
      })
    },
  }),
)
