import { graphql } from '@thidua/schema/generated/gql'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { DocumentFile } from '#evidence/document/document-file.tsx'
import { serverNow } from '#lib/clock/server-time.ts'
import { paths } from '#lib/paths.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { useSentForm } from '#ui/form/use-sent-form.ts'
import { AgenciesSection } from '../agencies/agencies-section.tsx'
import { documentFieldOf } from '../parts/named-document.ts'
import { useFieldWords } from '../parts/use-field-words.ts'
import type { PreparedRound } from '../prepared-round.ts'
import { PublishSection } from './publish-section.tsx'
import type { RoundChoices } from './round-choices.ts'
import { RoundFields } from './round-fields.tsx'
import { differs, inputOf, type RoundValues, roundValues, startOf } from './round-values.ts'

const saveRound = graphql(/* GraphQL */ `
  mutation SaveRound($input: SaveRoundInput!) {
    result: saveRound(input: $input) {
      __typename
      ... on MutationSaveRoundSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)

interface PrepareRoundProps {
  /** Null for one that is not saved yet. */
  readonly round: PreparedRound | null
  /** The movement that a new one is for; '' where none was named. */
  readonly movementId: string
  readonly choices: RoundChoices
}

/** A draft: what the round is, whom it asks, what is missing, and its publication. */
export function PrepareRound({ round, movementId, choices }: PrepareRoundProps) {
  const { prepare: m } = useMessages('rounds')
  const navigate = useNavigate()
  const act = useAdministration(saveRound)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const start = startOf(round, {
    movementId: movementId || (choices.movements.length === 1 ? (choices.movements[0]?.id ?? '') : ''),
    host: choices.hosts[0],
    templateId: choices.templates[0]?.id ?? '',
  })
  const form = useSentForm({
    shape: roundValues,
    start,
    words: useFieldWords(Object.keys(start) as (keyof RoundValues)[]),
    send: async (filled) => {
      setSavedAt(null)
      const { done, problem } = await act.run({ input: inputOf(filled, round) })
      if (done) {
        setSavedAt(serverNow())
        if (!round) await navigate(paths.preparedRound(done.data.id), { replace: true })
        return 'saved'
      }
      if (problem?.kind !== 'invalid') return []
      return problem.issues.map(({ path, rule }) => ({
        field: documentFieldOf(path, 'requestDocument') ?? (path as keyof RoundValues),
        rule,
      }))
    },
  })
  const unsaved = round === null || differs(form.values, start)
  return (
    <>
      <p className="mt-2 text-quiet">{m.draftLead}</p>
      <SentForm form={form} label={m.newTitle} className="mt-6 gap-6">
        <RoundFields form={form} choices={choices} />
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-4 border-t border-line bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
          <Button type="submit" look="secondary" aria-disabled={form.working || undefined}>
            {m.save}
          </Button>
          <p role="status" className="text-sm font-medium empty:hidden">
            {savedAt && !unsaved ? m.saved(momentText(savedAt)) : round && unsaved ? m.unsaved : ''}
          </p>
        </div>
        <AdministrationProblem problem={act.problem} />
      </SentForm>
      {round?.requestDocument ? <DocumentFile document={round.requestDocument} className="mt-8" /> : null}
      <AgenciesSection round={round} blocks={choices.blocks} />
      {round ? <PublishSection round={round} unsaved={unsaved} fieldId={form.fieldId} /> : null}
    </>
  )
}
