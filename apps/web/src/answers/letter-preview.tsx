import type { FragmentType } from '@apollo/client'
import { useSuspenseFragment } from '@apollo/client/react'
import { composeReport } from '@thidua/letter/compose/compose-report'
import type { ReportInput } from '@thidua/letter/compose/report-input'
import { graphql } from '@thidua/schema/generated/gql'
import type { LetterPreview_ReportFragmentDoc } from '@thidua/schema/generated/graphql'
import type { Answers } from '@thidua/schema/outline/paths'
import { useMemo } from 'react'
import { LetterView } from '#ui/letter-view.tsx'

/** Whose letter it is, as its head and its signature say. */
graphql(/* GraphQL */ `
  fragment LetterHead_agency on Agency {
    id
    name
    shortName
    symbol
    superiorLine
    letterPlace
    headPost
    regime
  }
`)

/** What the letter reports on, and what asked for it. */
graphql(/* GraphQL */ `
  fragment LetterHead_round on Round {
    id
    kind
    movement {
      id
      name
      fromYear
      toYear
    }
    requestDocument {
      id
      type
      number
      issuer
      issuedOn
      subject
    }
  }
`)

const fragment = graphql(/* GraphQL */ `
  fragment LetterPreview_report on Report {
    id
    agency {
      ...LetterHead_agency @unmask
    }
    outline
    round {
      id
      kind
      hostAgency {
        id
        name
      }
      ...LetterHead_round @unmask
    }
  }
`)

type ReportRef = FragmentType<typeof LetterPreview_ReportFragmentDoc>

/** What the letter of a report is composed from, answers apart. */
export function useLetterInput(from: ReportRef): Omit<ReportInput, 'answers' | 'status'> {
  const { data } = useSuspenseFragment({ fragment, fragmentName: 'LetterPreview_report', from })
  const { agency, round, outline } = data
  return useMemo(
    () => ({
      template: outline,
      agency,
      movement: round.movement,
      round: { kind: round.kind, hostName: round.hostAgency.name },
      request: round.requestDocument,
    }),
    [agency, round, outline],
  )
}

/** The letter of these answers, composed in the page: what is seen is what prints. */
export function LetterPreview({
  report,
  answers,
  status,
}: {
  report: ReportRef
  answers: Answers
  status: ReportInput['status']
}) {
  const input = useLetterInput(report)
  const letter = useMemo(() => composeReport({ ...input, answers, status }), [input, answers, status])
  return <LetterView letter={letter} />
}
