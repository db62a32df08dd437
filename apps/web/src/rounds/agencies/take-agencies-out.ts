import { graphql } from '@thidua/schema/generated/gql'

export const takeAgenciesOut = graphql(/* GraphQL */ `
  mutation TakeAgenciesOut($input: TakeAgenciesOutInput!) {
    result: takeAgenciesOut(input: $input) {
      __typename
      ... on MutationTakeAgenciesOutSuccess {
        data {
          ...PreparedRound @unmask
        }
      }
      ...Administration_error @unmask
    }
  }
`)
