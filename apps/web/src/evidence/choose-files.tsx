import { fileKinds } from '@thidua/schema/files/file-kinds'
import { Paperclip } from 'lucide-react'
import { type ComponentProps, useRef } from 'react'
import { Button } from '#ui/button.tsx'

const accept = Object.values(fileKinds)
  .flatMap(({ type, extensions }) => [type, ...extensions.map((one) => `.${one}`)])
  .join()

interface ChooseFilesProps extends Omit<ComponentProps<typeof Button>, 'children' | 'icon' | 'onClick' | 'type'> {
  readonly label: string
  /** One at a time, where there is place for one. */
  readonly single?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** The button that chooses files; it looks as its place wants it. */
export function ChooseFiles({ label, single = false, onFiles, ...button }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={!single}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file may be chosen again after it was mended.
          target.value = ''
        }}
      />
      <Button {...button} icon={<Paperclip aria-hidden className="size-5" />} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
