import { graphql } from '@thidua/schema/generated/gql'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { openDraft } from '#lib/draft/open-draft.ts'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { keepWaiting, type StoppedSend, type WaitingSend } from '#lib/offline/waiting-sends.ts'
import { settleUploads } from '#lib/uploads/upload-queue.ts'
import { submitReport } from './submit-document.ts'

const waitingQuery = graphql(/* GraphQL */ `
  query WaitingReport($id: ID!) {
    report(id: $id) {
      id
      draft
    }
  }
`)

interface Person {
  readonly id: string
  readonly name: string
}

/**
 * Sends a report that waited for the network: first what the device still owes its draft, then the report, where it is
 * what was on the page when it was asked for. Never rejects; where nobody answers it goes on waiting.
 */
async function sendWaiting(person: Person, send: WaitingSend): Promise<void> {
  const outcome = await trySend(person, send).catch(() => 'waits' as const)
  if (outcome === 'waits') return
  keepWaiting(person.id, { ...send, outcome: { kind: outcome } })
}

async function trySend(person: Person, send: WaitingSend): Promise<'sent' | StoppedSend | 'waits'> {
  const { reportId, idempotencyKey, reason, readSha256 } = send
  const { data } = await apolloClient.query({
    query: waitingQuery,
    variables: { id: reportId },
    fetchPolicy: 'no-cache',
  })
  const fields = data?.report?.draft
  if (!fields) return 'refused'
  const draft = await openDraft(reportId, person, fields, { goOn: true })
  if (!(await draft.settle())) return waitsForAnybody(draft) ? 'changed' : 'waits'
  // What was chosen for it goes along.
  if (!(await settleUploads(person.id, reportId))) return 'waits'
  const input = { reportId, idempotencyKey, readSha256, ...(reason === null ? {} : { reason }) }
  const answer = await apolloClient.mutate({ mutation: submitReport, variables: { input } })
  const kind = answer.data?.result.__typename
  if (kind === 'SubmitReportSuccess') return 'sent'
  if (kind === 'ConflictError') return 'changed'
  return kind === undefined ? 'waits' : 'refused'
}

/** Something of the draft waits for a person, not for the network. */
const waitsForAnybody = (draft: DraftStore): boolean =>
  Object.keys(draft.conflicts()).length > 0 || draft.tray().length > 0

/** Sends all of a person's that wait, one after the other; in one tab at a time. */
export async function sendAllWaiting(person: Person, sends: readonly WaitingSend[]): Promise<void> {
  const all = async () => {
    for (const send of sends) if (send.outcome === null) await sendWaiting(person, send)
  }
  if (navigator.locks) await navigator.locks.request(`send ${person.id}`, all)
  else await all()
}
