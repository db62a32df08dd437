import { graphql } from '@thidua/schema/generated/gql'

graphql(/* GraphQL */ `
  fragment Deputies_all on ReadingDeputies {
    deputies {
      id
      personId
      person
      deputyId
      deputy
      fromDay
      untilDay
      holds
    }
  }
`)

export const deputiesQuery = graphql(/* GraphQL */ `
  query ReadingDeputies($hostAgencyId: ID!) {
    readingDeputies(hostAgencyId: $hostAgencyId) {
      ...Deputies_all @unmask
    }
  }
`)

export const nameDeputyMutation = graphql(/* GraphQL */ `
  mutation NameDeputy($input: NameDeputyInput!) {
    result: nameDeputy(input: $input) {
      __typename
      ... on MutationNameDeputySuccess {
        data {
          ...Deputies_all @unmask
        }
      }
      ... on ValidationError {
        issues {
          path
          rule
        }
      }
    }
  }
`)

export const endDeputyMutation = graphql(/* GraphQL */ `
  mutation EndDeputy($id: ID!) {
    result: endDeputy(id: $id) {
      __typename
      ... on MutationEndDeputySuccess {
        data {
          ...Deputies_all @unmask
        }
      }
    }
  }
`)
