import { graphql } from '@thidua/schema/generated/gql'
import { redirect } from 'react-router'
import { apolloClient } from '#lib/apollo-client.ts'
import { paths } from '#lib/paths.ts'
import type { Viewer } from '#lib/viewer.ts'

const viewerQuery = graphql(/* GraphQL */ `
  query RootLayout {
    viewer {
      id
      name
      email
      memberships {
        role
        maySubmit
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

/** Who is signed in; nobody is sent to the page for signing in, which brings them back here. */
export async function loadViewer({ request }: { request: Request }): Promise<Viewer> {
  const { data } = await apolloClient.query({ query: viewerQuery, fetchPolicy: 'network-only' })
  const viewer = data?.viewer
  if (!viewer) {
    const { pathname, search } = new URL(request.url)
    location.replace(paths.signIn(pathname + search))
    // The page is being left; nothing of the app may show meanwhile.
    await new Promise<never>(() => {})
    throw redirect(paths.signIn())
  }
  return {
    id: viewer.id,
    name: viewer.name,
    email: viewer.email,
    rights: {
      personId: viewer.id,
      memberships: viewer.memberships.map(({ role, maySubmit, agency, blocks }) => ({
        role,
        maySubmit,
        agencyId: agency.id,
        blockIds: blocks.map((block) => block.id),
      })),
    },
  }
}
