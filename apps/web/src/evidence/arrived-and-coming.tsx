import type { ReactNode } from 'react'
import type { QueuedFile } from '#lib/uploads/upload-queue.ts'
import { useUploads } from '#lib/uploads/use-uploads.ts'
import { QueuedFileView } from './queued-file-view.tsx'

interface ArrivedAndComingProps<Arrived> {
  /** Those that the server has. */
  readonly files: readonly Arrived[]
  readonly draw: (file: Arrived) => ReactNode
  /** Which of the person's uploads belong here. */
  readonly isHere: (file: QueuedFile) => boolean
  /** A file on its way is one no more: the focus needs a place. */
  readonly onGone: () => void
}

/** Files of one place: those that the server has, then those on their way to it. */
export function ArrivedAndComing<Arrived extends { readonly id: string }>({
  files,
  draw,
  isHere,
  onGone,
}: ArrivedAndComingProps<Arrived>) {
  const arrived = new Set(files.map(({ id }) => id))
  const coming = useUploads().filter((file) => isHere(file) && !arrived.has(file.id))
  if (files.length + coming.length === 0) return null
  return (
    <ul className="mt-2 divide-y divide-line">
      {files.map((file) => (
        <li key={file.id}>{draw(file)}</li>
      ))}
      {coming.map((file) => (
        <li key={file.id}>
          <QueuedFileView file={file} onGone={onGone} />
        </li>
      ))}
    </ul>
  )
}
