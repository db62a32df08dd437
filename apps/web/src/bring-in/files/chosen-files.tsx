import { FileSpreadsheet, X } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface ChosenFilesProps {
  readonly files: readonly File[]
  readonly onRemove: (file: File) => void
}

/** The files that are being brought in. */
export function ChosenFiles({ files, onRemove }: ChosenFilesProps) {
  const m = useMessages('bring-in').file
  return (
    <ul aria-label={m.chosen} className="mt-3 flex flex-col gap-1">
      {files.map((file) => (
        <li key={file.name} className="flex items-center gap-3">
          <FileSpreadsheet aria-hidden className="size-5 shrink-0 text-quiet" />
          <span className="min-w-0 break-words">{file.name}</span>
          <Button
            look="quiet"
            icon={<X aria-hidden className="size-4" />}
            aria-label={`${m.remove} ${file.name}`}
            onClick={() => onRemove(file)}
          >
            {m.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}
