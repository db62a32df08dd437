import { composeReport } from '@thidua/letter/compose/compose-report'
import type { LetterDocument } from '@thidua/letter/model/letter-document'
import type { Pool } from 'pg'
import { loadTemplate } from '#domain/templates.ts'
import type { LetterSource } from './letter-source.ts'

/** The official letter of a draft or a submission. */
export async function composeLetter(pool: Pool, { report, answers, status }: LetterSource): Promise<LetterDocument> {
  const { agency, round } = report
  const { template } = await loadTemplate(pool, round.templateId)
  return composeReport({
    template,
    answers,
    agency,
    movement: round.movement,
    round: { kind: round.kind, hostName: round.hostAgency.name },
    request: round.requestDocument,
    status,
  })
}
