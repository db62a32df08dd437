import { graphql } from '@thidua/schema/generated/gql'
import { useRef } from 'react'
import { serverNow } from '#lib/clock/server-time.ts'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { ofDraft, ofReport, ofRound } from '#lib/live/topics.ts'
import { useLive } from '#lib/live/use-live.ts'

const savedQuery = graphql(/* GraphQL */ `
  query SavedFieldsSince($id: ID!, $since: DateTime!) {
    report(id: $id) {
      id
      draft(since: $since)
    }
  }
`)

/** The page's own reading began no longer before it is shown. */
const readWithinMs = 60_000

interface LiveReport {
  readonly reportId: string
  readonly roundId: string
  readonly draft: DraftStore
  /** Reads the report anew for all that shows it. */
  readonly readAgain: () => Promise<unknown>
}

/**
 * A report's pages show by themselves what became of it – presented, returned, accepted, extended – and what colleagues
 * write beside. A text that is being typed here stays what it is; the same field of somebody else's becomes a choice.
 */
export function useLiveReport({ reportId, roundId, draft, readAgain }: LiveReport): void {
  const since = useRef<string | null>(null)
  const acts = ofReport(reportId)
  const ofItsRound = ofRound(roundId)
  useLive((news) => acts(news) || ofItsRound(news), readAgain)
  useLive(
    ofDraft(reportId, () => draft.clientId()),
    async () => {
      const asked = serverNow()
      const from = since.current ?? new Date(asked.getTime() - readWithinMs).toISOString()
      const saved = (await askByItself(savedQuery, { id: reportId, since: from }, true))?.report?.draft
      if (!saved) return
      draft.receive(saved)
      since.current = asked.toISOString()
    },
  )
}
