import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { Options } from './pick-field.tsx'

const optionsQuery = graphql(/* GraphQL */ `
  query PersonOptions($search: String!) {
    people(first: 8, search: $search, filter: { standing: active }) {
      edges {
        node {
          id
          name
          email
        }
      }
    }
  }
`)

/** People who may sign in and are found by what was typed. */
export function usePersonOptions(search: string): Options {
  const { data, error } = useQuery(optionsQuery, {
    variables: { search },
    skip: search === '',
    fetchPolicy: 'no-cache',
  })
  return {
    failed: error !== undefined,
    found: data?.people?.edges.map(({ node }) => ({ id: node.id, name: node.name, more: node.email })) ?? null,
  }
}
