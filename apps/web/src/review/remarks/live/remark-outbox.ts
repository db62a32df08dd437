import { graphql } from '@thidua/schema/generated/gql'
import { Outbox, type Sent } from '#lib/device/outbox.ts'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { newId } from '#lib/new-id.ts'
import { readingNow } from '../../reading/reading-now.ts'
import { type PendingRemark, sameWords } from './pending-remark.ts'

const saveDraftRemark = graphql(/* GraphQL */ `
  mutation SaveDraftRemark($input: SaveDraftRemarkInput!) {
    result: saveDraftRemark(input: $input) {
      ...ReadingAct_result @unmask
    }
  }
`)

/** The remarks on their way of a person about a report, and which version the server has of each. */
export interface RemarkOutbox {
  readonly outbox: Outbox<PendingRemark>
  readonly versions: ReadonlyMap<string, number>
}

const open = new Map<string, RemarkOutbox>()

/** The one of this page: it lives on when the page of the report is left, until all is sent. */
export function remarkOutbox(personId: string, reportId: string): RemarkOutbox {
  const key = `${personId} ${reportId}`
  const known = open.get(key)
  if (known) return known
  const versions = new Map<string, number>()
  const outbox = new Outbox<PendingRemark>({
    personId,
    name: `remarks ${reportId}`,
    send: (id, pending) => send(reportId, id, pending, versions),
  })
  const made = { outbox, versions }
  open.set(key, made)
  return made
}

async function send(
  reportId: string,
  id: string,
  pending: PendingRemark,
  versions: Map<string, number>,
): Promise<Sent<PendingRemark>> {
  const { words, base, removed } = pending
  const input = { id, reportId, base, removed, ...words }
  const answer = await apolloClient.mutate({ mutation: saveDraftRemark, variables: { input } }).catch(() => null)
  const result = answer?.data?.result
  switch (result?.__typename) {
    case 'ReportActSuccess': {
      const version = result.report.reading?.drafts.find((draft) => draft.id === id)?.version ?? base + 1
      versions.set(id, version)
      return { kind: 'sent', later: (newer) => ({ ...newer, base: version, tried: [] }) }
    }
    case 'ConflictError':
      return overtaken(reportId, id, pending)
    case 'ForbiddenError':
      return { kind: 'refused', why: result.why }
    case 'ValidationError':
      return { kind: 'refused', why: result.issues[0]?.rule ?? 'other' }
    case 'NotFoundError':
      return { kind: 'refused', why: 'gone' }
    case undefined:
      return { kind: 'unreachable' }
  }
}

/** Somebody else wrote it anew, took it away or sent it: theirs stands, and what was written here stands beside it. */
async function overtaken(reportId: string, id: string, pending: PendingRemark): Promise<Sent<PendingRemark>> {
  const answer = await apolloClient
    .query({ query: readingNow, variables: { reportId }, fetchPolicy: 'network-only' })
    .catch(() => null)
  if (!answer?.data) return { kind: 'unreachable' }
  const theirs = answer.data.report?.reading?.drafts.find((draft) => draft.id === id)
  // Not somebody else: what was sent from here before, and nobody heard the answer.
  if (theirs && pending.tried.some((tried) => sameWords(tried, theirs)))
    return { kind: 'instead', id, as: (value) => ({ ...value, base: theirs.version, tried: [] }) }
  if (pending.removed) return { kind: 'sent' }
  return { kind: 'instead', id: newId(), as: (value) => ({ ...value, base: 0, tried: [] }) }
}
