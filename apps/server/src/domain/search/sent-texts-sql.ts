import { formatNumberLine } from '@thidua/letter/compose/format-vietnamese'
import type { SearchedReport } from '@thidua/letter/search/searched-texts'
import type { Answers } from '@thidua/schema/outline/paths'
import { type Queryable, statement } from '#lib/sql.ts'
import { remarksJson } from '../nodes/remark-node.ts'
import { loadTemplate } from '../templates.ts'

/** A remark as it is searched. */
export interface SearchedRemark {
  readonly place: string
  readonly path: string | null
  readonly quote: string | null
  readonly text: string
  readonly answerText: string | null
}

interface Row {
  readonly reportId: string
  readonly roundId: string
  readonly symbol: string
  readonly sent: { readonly templateId: string; readonly reference: string; readonly answers: Answers } | null
  readonly remarks: readonly SearchedRemark[]
}

/** A report with what it is found by. */
export interface SentTexts {
  readonly reportId: string
  readonly roundId: string
  /** What stands of it; null where nothing does. */
  readonly report: SearchedReport | null
  readonly remarks: readonly SearchedRemark[]
}

const texts = statement<Row>(
  'sent-texts',
  `SELECT r.id AS "reportId", rd.id AS "roundId", a.symbol, ${remarksJson} AS remarks,
    (SELECT json_build_object('templateId', s.template_id, 'reference', s.reference, 'answers', s.answers)
      FROM submission s WHERE s.report_id = r.id AND s.number = r.latest_number) AS sent
  FROM report r JOIN agency a ON a.id = r.agency_id JOIN round rd ON rd.id = r.round_id WHERE r.id = ANY($1::uuid[])`,
)

/** What these reports say as they stand, and the remarks of the returns that stand; compiled ones are left out. */
export async function loadSentTexts(db: Queryable, reportIds: readonly string[]): Promise<SentTexts[]> {
  const found: SentTexts[] = []
  for (const { reportId, roundId, symbol, sent, remarks } of await texts(db, [reportIds]))
    found.push({ reportId, roundId, remarks, report: sent && (await searchedReport(db, symbol, sent)) })
  return found
}

async function searchedReport(
  db: Queryable,
  symbol: string,
  { templateId, reference, answers }: NonNullable<Row['sent']>,
): Promise<SearchedReport> {
  const { template } = await loadTemplate(db, templateId)
  return { template, answers, names: `${formatNumberLine(answers['letter/number'] ?? '', symbol)}\n${reference}` }
}

/** A remark's words, those it is about and the agency's answer, a line each. */
export const remarkText = ({ quote, text, answerText }: SearchedRemark): string =>
  [text, answerText, quote].filter((said) => said !== null && said !== '').join('\n')
