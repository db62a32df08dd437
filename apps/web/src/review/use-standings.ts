import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import { useMemo } from 'react'
import type { DraftRemark } from '#acts/draft-remark.ts'
import { type Sent, type Standing, standingOf } from './remarks/standing-of.ts'
import type { SentRemark } from './review-query.ts'

const textsQuery = graphql(/* GraphQL */ `
  query SubmissionTexts($reportId: ID!) {
    report(id: $reportId) {
      id
      submissions {
        edges {
          node {
            id
            number
            answers
          }
        }
      }
    }
  }
`)

/**
 * Where remarks stand in the submission that is read. Texts of long ago are asked for only where an open remark is on
 * one of them; until they are there such a remark stands nowhere.
 */
export function useStandings(
  reportId: string,
  remarks: readonly SentRemark[],
  submissions: readonly Sent[],
  latest: Sent,
): (remark: SentRemark | DraftRemark) => Standing {
  const known = (number: number) => submissions.some((one) => one.number === number)
  const old = remarks.some(({ submission, state, start }) => state !== 'closed' && start !== null && !known(submission))
  const { data } = useQuery(textsQuery, { variables: { reportId }, skip: !old })
  const all = data?.report?.submissions.edges
  const standing = useMemo(
    () => standingOf(all ? all.map(({ node }) => node) : submissions, latest),
    [all, submissions, latest],
  )
  return useMemo(
    () => (remark) => {
      if (!('submission' in remark)) return standing({ ...remark, submission: latest.number })
      const { start, end } = remark
      return standing({ ...remark, range: start === null || end === null ? null : { start, end } })
    },
    [standing, latest],
  )
}
