import type { CompiledAbout } from '@thidua/consolidation/out/compiled-about'
import { graphql } from '@thidua/schema/generated/gql'
import type { CompiledLetterAboutQuery } from '@thidua/schema/generated/graphql'
import { useEffect, useState } from 'react'
import { apolloClient } from '#lib/graphql/apollo-client.ts'

const aboutQuery = graphql(/* GraphQL */ `
  query CompiledLetterAbout($roundId: ID!) {
    round(id: $roundId) {
      id
      name
      kind
      hostAgency {
        ...LetterHead_agency @unmask
        parent {
          id
          name
        }
      }
      ...LetterHead_round @unmask
    }
  }
`)

/** What the letter says of itself, as far as the round says it. */
export type RoundAbout = Pick<CompiledAbout, 'host' | 'addressee' | 'movement' | 'round' | 'request'>

/** Reads it when it is wanted; null until it is here, 'failed' where it could not be read. */
export function useRoundAbout(roundId: string, isWanted: boolean): RoundAbout | 'failed' | null {
  const [about, setAbout] = useState<RoundAbout | 'failed' | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let isLeft = false
    void apolloClient
      .query({ query: aboutQuery, variables: { roundId } })
      .then(({ data }) => aboutOf(data?.round))
      .catch(() => 'failed' as const)
      .then((read) => {
        if (!isLeft) setAbout(read)
      })
    return () => {
      isLeft = true
    }
  }, [roundId, isWanted])
  return about
}

function aboutOf(round: CompiledLetterAboutQuery['round'] | undefined): RoundAbout | 'failed' {
  if (!round) return 'failed'
  const { hostAgency: host, movement, requestDocument, name, kind } = round
  const above = host.parent?.name ?? host.superiorLine
  return {
    host,
    addressee: above === '' ? null : above,
    movement,
    round: { name, kind },
    request: requestDocument ?? null,
  }
}
