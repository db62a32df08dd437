import { evidenceFilePath } from '@thidua/schema/files/upload-protocol'
import { FileText, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'

interface FileRowProps {
  readonly file: { readonly id: string; readonly name: string; readonly bytes: number }
  readonly icon?: LucideIcon
  /** The address of a file by its id: that of a report's when left out. */
  readonly pathOf?: (id: string) => string
  /** How it came here. */
  readonly note: string
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** One file that the server has: its name leads to it. */
export function FileRow({
  file: { id, name, bytes },
  icon: Icon = FileText,
  pathOf = evidenceFilePath,
  note,
  children,
}: FileRowProps) {
  const m = useMessages('evidence')
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-quiet" />
      <div className="min-w-0 flex-1 basis-48">
        <a href={pathOf(id)} className="font-medium break-words">
          {name}
        </a>
        <p className="text-sm text-quiet">
          {m.size(bytes)} · {note}
        </p>
      </div>
      {children}
    </div>
  )
}
