import { graphql } from '@thidua/schema/generated/gql'
import type { CompilationTextsQuery, CompilingPageQuery } from '@thidua/schema/generated/graphql'

/** The room: the round, its compiled letter's draft and what it is made from, texts apart. */
export const compilingQuery = graphql(/* GraphQL */ `
  query CompilingPage($roundId: ID!) {
    round(id: $roundId) {
      id
      name
      kind
      agencyDeadline
      compilerDeadline
      cancelledReason
      outline
      movement {
        id
        name
      }
      hostAgency {
        id
        headPost
      }
      compilation {
        id
        reportId
        state
        moment
        basis
        draft
        followKind
        issues {
          id
          reference
          sha256
          submittedAt
          by
          letterNumber
          issuedOn
          signer
          withdrawn
          followKind
          followsId
        }
        versions {
          id
          name
          at
          by
        }
        compilers {
          id
          name
        }
        known
        outlines {
          id
          outline
        }
        sendings {
          agency {
            id
            code
            name
            shortName
            block {
              id
              name
            }
          }
          state
          reference
          submittedAt
          letter {
            number
            issuedOn
          }
          late
        }
        standing {
          ...CompilationHead @unmask
        }
        older {
          ...CompilationHead @unmask
        }
      }
    }
  }
  fragment CompilationHead on CompilationSubmission {
    id
    reportId
    agency {
      id
      code
      name
      shortName
      block {
        id
        name
      }
    }
    number
    reference
    submittedAt
    late
    templateId
  }
`)

/** What the submissions say to one item. */
export const textsQuery = graphql(/* GraphQL */ `
  query CompilationTexts($roundId: ID!, $item: ID!) {
    round(id: $roundId) {
      id
      compilation {
        id
        texts(item: $item)
      }
    }
  }
`)

/** Where words of a submission come from: a letter is nested in a letter twice at most, hamlets in a country's. */
export const chainQuery = graphql(/* GraphQL */ `
  query CompilationChain($roundId: ID!, $submission: ID!, $path: String!, $start: Int!, $end: Int!) {
    round(id: $roundId) {
      id
      compilation {
        id
        chain(submission: $submission, path: $path, start: $start, end: $end) {
          ...ChainLink @unmask
          from {
            sources {
              links {
                ...ChainLink @unmask
                from {
                  sources {
                    links {
                      ...ChainLink @unmask
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  fragment ChainLink on CompilationChainLink {
    words
    from {
      roundId
      host
      number
      issuedOn
      reference
      withdrawn
      kind
      sources {
        agency
        reference
        submittedAt
        itemNumber
        words
        reportId
      }
    }
  }
`)

/** What the letter said in a frozen version, or as it was issued. */
export const pastQuery = graphql(/* GraphQL */ `
  query CompilationPast($roundId: ID!, $id: ID!) {
    round(id: $roundId) {
      id
      compilation {
        id
        past(id: $id)
      }
    }
  }
`)

/** What changes while the room is open: fields that others saved, and which submissions stand. */
export const liveQuery = graphql(/* GraphQL */ `
  query CompilationLive($roundId: ID!, $since: DateTime!) {
    round(id: $roundId) {
      id
      compilation {
        id
        state
        moment
        basis
        draft(since: $since)
        standing {
          id
        }
      }
    }
  }
`)

/** A round whose letter is compiled. */
export type CompilingRound = NonNullable<CompilingPageQuery['round']>
export type CompilationHeads = NonNullable<CompilingRound['compilation']>
export type IssuedLetter = CompilationHeads['issues'][number]
export type ItemTexts = NonNullable<NonNullable<CompilationTextsQuery['round']>['compilation']>['texts']
