import { graphql } from '@thidua/schema/generated/gql'
import type { AgenciesToTakeQuery } from '@thidua/schema/generated/graphql'
import { useMessages } from '#messages/use-messages.ts'

const agenciesQuery = graphql(/* GraphQL */ `
  query AgenciesToTake($search: String!) {
    agencies(search: $search, first: 8) {
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

const read = ({ agencies }: AgenciesToTakeQuery) =>
  agencies.edges.map(({ node }) => ({ id: node.id, name: node.name, more: node.code }))

/** How a field finds an agency of all there are, and its words for that. */
export function useAgencySearch() {
  const { agencySearch: m } = useMessages('administration')
  return { query: agenciesQuery, read, find: m.find, found: m.found, take: m.take }
}
