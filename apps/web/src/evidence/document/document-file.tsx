import { useApolloClient } from '@apollo/client/react'
import { documentFilePath } from '@thidua/schema/files/upload-protocol'
import { graphql } from '@thidua/schema/generated/gql'
import type { DocumentFile_DocumentFragment } from '@thidua/schema/generated/graphql'
import { useEffect, useId, useRef } from 'react'
import { AdministrationProblem } from '#administration/administration-problem.tsx'
import { useAdministration } from '#administration/use-administration.ts'
import { addFiles, onFileArrived } from '#lib/uploads/upload-queue.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Unbroken } from '#ui/heading/unbroken.tsx'
import { ArrivedAndComing } from '../arrived-and-coming.tsx'
import { ChooseFiles } from '../choose-files.tsx'
import { ConfirmRemoval } from '../confirm-removal.tsx'
import { FileView } from '../file-view.tsx'

graphql(/* GraphQL */ `
  fragment DocumentFile_document on Document {
    id
    number
    issuer
    mayChangeFile
    file {
      id
      name
      kind
      bytes
      by
      at
    }
  }
`)

const removeDocumentFile = graphql(/* GraphQL */ `
  mutation RemoveDocumentFile($documentId: ID!, $fileId: ID!) {
    result: removeDocumentFile(documentId: $documentId, fileId: $fileId) {
      ... on MutationRemoveDocumentFileSuccess {
        data {
          ...DocumentFile_document @unmask
          lastChange
        }
      }
      ...Administration_error
    }
  }
`)

interface DocumentFileProps {
  readonly document: DocumentFile_DocumentFragment
  readonly className?: string
}

/** The file of a document, for who may change it to add, replace and remove it. Nothing where there is nothing to see or do. */
export function DocumentFile({ document, className }: DocumentFileProps) {
  return document.file || document.mayChangeFile ? <ShownFile document={document} className={className ?? ''} /> : null
}

function ShownFile({ document, className }: Required<DocumentFileProps>) {
  const evidence = useMessages('evidence')
  const m = evidence.document
  const { id: documentId, number, issuer, file = null, mayChangeFile } = document
  const titleId = useId()
  const choose = useRef<HTMLButtonElement>(null)
  const act = useAdministration(removeDocumentFile)
  const remove = async (fileId: string) => {
    if (act.working || (await act.run({ documentId, fileId })).done === null) return
    choose.current?.focus()
  }
  return (
    <section aria-labelledby={titleId} className={className}>
      <h2 id={titleId} className="text-xl">
        <Unbroken text={m.title(`${number}, ${issuer}`)} />
      </h2>
      {file ? null : <p className="mt-1 text-quiet">{m.none}</p>}
      {/* Not beside the file: whoever was overtaken has another file before them, or none. */}
      <AdministrationProblem problem={act.problem} className="mt-2" />
      <ArrivedAndComing
        files={file ? [file] : []}
        draw={(arrived) => (
          <FileView file={arrived} pathOf={documentFilePath}>
            {mayChangeFile ? (
              <ConfirmRemoval
                // Another file is another question.
                key={arrived.id}
                name={arrived.name}
                question={m.confirm(arrived.name)}
                working={act.working}
                onRemove={() => void remove(arrived.id)}
              />
            ) : null}
          </FileView>
        )}
        isHere={(coming) => coming.documentId === documentId}
        onGone={() => choose.current?.focus()}
      />
      {mayChangeFile ? <ChooseFile documentId={documentId} replaces={file !== null} chooseRef={choose} /> : null}
    </section>
  )
}

interface ChooseFileProps {
  readonly documentId: string
  readonly replaces: boolean
  readonly chooseRef: React.RefObject<HTMLButtonElement | null>
}

function ChooseFile({ documentId, replaces, chooseRef }: ChooseFileProps) {
  const evidence = useMessages('evidence')
  const m = evidence.document
  const client = useApolloClient()
  const viewer = useViewer()
  const hintId = useId()
  useEffect(
    () =>
      onFileArrived((file) => {
        // Whatever of the page shows the document shows its file.
        if (file.documentId === documentId) void client.refetchQueries({ include: 'active' }).catch(() => undefined)
      }),
    [client, documentId],
  )
  return (
    <>
      <ChooseFiles
        ref={chooseRef}
        look="quiet"
        className="-ml-3"
        single
        label={replaces ? m.replace : m.add}
        aria-describedby={hintId}
        onFiles={(files) => void addFiles({ personId: viewer.id, reportId: null, documentId, place: '' }, [...files])}
      />
      <p id={hintId} className="text-sm text-quiet">
        {evidence.kinds}. {m.readers}
      </p>
    </>
  )
}
