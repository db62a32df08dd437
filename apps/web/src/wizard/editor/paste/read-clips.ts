import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a program put on the clipboard, and what must come of it. */
export interface Clip {
  readonly html: string
  /** The markup that must come of it in an empty text. */
  readonly expect: string
  readonly why: string
}

/** What programs of all kinds put on a clipboard, by the file's name. */
export const ourClips = join(import.meta.dirname, 'clips')

/** The clips of a folder. What a program puts round everything it copies stands once, as a frame. */
export function readClips(folder: string): Map<string, Clip> {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const told: Record<string, { frame?: string; expect: string; why: string }> = JSON.parse(read('expect.json'))
  return new Map(
    Object.entries(told).map(([name, { frame, expect, why }]) => {
      const copied = read(name)
      return [name, { html: frame ? read(frame).replace('<!--clip-->', () => copied) : copied, expect, why }]
    }),
  )
}
