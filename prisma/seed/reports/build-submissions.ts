import { createHash } from 'node:crypto'
import { type Facts, projectFacts } from '@thidua/letter/facts/project-facts'
import { canonicalJson } from '@thidua/schema/canonical-json'
import { documentKey } from '@thidua/schema/document-key'
import { frozenAnswers } from '@thidua/schema/outline/frozen-answers'
import { factRows } from '../../fact-rows.ts'
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
    const answers = frozenAnswers(sending.answers)
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
  const { plan: plans, ...others } = factRows(submissionId, facts)
  for (const table of Object.keys(others) as (keyof typeof others)[]) rows[table].push(...others[table])
  for (const [index, plan] of facts.rows.plans.entries()) {
    const { id, differs } = registry.register({ ...plan, issuer: plan.registryIssuer })
    rows.plan.push({ ...plans[index], document_id: id, differs })
  }
}
