import { isDeepStrictEqual } from 'node:util'
import { listReports as ourList, openReport as ourReport } from '../api/bench-documents.ts'
import { fullestDraft, widestRound } from '../api/choices.ts'
import { type Against, pageCase } from '../api/page-case.ts'
import type { BenchCase } from '../bench-case.ts'

/** A report with everything that its pages read, as PostGraphile names it; see `openReport`. */
const openReport = `query PeerReport($id: UUID!) {
  report: reportByRowId(rowId: $id) {
    rowId state stateSince submissionCount firstSubmittedAt lastSubmittedAt lastWrittenAt openedAt
    returnsByReportId(orderBy: EVENT_ID_DESC, first: 1) { nodes { places } }
    draft: draftFieldsByReportId { nodes { path value version at by: personByById { name } } }
    agencyByAgencyId {
      rowId code name shortName symbol kind superiorLine letterPlace headPost regime validFrom validUntil
      blockByBlockId { rowId name }
    }
    roundByRoundId {
      rowId name kind opensAt agencyDeadline compilerDeadline
      templateByTemplateId { outline }
      movementByMovementId { rowId name kind fromYear toYear scope aims }
      agencyByHostAgencyId { rowId name }
      documentByRequestDocumentId { rowId type number issuer issuedOn subject }
    }
    submissionsByReportId(orderBy: NUMBER_DESC, first: 1) {
      nodes { rowId number reference submittedAt deadline sha256 reason personBySubmittedById { name } }
    }
    remarksByReportId {
      nodes {
        rowId submission place path quote text level at personByById { name }
        remarkRepliesByRemarkId(orderBy: ROW_ID_DESC, first: 1) { nodes { answer text } }
      }
    }
    extensionsByReportId(orderBy: EVENT_ID_ASC) {
      nodes { rowId deadline reason reportEventByEventId { at personByById { name } } }
    }
  }
}`

/** Fifty reports of a round with agency, state and deadline; see `listReports`. */
const listReports = `query PeerList($id: UUID!) {
  round: roundByRowId(rowId: $id) {
    agencyDeadline
    reports: reportsByRoundId(first: 50) {
      totalCount
      pageInfo { hasNextPage }
      edges {
        node {
          rowId state stateSince submissionCount firstSubmittedAt lastSubmittedAt lastWrittenAt openedAt
          extensionsByReportId(orderBy: EVENT_ID_DESC, first: 1) { nodes { deadline } }
          agencyByAgencyId { rowId name shortName symbol kind blockByBlockId { rowId name } }
        }
      }
    }
  }
}`

/** PostGraphile, that is asked for `document`. `ours` and `theirs` read what both must say out of an answer's data. */
const peer = <Ours, Theirs>(
  document: string,
  ours: (data: Ours) => unknown,
  theirs: (data: Theirs) => unknown,
): Against => ({
  name: 'PostGraphile 5, no rights',
  whenNamed: true,
  server: ({ serve }) => serve(new URL('serve-peer.ts', import.meta.url)),
  request: (id) => ({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables: { id } }),
  }),
  compare: (a, b) => {
    const [mine, its] = [ours(dataOf<Ours>(a)), theirs(dataOf<Theirs>(b))]
    if (!isDeepStrictEqual(mine, its))
      throw new Error(`the answers differ:\n${JSON.stringify(mine)}\n${JSON.stringify(its)}`)
  },
})

function dataOf<T>(answer: string): T {
  const { data, errors } = JSON.parse(answer) as { data: T; errors?: unknown }
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

interface Field {
  readonly path: string
  readonly value: string
}

const reportByPeer: Against = peer<
  { report: { draft: Record<string, Field>; remarks: unknown[]; extensions: unknown[] } },
  {
    report: {
      draft: { nodes: Field[] }
      remarksByReportId: { nodes: unknown[] }
      extensionsByReportId: { nodes: unknown[] }
    }
  }
>(
  openReport,
  ({ report }) => ({
    draft: Object.fromEntries(Object.entries(report.draft).map(([path, { value }]) => [path, value])),
    remarks: report.remarks.length,
    extensions: report.extensions.length,
  }),
  ({ report }) => ({
    draft: Object.fromEntries(report.draft.nodes.map(({ path, value }) => [path, value])),
    remarks: report.remarksByReportId.nodes.length,
    extensions: report.extensionsByReportId.nodes.length,
  }),
)

interface List {
  readonly round: { readonly reports: { readonly totalCount: number; readonly edges: readonly unknown[] } }
}
const sizes = ({ round: { reports } }: List) => [reports.totalCount, reports.edges.length]

/** Fifty of the same round, in the order of their keys: sorting them as a province reads them has no name there. */
const listByPeer: Against = peer<List, List>(listReports, sizes, sizes)

export const peerCases: readonly BenchCase[] = [
  pageCase({
    name: 'api-peer-report',
    goal: 1.8,
    document: ourReport,
    choice: fullestDraft,
    against: reportByPeer,
  }),
  pageCase({ name: 'api-peer-list', goal: 1.25, document: ourList, choice: widestRound, against: listByPeer }),
]
