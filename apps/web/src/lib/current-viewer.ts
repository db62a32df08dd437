import { graphql } from '@thidua/schema/generated/gql'
import { apolloClient } from './graphql/apollo-client.ts'
import { kept } from './offline/kept-answers.ts'
import { openPageFor } from './page-person.ts'
import { paths } from './paths.ts'
import type { Viewer } from './viewer.ts'

const viewerQuery = graphql(/* GraphQL */ `
  query RootLayout {
    viewer {
      id
      name
      email
      administrator
      memberships {
        role
        maySubmit
        grantedRoundIds
        readsForIds
        agency {
          id
          name
        }
        blocks {
          id
        }
      }
    }
  }
`)

let asked: Promise<Viewer> | undefined

/**
 * Who is signed in, asked once a page. Nobody: the browser goes to the page for signing in, which brings
 * them back to `address`, and this never resolves, so that nothing of the app shows meanwhile.
 */
export function currentViewer(address: string): Promise<Viewer> {
  asked ??= ask(address).catch((error: unknown) => {
    asked = undefined
    throw error
  })
  return asked
}

async function ask(address: string): Promise<Viewer> {
  const { data } = await apolloClient.query({ query: viewerQuery, fetchPolicy: 'network-only', ...kept })
  const viewer = data?.viewer
  if (!viewer) {
    const { pathname, search } = new URL(address)
    location.replace(paths.signIn(pathname + search))
    return new Promise<never>(() => {})
  }
  openPageFor(viewer.id)
  const memberships = viewer.memberships.map(({ role, maySubmit, grantedRoundIds, readsForIds, agency, blocks }) => ({
    role,
    maySubmit,
    grantedRoundIds,
    readsFor: readsForIds,
    agencyId: agency.id,
    blockIds: blocks.map((block) => block.id),
  }))
  const { id, name, email, administrator } = viewer
  return { id, name, email, rights: { personId: id, administrator, memberships } }
}
