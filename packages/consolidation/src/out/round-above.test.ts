import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { read } from '@thidua/letter/read/read'
import { renderMarkedDocx } from '@thidua/letter/render/docx/render-docx'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { itemsOf } from '@thidua/schema/outline/template'
import { expect, it } from 'vitest'
import { compiledLetter } from '../fixtures/compiled-letter.ts'
import { fullAnswers } from '../fixtures/invented-round.ts'

const reports = [0, 1, 2, 3].map((nth) =>
  fullAnswers(midTermTemplate, nth, (id) => `Đơn vị ${nth} đã giúp ${10 + nth} hộ ở việc ${id.replaceAll('.', ' ')}.`),
)
const fields = {
  'letter/number': '31',
  'letter/issuedOn': '30/11/2026',
  'letter/signer': 'Trần Văn Ký',
}

it('is read by the round above as a report of its host: every paragraph under its item, and nothing lost', async () => {
  const { letter, marked, printed } = compiledLetter(reports, { about: { fields, status: 'issued' } })
  const found = await read(await renderMarkedDocx(letter, marked), 'bao-cao.docx')
  expect(found).toMatchObject({ kind: 'report', number: '31/BC-SNV', issuedOn: '2026-11-30' })
  const words = (text: string) => text.replace(/\s+/gu, ' ').trim()
  const textAt = (place: string) =>
    words(plainText(parseMarkup(found.sections.find((section) => section.place === place)?.text ?? '')))
  let checked = 0
  for (const { inLetter, trace } of printed)
    for (const { text, kind } of trace) {
      if (kind !== 'quote') continue
      expect(textAt(inLetter.item), inLetter.item).toContain(words(text))
      checked++
    }
  expect(checked).toBeGreaterThan(itemsOf(midTermTemplate).length)
})
