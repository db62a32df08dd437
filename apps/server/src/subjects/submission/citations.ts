import { type DocumentNode, documentJson } from '#domain/nodes/document-node.ts'
import { batch } from '#graphql/batch.ts'
import { builder } from '#graphql/builder.ts'
import type { Context } from '#graphql/context.ts'
import { jsonObject, statement } from '#lib/sql.ts'
import { freshFacts } from './fresh-facts.ts'

interface CitationNode {
  readonly item: string
  readonly path: string
  readonly quote: string
  readonly type: string | null
  readonly number: string
  readonly issuedOn: string | null
  readonly issuer: string | null
  readonly subject: string | null
  readonly document: DocumentNode | null
  readonly differs: string[]
}

const citationJson = jsonObject({
  item: 'c.item',
  path: 'c.path',
  quote: 'c.quote',
  type: 'c.type',
  number: 'c.number',
  issuedOn: 'c.issued_on',
  issuer: 'c.issuer',
  subject: 'c.subject',
  document: documentJson('d'),
  // Not the subject: a sentence gives it in its own words.
  differs: `array_remove(ARRAY[CASE WHEN c.type <> d.type THEN 'type' END,
    CASE WHEN c.issued_on <> d.issued_on THEN 'issuedOn' END], NULL)`,
})

// Looked up when it is read, not when it was sent: who lists the document may send later than who cites it.
const citations = statement<{ submissionId: string; citations: CitationNode[] }>(
  'submission-citations',
  `SELECT c.submission_id AS "submissionId", json_agg(${citationJson} ORDER BY c.position) AS citations
  FROM citation c LEFT JOIN document d ON d.key = c.document_key
  WHERE c.submission_id = ANY($1::uuid[]) GROUP BY c.submission_id`,
)

const citationsOf = batch(
  async ({ database }: Context, ids: readonly string[]) =>
    new Map((await citations(database.pool, [ids])).map((row) => [row.submissionId, row.citations])),
)

const Citation = builder.objectRef<CitationNode>('Citation').implement({
  description: 'A document that the narratives cite, as their words say it; each document once.',
  fields: (t) => ({
    item: t.exposeID('item', { description: 'Where it is cited first.' }),
    path: t.exposeString('path', { description: 'The narrative in which the quoted words stand.' }),
    quote: t.exposeString('quote', { description: 'Type and number as they stand in the sentence.' }),
    type: t.exposeString('type', {
      nullable: true,
      description: 'As of a plan; null when neither words nor symbol tell.',
    }),
    number: t.exposeString('number'),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true }),
    issuer: t.exposeString('issuer', { nullable: true }),
    subject: t.exposeString('subject', { nullable: true }),
    document: t.expose('document', {
      type: 'Document',
      nullable: true,
      description: 'Null when the words leave open which one it is, or nobody has listed it.',
    }),
    differs: t.exposeStringList('differs', {
      description: 'What the sentence says otherwise than the registry: `type`, `issuedOn`.',
    }),
  }),
})

builder.objectField('Submission', 'citations', (t) =>
  t.field({
    type: [Citation],
    resolve: ({ id }, _, context) => freshFacts(context, id, async () => (await citationsOf(context, id)) ?? []),
  }),
)
