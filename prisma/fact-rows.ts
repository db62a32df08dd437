import type { CitationFact } from '@thidua/letter/facts/citation-facts'
import type { FigureQuote } from '@thidua/letter/facts/figure-quotes'
import type { Facts } from '@thidua/letter/facts/project-facts'
import type { ChoiceFact, FigureFact, ItemFact, RowFacts } from '@thidua/schema/facts'
import { type RowsSlug, rowsSlugs } from '@thidua/schema/outline/rows/slugs'

/** The column of every member of a fact. A cell that is added to a kind of row makes tsc name it here. */
type ColumnsOf<Fact> = { readonly [Member in keyof Fact]-?: string }

interface FactColumns {
  readonly item_answer: ColumnsOf<ItemFact>
  readonly figure: ColumnsOf<FigureFact & FigureQuote>
  readonly choice: ColumnsOf<ChoiceFact>
  readonly citation: ColumnsOf<CitationFact>
  readonly plan: ColumnsOf<RowFacts['plans'][number]>
  readonly exemplary_model: ColumnsOf<RowFacts['exemplary-models'][number]>
  readonly commendation: ColumnsOf<RowFacts['commendations'][number]>
  readonly inspection: ColumnsOf<RowFacts['inspections'][number]>
  readonly recommendation: ColumnsOf<RowFacts['recommendations'][number]>
}

const ofRow = { item: 'item', rowId: 'row_id', position: 'position' }

/** The tables of facts, each member of a fact by its column. */
export const factColumns: FactColumns = {
  item_answer: { item: 'item', answer: 'answer', reason: 'reason' },
  figure: {
    item: 'item',
    key: 'key',
    label: 'label',
    unit: 'unit',
    value: 'value',
    numerator: 'numerator',
    denominator: 'denominator',
    quote: 'quote',
    quotePath: 'quote_path',
  },
  choice: { item: 'item', key: 'key', label: 'label', option: 'option', optionLabel: 'option_label' },
  citation: {
    position: 'position',
    item: 'item',
    path: 'path',
    quote: 'quote',
    type: 'type',
    number: 'number',
    issuedOn: 'issued_on',
    issuer: 'issuer',
    subject: 'subject',
    documentKey: 'document_key',
  },
  plan: {
    ...ofRow,
    type: 'type',
    number: 'number',
    issuedOn: 'issued_on',
    issuer: 'issuer',
    subject: 'subject',
    role: 'role',
  },
  exemplary_model: {
    ...ofRow,
    name: 'name',
    kind: 'kind',
    place: 'place',
    what: 'what',
    effect: 'effect',
    stage: 'stage',
    since: 'since',
  },
  commendation: {
    ...ofRow,
    recipient: 'recipient',
    kind: 'kind',
    form: 'form_key',
    authority: 'authority',
    status: 'status',
    decisionNumber: 'decision_number',
    decisionDate: 'decision_date',
    merit: 'merit',
  },
  inspection: {
    ...ofRow,
    kind: 'kind',
    by: 'by',
    inspected: 'inspected',
    date: 'date',
    document: 'document',
    findings: 'findings',
    followUp: 'follow_up',
  },
  recommendation: { ...ofRow, addressee: 'addressee', kind: 'kind', text: 'text' },
}

export type FactTable = keyof FactColumns

/** The table of each kind of row. A new slug makes tsc name the missing line here. */
const rowTables: Readonly<Record<RowsSlug, FactTable>> = {
  plans: 'plan',
  'exemplary-models': 'exemplary_model',
  commendations: 'commendation',
  inspections: 'inspection',
  recommendations: 'recommendation',
}
export const factTables = Object.keys(factColumns) as FactTable[]
/** A row of a table, keyed by column; PostgreSQL reads the values by the table's own types. */
export type FactRow = Readonly<Record<string, unknown>>
type FactRows = Record<FactTable, FactRow[]>

/** What a submission says as rows of the tables; of its plans without what the registry of documents adds. */
export function factRows(submissionId: string, { items, figures, choices, citations, rows }: Facts): FactRows {
  const facts: Partial<Record<FactTable, readonly object[]>> = {
    item_answer: items,
    figure: figures,
    choice: choices,
    citation: citations,
    ...Object.fromEntries(rowsSlugs.map((slug) => [rowTables[slug], rows[slug]])),
  }
  const inColumns = (table: FactTable) => {
    const columns = Object.entries(factColumns[table])
    return (facts[table] ?? []).map((fact): FactRow => {
      const members: FactRow = { ...fact }
      return {
        submission_id: submissionId,
        ...Object.fromEntries(columns.map(([member, column]) => [column, members[member]])),
      }
    })
  }
  return Object.fromEntries(factTables.map((table) => [table, inColumns(table)])) as FactRows
}
