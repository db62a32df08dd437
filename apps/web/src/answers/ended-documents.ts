import { useQuery } from '@apollo/client/react'
import { isSameDocument } from '@thidua/schema/document-key'
import { graphql } from '@thidua/schema/generated/gql'
import { documentTypes } from '@thidua/schema/outline/document-types'
import { kept } from '#lib/offline/kept-answers.ts'
import { dateText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'

/** Documents of the registry that are no longer in force. */
export const endedQuery = graphql(/* GraphQL */ `
  query EndedDocuments {
    endedDocuments {
      key
      until
      document {
        id
        type
        number
      }
      successor {
        id
        type
        number
        issuer
      }
    }
  }
`)

/** How a text names a document: `key` null where it leaves open whose it is. */
interface Named {
  readonly number: string
  readonly key: string | null
}

/**
 * Of documents that a text names, those that the registry says are no longer in force, each once, with the words that
 * say so and name what holds today. None while the registry has not answered.
 */
export function useEndedAmong<Document extends Named>(
  named: readonly Document[],
): readonly { readonly named: Document; readonly words: string }[] {
  const { endedDocument } = useMessages('app')
  const text = useLabel()
  const { data } = useQuery(endedQuery, { fetchPolicy: 'cache-and-network', ...kept })
  const typeOf = (key: string) => {
    const type = documentTypes.find((one) => one.key === key)
    return type ? text(type.label) : ''
  }
  return (data?.endedDocuments ?? []).flatMap(({ key, until, document, successor }) => {
    const first = named.find((one) => isSameDocument(one, key))
    if (!first) return []
    const name = `${typeOf(document.type)} ${document.number}`.trim()
    const next = successor && endedDocument.successor(typeOf(successor.type), successor.number, successor.issuer)
    return [{ named: first, words: endedDocument.line(name, dateText(`${until}T00:00:00+07:00`), next ?? null) }]
  })
}
