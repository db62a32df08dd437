import { movementKinds, movementForm as shapeOfServer } from '@thidua/schema/administration/movement-form'
import { graphql } from '@thidua/schema/generated/gql'
import type { MovementForm_MovementFragment } from '@thidua/schema/generated/graphql'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { OwnerField, ownAgency, useOwnerInput } from '#administration/owner-field.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentLine } from '#ui/form/sent-fields.tsx'
import { SentForm, SentText } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { DocumentField } from '../parts/document-field.tsx'
import { FormChoice } from '../parts/form-choice.tsx'
import {
  checkDocument,
  documentFieldOf,
  documentFields,
  documentInput,
  documentStart,
} from '../parts/named-document.ts'
import { useFieldWords } from '../parts/use-field-words.ts'

graphql(/* GraphQL */ `
  fragment MovementForm_movement on Movement {
    id
    name
    kind
    fromYear
    toYear
    scope
    aims
    lastChange
    mayEdit
    validUntil
    hostAgency {
      id
      name
    }
    launchDocument {
      id
      number
      issuer
      ...DocumentFile_document @unmask
    }
  }
`)

const saveMovement = graphql(/* GraphQL */ `
  mutation SaveMovement($input: SaveMovementInput!) {
    result: saveMovement(input: $input) {
      __typename
      ... on MutationSaveMovementSuccess {
        data {
          ...MovementForm_movement @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

const year = z.string().transform((typed, context): number => {
  const value = Number(typed.trim() === '' ? 'x' : typed)
  if (!Number.isInteger(value) || value < 1945 || value > 2100) context.addIssue('year')
  return value
})
const { name, scope, aims } = shapeOfServer.shape

const shape = z
  .object({
    name,
    kind: z.enum(movementKinds, 'required'),
    fromYear: year,
    toYear: z.union([z.literal('').transform(() => null), year]),
    scope,
    aims,
    hostAgencyId: z.string(),
    hostName: z.string(),
    ...documentFields,
  })
  .superRefine((filled, context) => {
    checkDocument(filled, context)
    if (filled.toYear !== null && filled.toYear < filled.fromYear)
      context.addIssue({ code: 'custom', path: ['toYear'], message: 'yearOrder' })
  })
type Values = z.input<typeof shape>

const startOf = (movement: MovementForm_MovementFragment | null, copied: boolean): Values => ({
  name: movement?.name ?? '',
  kind: movement?.kind ?? 'thematic',
  fromYear: movement ? String(movement.fromYear) : '',
  toYear: movement?.toYear ? String(movement.toYear) : '',
  scope: movement?.scope ?? '',
  aims: movement?.aims ?? '',
  hostAgencyId: copied ? ownAgency : (movement?.hostAgency?.id ?? ''),
  hostName: copied ? '' : (movement?.hostAgency?.name ?? ''),
  ...documentStart(movement?.launchDocument),
})

interface MovementFormProps {
  readonly movement: MovementForm_MovementFragment | null
  /** What a new one begins with. */
  readonly copied?: MovementForm_MovementFragment | null
}

/** Makes or changes a movement. */
export function MovementForm({ movement, copied = null }: MovementFormProps) {
  const { movement: m, movements, document } = useMessages('rounds')
  const navigate = useNavigate()
  const act = useAdministration(saveMovement)
  const [saved, setSaved] = useState(false)
  const owner = useOwnerInput()
  const start = startOf(movement ?? copied, movement === null)
  const form = useSentForm({
    shape,
    start,
    words: useFieldWords(Object.keys(start) as (keyof Values)[]),
    send: async (filled) => {
      setSaved(false)
      const named = documentInput(filled)
      const { done, problem } = await act.run({
        input: {
          id: movement?.id ?? null,
          lastChange: movement?.lastChange ?? null,
          name: filled.name,
          kind: filled.kind,
          fromYear: filled.fromYear,
          toYear: filled.toYear,
          scope: filled.scope,
          aims: filled.aims,
          hostAgencyId: owner(filled.hostAgencyId),
          launchDocumentId: named.id,
          launchDocument: named.document,
        },
      })
      if (done) {
        setSaved(true)
        if (!movement) await navigate(paths.movement(done.data.id), { replace: true })
        return 'saved'
      }
      return problem?.kind === 'invalid'
        ? problem.issues.map(({ path, rule }) => ({
            field: documentFieldOf(path, 'launchDocument') ?? (path as keyof Values),
            rule,
          }))
        : []
    },
  })
  return (
    <SentForm form={form} label={m.save} className="mt-6 gap-6">
      <SentLine form={form} name="name" label={m.name} hint={m.nameHint} />
      <div className="grid gap-4 sm:grid-cols-3">
        <FormChoice
          form={form}
          name="kind"
          label={m.kind}
          choices={movementKinds.map((value) => ({ value, label: movements.kinds[value] }))}
        />
        <SentLine form={form} name="fromYear" label={m.fromYear} numeric />
        <SentLine form={form} name="toYear" label={m.toYear} numeric />
      </div>
      <p className="-mt-4 text-sm text-quiet">{m.toYearHint}</p>
      <SentLine form={form} name="scope" label={m.scope} hint={m.scopeHint} />
      <SentText form={form} name="aims" label={m.aims} />
      <OwnerField
        id={form.fieldId('hostAgencyId')}
        hint={m.ownerHint}
        problem={form.problemOf('hostAgencyId')}
        value={{ id: form.values.hostAgencyId, name: form.values.hostName }}
        onChange={({ id, name: named }) => {
          form.setValue('hostAgencyId', id)
          form.setValue('hostName', named)
        }}
      />
      <DocumentField form={form} legend={document.legendLaunch} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" aria-disabled={form.working || undefined}>
          {m.save}
        </Button>
        <p role="status" className="text-sm font-medium empty:hidden">
          {saved ? m.saved : ''}
        </p>
      </div>
      <AdministrationProblem problem={act.problem} />
    </SentForm>
  )
}
