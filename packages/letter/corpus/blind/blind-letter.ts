import type { LetterJson } from '@thidua/schema/letter-json'
import type { Meaning } from '@thidua/schema/outline/meanings'
import { read } from '../../src/read/read.ts'
import { buildDocx } from '../build-docx.ts'

/** What a letter says, written down before anybody saw how it is read. */
export interface BlindExpected
  extends Partial<
    Pick<
      LetterJson,
      | 'reason'
      | 'agency'
      | 'superior'
      | 'number'
      | 'issuedOn'
      | 'place'
      | 'addressees'
      | 'title'
      | 'movement'
      | 'recipients'
      | 'signature'
      | 'cosignatures'
      | 'unplaced'
    >
  > {
  readonly kind: LetterJson['kind']
  /** The ten answers in their order: c content, n none, m missing. */
  readonly answers?: string
  /** What stands in a section, whole. */
  readonly texts?: Partial<Record<Meaning, string>>
  /** The heading of a section, whole. */
  readonly headings?: Partial<Record<Meaning, string>>
  /** Names of all who signed, left to right. */
  readonly names?: readonly string[]
}

export interface BlindLetter {
  readonly name: string
  readonly text: string
  readonly expected: BlindExpected
  readonly format: 'txt' | 'docx'
}

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
/** A letter with the national title where its text says so; `docx` is written in the marks of `buildDocx`. */
export const letter = (
  name: string,
  text: string,
  expected: BlindExpected,
  format: BlindLetter['format'] = 'txt',
): BlindLetter => ({ name, text: text.replace('{nation}', nation), expected, format })

const letterOf = { content: 'c', none: 'n', missing: 'm' } as const

/** A blind letter as it is read, in the terms of what is expected of it. */
export async function readBlind({ text, format, expected }: BlindLetter): Promise<Record<string, unknown>> {
  const bytes = format === 'docx' ? buildDocx(text) : new TextEncoder().encode(text)
  const found = await read(bytes, `a.${format}`)
  const of = (what: 'text' | 'heading', wanted: object | undefined) =>
    Object.fromEntries(
      found.sections.filter(({ place }) => place in (wanted ?? {})).map((section) => [section.place, section[what]]),
    )
  return {
    ...found,
    answers: found.sections.map(({ answer }) => letterOf[answer]).join(''),
    texts: of('text', expected.texts),
    headings: of('heading', expected.headings),
    names: [...(found.cosignatures ?? []), ...(found.signature === null ? [] : [found.signature])].map(
      ({ name }) => name,
    ),
  }
}
