import { createHash } from 'node:crypto'

const person = `id code name shortName symbol kind superiorLine letterPlace headPost regime validFrom validUntil block { id name }`

/** A report with everything that its pages read: wizard, overview, check page, letter. */
export const openReport = `query BenchOpenReport($id: ID!) {
  report(id: $id) {
    id state stateSince deadline late submissionCount firstSubmittedAt lastSubmittedAt lastWrittenAt openedByHost
    reopenedPlaces draft
    agency { ${person} }
    round {
      id name kind opensAt agencyDeadline compilerDeadline outline
      movement { id name kind fromYear toYear scope aims }
      hostAgency { id name }
      requestDocument { id type number issuer issuedOn subject }
    }
    latestSubmission { id number reference submittedAt submittedBy deadline late sha256 reason }
    remarks { id submission place path quote text level state by at answer answerText }
    extensions { id deadline reason approvedBy approvedAt }
  }
}`

/** Fifty reports of a round with agency, state and counts, as the administrator's table reads them. */
export const listReports = `query BenchListReports($id: ID!) {
  round(id: $id) {
    reports(first: 50) {
      totalCount
      pageInfo { hasNextPage }
      edges {
        node {
          id state stateSince deadline late submissionCount firstSubmittedAt lastSubmittedAt lastWrittenAt openedByHost
          agency { id name shortName symbol kind block { id name } }
        }
      }
    }
  }
}`

const counts = 'due submitted onTime late missing overdue returned accepted nil'

/** The figures of a round, whole and by block, as its board opens with them. */
export const countRound = `query BenchDashboard($id: ID!) {
  round(id: $id) { dashboard { totals { ${counts} } blocks { block { id name } counts { ${counts} } } } }
}`

/** The rounds that the host's people follow, each with its figures, as their home page opens. */
export const countRounds = `query BenchHome($id: ID!) {
  rounds(first: 20) { edges { node { id name agencyDeadline dashboard { totals { due submitted late } } } } }
  round(id: $id) { id }
}`

/** What of a round has two words that stand in nearly every report, as who compiles it looks for them. */
export const searchRound = `query BenchSearch($id: ID!) {
  search(words: "hộ gia đình", filter: { roundId: $id }, first: 20) { totalCount edges { node { kind id } } }
}`

/** One keystroke's pause: one changed field of a draft. */
export const saveField = `mutation BenchSaveField($input: SaveFieldsInput!) {
  saveFields(input: $input) {
    __typename
    ... on SaveFieldsSuccess { reportId state savedAt fields { path outcome value version by at clientSeq } }
    ... on Error { message }
  }
}`

export const sha256 = (document: string): string => createHash('sha256').update(document).digest('hex')
