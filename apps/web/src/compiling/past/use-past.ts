import type { Answers } from '@thidua/schema/outline/paths'
import { useEffect, useState } from 'react'
import { apolloClient } from '#lib/graphql/apollo-client.ts'
import { pastQuery } from '../compiling-query.ts'

/** What the letter said in a frozen version or an issue, which never changes: null while it is read, and for no id. */
export function usePast(roundId: string, id: string | null): Answers | 'failed' | null {
  const [read, setRead] = useState<{ readonly id: string; readonly fields: Answers | 'failed' } | null>(null)
  useEffect(() => {
    if (id === null) return
    let isLeft = false
    void apolloClient
      .query({ query: pastQuery, variables: { roundId, id } })
      .then(({ data }) => data?.round?.compilation?.past ?? ('failed' as const))
      .catch(() => 'failed' as const)
      .then((fields) => {
        if (!isLeft) setRead({ id, fields })
      })
    return () => {
      isLeft = true
    }
  }, [roundId, id])
  return read !== null && read.id === id ? read.fields : null
}
