import { graphql } from '@thidua/schema/generated/gql'
import type { SearchKind, SearchPageQuery, SearchPageQueryVariables } from '@thidua/schema/generated/graphql'
import type { AddressView } from '#lib/use-address-view.ts'

export const searchQuery = graphql(/* GraphQL */ `
  query SearchPage($words: String!, $apart: Boolean!, $filter: SearchFilter!, $first: Int!, $after: String) {
    search(words: $words, apart: $apart, filter: $filter, first: $first, after: $after) {
      totalCount
      apart
      least
      waiting
      facets {
        least
        kinds {
          value
          count
        }
        movements {
          value
          name
          count
        }
        rounds {
          value
          name
          count
        }
        blocks {
          value
          name
          count
        }
        years {
          value
          count
        }
      }
      edges {
        node {
          kind
          id
          report {
            id
            roundId
            hostAgencyId
            agencyId
            agency
            round
            movement
            at
          }
          thing {
            hostAgencyId
            name {
              text
              marks
            }
            about {
              text
              marks
            }
          }
          places {
            place
            path
            number
            name
            nameEn
            snippet {
              text
              marks
            }
          }
          placeCount
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

export type SearchResult = SearchPageQuery['search']['edges'][number]['node']
export type SearchFacets = SearchPageQuery['search']['facets']

/** The address: words, whether they may stand apart, and the facets. */
export const addressKeys = ['tim', 'roi', 'loai', 'phong-trao', 'dot', 'khoi', 'nam'] as const
export type SearchAddress = AddressView<(typeof addressKeys)[number]>

/** What a list shows first, and then again as much at a time. */
const firstResults = 20

/** What an address asks for. A kind or year that is none is left out: the server would refuse the whole. */
export function askedBy(view: SearchAddress, isKind: (text: string) => text is SearchKind): SearchPageQueryVariables {
  return {
    words: view.tim,
    apart: view.roi !== '',
    first: firstResults,
    filter: {
      kinds: isKind(view.loai) ? [view.loai] : null,
      movementId: view['phong-trao'] || null,
      roundId: view.dot || null,
      blockId: view.khoi || null,
      year: /^\d{4}$/u.test(view.nam) ? Number(view.nam) : null,
    },
  }
}
