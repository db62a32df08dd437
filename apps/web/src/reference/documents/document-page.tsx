import { graphql } from '@thidua/schema/generated/gql'
import { can } from '@thidua/schema/permissions'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { ChangeHistory } from '#administration/change-history.tsx'
import { dayText } from '#administration/day-text.ts'
import { DocumentFile } from '#evidence/document/document-file.tsx'
import { preloadQuery } from '#lib/graphql/apollo-client.ts'
import { useLoadedQuery } from '#lib/graphql/use-loaded-query.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Page } from '#ui/page.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentForm } from './document-form.tsx'
import { useDocumentType } from './use-document-type.ts'

const documentQuery = graphql(/* GraphQL */ `
  query DocumentPage($id: ID!) {
    document(id: $id) {
      ...Document_all @unmask
    }
  }
`)

graphql(/* GraphQL */ `
  fragment Document_all on Document {
    id
    lastChange
    type
    number
    issuer
    issuedOn
    subject
    inForceFrom
    inForceUntil
    ended
    ...DocumentFile_document @unmask
    replacedBy {
      id
      number
      issuer
    }
    uses {
      movements
      rounds
      reports
    }
  }
`)

/** What stands in the address of a document that is to be entered; no id is like it. */
const newOne = 'moi'

export const loader = ({ params }: LoaderFunctionArgs) =>
  preloadQuery.toPromise(
    preloadQuery(documentQuery, { variables: { id: params['documentId'] ?? '' }, fetchPolicy: 'network-only' }),
  )

/** One document of the registry: what it is, when it is in force, what names it, what was changed; or a new one's form. */
export function Component() {
  const { documents, document: m } = useMessages('reference')
  const { rights } = useViewer()
  const { documentId } = useParams()
  const navigate = useNavigate()
  const { document } = useLoadedQuery(loader)
  const typeOf = useDocumentType()
  const [editing, setEditing] = useState(false)
  const isNew = documentId === newOne
  if (!can(rights, 'administer:reference').allowed || (!document && !isNew)) return <NotFound />
  const back = { to: paths.documents(), label: documents.title }
  if (!document)
    return (
      <Page title={m.new} back={back}>
        <DocumentForm
          document={null}
          onDone={(id) => void navigate(id === null ? paths.documents() : paths.document(id), { replace: true })}
        />
      </Page>
    )
  const kind = typeOf(document.type)
  const name = `${kind} ${document.number}`
  const valueWord = (field: string, value: string): string =>
    field === 'type'
      ? typeOf(value)
      : ['issuedOn', 'inForceFrom', 'inForceUntil'].includes(field)
        ? dayText(value)
        : value
  return (
    <Page
      title={name}
      // The kind of a document is one word of a heading.
      heading={`${kind.replaceAll(' ', '\u00a0')} ${document.number}`}
      back={back}
    >
      {editing ? (
        <DocumentForm key={document.id} document={document} onDone={() => setEditing(false)} />
      ) : (
        <>
          <DocumentFacts document={document} />
          <DocumentFile document={document} className="mt-6" />
          <Button look="secondary" className="mt-6" onClick={() => setEditing(true)}>
            {m.edit}
          </Button>
        </>
      )}
      <ChangeHistory subject="document" id={document.id} labels={m.fields} valueWord={valueWord} />
    </Page>
  )
}
