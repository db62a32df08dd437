import { type RoundForm, roundForm, roundKinds } from '@thidua/schema/administration/round-form'
import { z } from 'zod'
import { checkDocument, documentFields, documentInput, documentStart } from '../parts/named-document.ts'
import { dayText, typedDay } from '../parts/typed-day.ts'
import type { PreparedRound } from '../prepared-round.ts'

const { name, opensAtHour, legalBasis, sendingMethod, frequency, guidance } = roundForm.shape

/** The form of a draft; its days as they are typed. Anything may be left out but movement, kind and host. */
export const roundValues = z
  .object({
    movementId: z.string().min(1, 'required'),
    kind: z.enum(roundKinds, 'required'),
    name,
    hostAgencyId: z.string().min(1, 'required'),
    hostName: z.string(),
    templateId: z.string(),
    opensOn: typedDay,
    opensAtHour,
    agencyDeadline: typedDay,
    compilerDeadline: typedDay,
    periodFrom: typedDay,
    periodUntil: typedDay,
    figuresUntil: typedDay,
    legalBasis,
    sendingMethod,
    frequency,
    guidance,
    ...documentFields,
  })
  .superRefine(checkDocument)
export type RoundValues = z.input<typeof roundValues>
export type FilledRound = z.output<typeof roundValues>

interface Start {
  readonly movementId: string
  readonly host: { readonly id: string; readonly name: string } | undefined
  readonly templateId: string
}

/** What the form shows of a round; of a new one what it starts with. */
export const startOf = (round: PreparedRound | null, { movementId, host, templateId }: Start): RoundValues => ({
  movementId: round?.movement.id ?? movementId,
  kind: round?.kind ?? 'midTerm',
  name: round?.name ?? '',
  hostAgencyId: round?.hostAgency.id ?? host?.id ?? '',
  hostName: round?.hostAgency.name ?? host?.name ?? '',
  templateId: round ? (round.template?.id ?? '') : templateId,
  opensOn: dayText(round?.opensOn),
  opensAtHour: round?.opensAtHour ?? '08:00',
  agencyDeadline: dayText(round?.agencyDeadline),
  compilerDeadline: dayText(round?.compilerDeadline),
  periodFrom: dayText(round?.periodFrom),
  periodUntil: dayText(round?.periodUntil),
  figuresUntil: dayText(round?.figuresUntil),
  legalBasis: round?.legalBasis ?? '',
  sendingMethod: round?.sendingMethod ?? '',
  frequency: round?.frequency ?? '',
  guidance: round?.guidance ?? '',
  ...documentStart(round?.requestDocument),
})

/** The same as the server takes it. */
export function inputOf(filled: FilledRound, round: PreparedRound | null) {
  const { documentMode, documentId, documentName, documentType, documentNumber, ...more } = filled
  const { documentIssuer, documentIssuedOn, documentSubject, hostName, templateId, ...form } = more
  const named = documentInput(filled)
  return {
    ...(form satisfies RoundForm),
    id: round?.id ?? null,
    lastChange: round?.lastChange ?? null,
    templateId: templateId === '' ? null : templateId,
    requestDocumentId: named.id,
    requestDocument: named.document,
  }
}

/** Whether a form says something else than what is saved. */
export const differs = (values: RoundValues, saved: RoundValues): boolean => {
  const told = (of: RoundValues) => JSON.stringify(roundValues.safeParse(of).data ?? of)
  return told(values) !== told(saved)
}
