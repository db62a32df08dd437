import { FileImage, FileSpreadsheet, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { OpenFile } from '#answers/open-report.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { FileRow } from './file-row.tsx'

const icons = { pdf: FileText, docx: FileText, xlsx: FileSpreadsheet, jpeg: FileImage, png: FileImage, webp: FileImage }

interface FileViewProps {
  readonly file: Omit<OpenFile, 'place'>
  /** The address of a file by its id: that of a report's when left out. */
  readonly pathOf?: (id: string) => string
  readonly children?: ReactNode
}

/** One file of a report or a document: of which kind, and who added it when. */
export function FileView({ file, pathOf, children }: FileViewProps) {
  const m = useMessages('evidence')
  return (
    <FileRow
      file={file}
      icon={icons[file.kind]}
      note={m.added(file.by, momentText(file.at))}
      {...(pathOf ? { pathOf } : {})}
    >
      {children}
    </FileRow>
  )
}
