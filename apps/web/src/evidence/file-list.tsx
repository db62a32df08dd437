import type { OpenFile } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { FileView } from './file-view.tsx'

interface FileListProps {
  readonly files: readonly OpenFile[]
}

/** Files to read: of what was sent, or of an item that is closed. Nothing where there are none. */
export const FileList = ({ files }: FileListProps) => (files.length === 0 ? null : <ListedFiles files={files} />)

function ListedFiles({ files }: FileListProps) {
  const m = useMessages('evidence')
  return (
    <details open className="mt-2">
      <summary className="inline-flex min-h-9 items-center font-medium text-accent">{m.count(files.length)}</summary>
      <ul className="divide-y divide-line">
        {files.map((file) => (
          <li key={file.id}>
            <FileView file={file} />
          </li>
        ))}
      </ul>
    </details>
  )
}
