import { createHash } from 'node:crypto'
import { type Facts, projectFacts } from '@thidua/letter/facts/project-facts'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { documentKey } from '@thidua/schema/document-key'
import { idOf } from '../chance.ts'
import { iso, vietnamDate } from '../clock.ts'
import type { DemoDocument } from '../movements.ts'
import type { SeededRows } from '../seeded-rows.ts'
import type { Sending } from './build-report.ts'

type PlanFact = Facts['rows']['plans'][number]

/** The registry of documents as it grows: the first who names one fixes what it says of it. */
export class DocumentRegistry {
  readonly rows: object[] = []
  private readonly known = new Map<
    string,
    { id: string; type: string | null; issuedOn: string | null; subject: string | null }
  >()

  /** Id of the document, and what is said here otherwise than there. */
  register(document: Pick<PlanFact, 'type' | 'number' | 'issuer' | 'issuedOn' | 'subject'> | DemoDocument): {
    id: string
    differs: string[]
  } {
    const { type, number, issuer, issuedOn, subject } = document
    const key = documentKey(number ?? '', issuer ?? '')
    const known = this.known.get(key)
    if (known) {
      const members = ['type', 'issuedOn', 'subject'] as const
      return {
        id: known.id,
        differs: members.filter(
          (member) => known[member] !== null && document[member] !== null && known[member] !== document[member],
        ),
      }
    }
    const id = idOf(`document ${key}`)
    this.known.set(key, { id, type, issuedOn, subject })
    this.rows.push({ id, type, number, issuer, key, issued_on: issuedOn, subject })
    return { id, differs: [] }
  }
}

/**
 * Numbers, hashes and freezes what was sent, in the order of time, and projects its facts as the
 * server's submit does.
 */
export function buildSubmissions(rows: SeededRows, sendings: readonly Sending[], registry: DocumentRegistry): void {
  const inOrder = sendings.toSorted((a, b) => a.at - b.at || (a.reportId < b.reportId ? -1 : 1))
  for (const [index, sending] of inOrder.entries()) {
    const serial = index + 1
    const id = idOf(`submission ${sending.reportId} ${sending.number}`)
    const answers = Object.fromEntries(Object.entries(sending.answers).filter(([, value]) => value !== ''))
    rows.submission.push({
      id,
      report_id: sending.reportId,
      number: sending.number,
      serial,
      reference: `BC-${vietnamDate(sending.at).slice(0, 4)}-${String(serial).padStart(6, '0')}`,
      submitted_at: iso(sending.at),
      submitted_by_id: sending.byId,
      deadline: iso(sending.deadline),
      answers,
      sha256: createHash('sha256').update(canonicalJson(answers)).digest('hex'),
      reason: null,
      idempotency_key: idOf(`key ${sending.reportId} ${sending.number}`),
    })
    addFacts(rows, id, projectFacts(sending.round.template.outline, answers, sending.agency), registry)
  }
}

function addFacts(rows: SeededRows, submissionId: string, facts: Facts, registry: DocumentRegistry): void {
  const own = { submission_id: submissionId }
  rows.item_answer.push(...facts.items.map((item) => ({ ...own, ...item })))
  rows.figure.push(...facts.figures.map((figure) => ({ ...own, ...figure, quote_path: figure.quotePath })))
  rows.choice.push(...facts.choices.map((choice) => ({ ...own, ...choice, option_label: choice.optionLabel })))
  rows.citation.push(
    ...facts.citations.map((cited) => ({
      ...own,
      ...cited,
      issued_on: cited.issuedOn,
      document_key: cited.documentKey,
    })),
  )
  for (const plan of facts.rows.plans) {
    const { id, differs } = registry.register({ ...plan, issuer: plan.registryIssuer })
    rows.plan.push({ ...own, ...plan, row_id: plan.rowId, issued_on: plan.issuedOn, document_id: id, differs })
  }
  rows.exemplary_model.push(...facts.rows['exemplary-models'].map((row) => ({ ...own, ...row, row_id: row.rowId })))
  rows.commendation.push(
    ...facts.rows.commendations.map((row) => ({
      ...own,
      ...row,
      row_id: row.rowId,
      form_key: row.form,
      decision_number: row.decisionNumber,
      decision_date: row.decisionDate,
    })),
  )
  rows.inspection.push(
    ...facts.rows.inspections.map((row) => ({ ...own, ...row, row_id: row.rowId, follow_up: row.followUp })),
  )
  rows.recommendation.push(...facts.rows.recommendations.map((row) => ({ ...own, ...row, row_id: row.rowId })))
}
