import { graphql } from '@thidua/schema/generated/gql'

export const savedViewsQuery = graphql(/* GraphQL */ `
  query SavedViews {
    savedViews {
      id
      name
      query
    }
  }
`)

export const saveViewMutation = graphql(/* GraphQL */ `
  mutation SaveView($input: SaveViewInput!) {
    result: saveView(input: $input) {
      __typename
      ... on MutationSaveViewSuccess {
        data {
          views {
            id
            name
            query
          }
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

export const removeViewMutation = graphql(/* GraphQL */ `
  mutation RemoveView($id: ID!) {
    result: removeView(id: $id) {
      __typename
      ... on MutationRemoveViewSuccess {
        data {
          views {
            id
            name
            query
          }
        }
      }
    }
  }
`)
