import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from './button.tsx'

interface FileDropProps {
  readonly words: {
    readonly choose: string
    readonly another: string
    readonly drop: string
    /** Which files are taken. */
    readonly kinds: string
    readonly reading: (file: string) => string
    readonly cancel: string
  }
  /** Extensions, as `accept` has them. */
  readonly accept: string
  /** A file was read before: the box asks for another and takes less room. */
  readonly again: boolean
  /** Name of the file being read; null when none is. */
  readonly reading: string | null
  /** Whether several may be chosen at once. */
  readonly several?: boolean
  readonly onFiles: (files: readonly [File, ...File[]]) => void
  readonly onCancel: () => void
}

/** Where files are dropped or chosen. */
export function FileDrop({ words: m, accept, again, reading, several = false, onFiles, onCancel }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const [file, ...more] = list ?? []
    if (file) onFiles(several ? [file, ...more] : [file])
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (reading === null) take(event.dataTransfer.files)
  }
  return (
    <section
      aria-label={again ? m.another : m.choose}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        'mt-6 flex flex-wrap items-center justify-center gap-x-5 gap-y-3 rounded-2xl border-2 border-dashed px-6 text-center transition-colors',
        again ? 'py-4' : 'min-h-48 py-10',
        over ? 'border-accent bg-accent-wash' : 'border-border/60 bg-sheet',
      )}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        hidden
        onChange={({ target }) => {
          take(target.files)
          // The same file may be chosen again after it was mended.
          target.value = ''
        }}
      />
      {reading === null ? (
        <>
          <Button
            look={again ? 'secondary' : 'primary'}
            icon={<FileUp aria-hidden className="size-5" />}
            onClick={() => input.current?.click()}
          >
            {again ? m.another : m.choose}
          </Button>
          <p className="text-quiet sm:text-left">
            {m.drop}
            <span className="block text-sm">{m.kinds}</span>
          </p>
        </>
      ) : (
        <>
          <p role="status" className="font-medium">
            {m.reading(reading)}
          </p>
          <Button look="secondary" onClick={onCancel}>
            {m.cancel}
          </Button>
        </>
      )}
    </section>
  )
}
