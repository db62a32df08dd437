import { fileLimits } from '@thidua/schema/files/file-limits'
import { graphql } from '@thidua/schema/generated/gql'
import { useId } from 'react'
import { RemovableFile } from '#evidence/removable-file.tsx'
import { askByItself } from '#lib/graphql/ask-by-itself.ts'
import { useMessages } from '#messages/use-messages.ts'
import type { EnteredReport } from './entering-query.ts'

const unusedQuery = graphql(/* GraphQL */ `
  query FilesToEnter($id: ID!) {
    report(id: $id) {
      id
      evidenceToEnter {
        id
        place
        name
        kind
        bytes
        by
        at
      }
    }
  }
`)

/** Reads again what the server has for an entry. */
export const lookAtFilesToEnter = (reportId: string): void =>
  void askByItself(unusedQuery, { id: reportId }).catch(() => undefined)

interface UnusedFilesProps {
  readonly reportId: string
  readonly files: EnteredReport['evidenceToEnter']
  readonly onRemoved: () => void
}

/**
 * Files that were brought for this entry and are not in the form: from another device, of a colleague, or left behind. They
 * take the room of those that are to come, so whoever may enter the report may remove them.
 */
export function UnusedFiles({ reportId, files, onRemoved }: UnusedFilesProps) {
  const { unused: m } = useMessages('entering')
  const titleId = useId()
  if (files.length === 0) return null
  return (
    <section aria-labelledby={titleId} className="mt-4 border-t border-line pt-3">
      <h4 id={titleId} className="font-medium">
        {m.title}
      </h4>
      <p className="text-sm text-quiet">{m.line(fileLimits.entryDays)}</p>
      <ul className="mt-1 divide-y divide-line">
        {files.map((file) => (
          <li key={file.id}>
            <RemovableFile
              file={file}
              question={m.confirm(file.name)}
              onRemoved={() => {
                lookAtFilesToEnter(reportId)
                onRemoved()
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
