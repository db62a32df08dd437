import type { ReportInput } from '@thidua/letter/compose/report-input'
import { sealAddress } from '@thidua/schema/http/addresses'
import type { Pool } from 'pg'
import { loadTemplate } from '#domain/templates.ts'
import type { LetterSource } from './letter-source.ts'

/** All that the official letter of a draft or a submission is composed from. */
export async function letterInput(
  pool: Pool,
  { report, templateId, answers, status, sealed }: LetterSource,
  appUrl: string,
): Promise<ReportInput> {
  const { agency, round } = report
  const { template } = await loadTemplate(pool, templateId)
  const { name, shortName, symbol, superiorLine, letterPlace, headPost, regime } = agency
  return {
    template,
    answers,
    agency: { name, shortName, symbol, superiorLine, letterPlace, headPost, regime },
    movement: round.movement,
    round: { kind: round.kind, hostName: round.hostAgency.name },
    request: round.requestDocument,
    status,
    ...(sealed && { sealed: { ...sealed, checkAddress: `${appUrl}${sealAddress}` } }),
  }
}
