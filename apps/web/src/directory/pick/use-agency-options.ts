import { useQuery } from '@apollo/client/react'
import { graphql } from '@thidua/schema/generated/gql'
import type { Options } from './pick-field.tsx'

const optionsQuery = graphql(/* GraphQL */ `
  query AgencyOptions($search: String!, $inForce: AgencyFilter) {
    agencies(first: 8, search: $search, filter: $inForce) {
      edges {
        node {
          id
          name
          code
        }
      }
    }
  }
`)

/** Agencies that are found by what was typed; with `inForce` those that have not ended. */
export function useAgencyOptions(search: string, inForce = false): Options {
  const { data, error } = useQuery(optionsQuery, {
    variables: { search, inForce: inForce ? { standing: 'inForce' } : null },
    skip: search === '',
    fetchPolicy: 'no-cache',
  })
  return {
    failed: error !== undefined,
    found: data?.agencies.edges.map(({ node }) => ({ id: node.id, name: node.name, more: node.code })) ?? null,
  }
}
