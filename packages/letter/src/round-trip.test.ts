import type { LetterJson } from '@thidua/schema/letter-json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeLetterJson } from './compose/compose-letter-json.ts'
import { arbitraryLetter } from './fixtures/arbitrary-letter.ts'
import type { LetterDocument } from './model/letter-document.ts'
import { read } from './read/read.ts'
import { renderDocx } from './render/docx/render-docx.ts'
import { renderPdf } from './render/typst/render-pdf.ts'

const formats = {
  docx: (letter: LetterDocument) => renderDocx([letter]),
  pdf: async (letter: LetterDocument) => renderPdf(letter),
}

const rest = ({ slips, ...letter }: LetterJson) => letter
const given = ({ slips, citations, figures, ...letter }: LetterJson) => letter

describe.each(Object.entries(formats))('a letter written as %s and read again', (format, render) => {
  it('gives the same JSON', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLetter, async (json) => {
        const first = await read(await render(composeLetterJson(json)), `letter.${format}`)
        expect(given(first)).toEqual(given(json))
        const second = await read(await render(composeLetterJson(first)), `letter.${format}`)
        expect(rest(second)).toEqual(rest(first))
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
