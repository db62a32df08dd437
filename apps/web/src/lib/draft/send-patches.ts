import type { FieldPatch } from '@thidua/draft/draft-fields'
import type { PatchAnswer } from '@thidua/draft/saving-rule'
import { graphql } from '@thidua/schema/generated/gql'
import type { SaveFieldsMutation } from '@thidua/schema/generated/graphql'
import type { ReportState } from '@thidua/schema/states'
import { isSignedIn } from '#lib/session/session.ts'
import { apolloClient } from '../graphql/apollo-client.ts'
import { isOfOlderBuild } from '../graphql/is-of-older-build.ts'
import { isSignedOut } from '../graphql/is-signed-out.ts'
import { isUnreachable } from '../offline/is-unreachable.ts'

/** How a request for saving ended. */
export type SendOutcome =
  | { readonly kind: 'answered'; readonly answers: readonly PatchAnswer[]; readonly savedAt: string }
  | { readonly kind: 'unreachable' | 'failed' }
  | { readonly kind: 'refused'; readonly why: string }

export interface SaveRequest {
  readonly clientId: string
  readonly patches: readonly FieldPatch[]
  readonly source: string | null
}

const saveFields = graphql(/* GraphQL */ `
  mutation SaveFields($input: SaveFieldsInput!) {
    saveFields(input: $input) {
      __typename
      ... on SaveFieldsSuccess {
        reportId
        state
        savedAt
        fields {
          path
          outcome
          why
          value
          version
          by
          at
          clientSeq
        }
      }
      ... on ForbiddenError {
        why
      }
      ... on Error {
        message
      }
    }
  }
`)

/** What a browser carries on for a page that has gone away (Fetch standard), with room for the rest of the body. */
const keepaliveLimit = 56 * 1024

/** The server gives up sooner; a network that swallows requests says nothing for minutes. */
const longestAnswerMs = 45_000

/** Saves patches of one report on the server. */
export async function sendPatches(reportId: string, { clientId, patches, source }: SaveRequest): Promise<SendOutcome> {
  // Nobody else's session sends what was typed on this page.
  if (!isSignedIn()) return { kind: 'unreachable' }
  const input = { reportId, clientId, patches: [...patches], ...(source === null ? {} : { source }) }
  // The page may go away at any time while the request is under way.
  const keepalive = new TextEncoder().encode(JSON.stringify(input)).length < keepaliveLimit
  try {
    const { data } = await apolloClient.mutate({
      mutation: saveFields,
      variables: { input },
      fetchPolicy: 'no-cache',
      context: { fetchOptions: { keepalive, signal: AbortSignal.timeout(longestAnswerMs) } },
    })
    const result = data?.saveFields
    if (!result) return { kind: 'failed' }
    if (result.__typename === 'SaveFieldsSuccess') {
      followState(result.reportId, result.state)
      return { kind: 'answered', answers: result.fields.map(answerOf), savedAt: result.savedAt }
    }
    if (result.__typename === 'ForbiddenError') return { kind: 'refused', why: result.why }
    return { kind: 'refused', why: result.__typename === 'NotFoundError' ? 'notYourAgency' : 'invalid' }
  } catch (error) {
    if (isOfOlderBuild(error)) return { kind: 'refused', why: 'newBuild' }
    return { kind: isUnreachable(error) || isSignedOut(error) ? 'unreachable' : 'failed' }
  }
}

type Answer = Extract<SaveFieldsMutation['saveFields'], { __typename: 'SaveFieldsSuccess' }>['fields'][number]

const answerOf = ({ path, clientSeq, outcome, why, value, version, by, at }: Answer): PatchAnswer =>
  outcome === 'refused'
    ? { path, clientSeq, outcome, why: why ?? 'unknown' }
    : { path, clientSeq, outcome, value: value ?? '', version: version ?? 0, by: by ?? '', at: at ?? '' }

/** The first save moves the report on ("Đang soạn"); every page that shows its state follows. */
function followState(reportId: string, state: ReportState): void {
  const id = apolloClient.cache.identify({ __typename: 'Report', id: reportId })
  if (id) apolloClient.cache.modify({ id, fields: { state: () => state } })
}
