import { can } from '@thidua/schema/permissions'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import { currentViewer } from '#lib/current-viewer.ts'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { openDraft } from '#lib/draft/open-draft.ts'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { NoSuchPage } from '#lib/no-such-page.ts'
import { useViewer } from '#lib/viewer.ts'
import { type CompilationHeads, type CompilingRound, compilingQuery } from './compiling-query.ts'
import { isIssued } from './model/use-live-compilation.ts'
import { Room } from './room.tsx'
import { StartPage } from './start/start-page.tsx'

interface Loaded {
  readonly round: CompilingRound
  readonly compilation: CompilationHeads
  /** Null as long as nobody has begun the letter. */
  readonly draft: DraftStore | null
}

/** Read anew at every visit: what the agencies sent meanwhile is what the room is for. */
export async function loader({ params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const variables = { roundId: params['roundId'] ?? '' }
  const [viewer, { data }] = await Promise.all([
    currentViewer(request.url),
    apolloClient.query({ query: compilingQuery, variables, fetchPolicy: 'no-cache' }),
  ])
  const round = data?.round
  const compilation = round?.compilation
  // The letter is its compilers' own: for everybody else there is nothing here.
  if (!round || !compilation) throw new NoSuchPage()
  const { reportId } = compilation
  return { round, compilation, draft: reportId ? await openDraft(reportId, viewer, compilation.draft) : null }
}

export { keepOnSearch as shouldRevalidate } from '#lib/keep-on-search.ts'

/** Where the letters of a round become one. */
export function Component() {
  const { round, compilation, draft } = useLoaderData<Loaded>()
  const { rights } = useViewer()
  const { revalidate } = useRevalidator()
  if (!draft) return <StartPage round={round} compilation={compilation} onBegun={() => void revalidate()} />
  const mayWrite =
    round.cancelledReason == null &&
    !isIssued(compilation.state) &&
    can(rights, 'compile:round', { hostAgencyId: round.hostAgency.id }).allowed
  return <Room key={round.id} round={round} compilation={compilation} draft={draft} mayWrite={mayWrite} />
}
