import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInAnswers } from './replace-in.ts'

const anything = () => true
const answers = {
  'II.1/narrative': 'Sở **nội vụ** đã làm. Sở nội vụ sẽ làm.\n| Sở nội vụ | 5 |\n- sở nội vụ',
  'II.2/plans/p1/order': 'a0',
  'II.2/plans/p1/issuer': 'Sở nội vụ',
  'II.2/plans/p1/type': 'QĐ',
  'I.1/figures/civilServants': '17',
  'letter/opening': 'Kính gửi Sở nội vụ',
  'II.3/answer': 'none',
}

describe('find and replace', () => {
  it('counts field by field, in prose, tables, cells and the letter’s own lines', () => {
    const counts = (exact: boolean) =>
      findInAnswers(answers, { words: 'Sở nội vụ', exact }, anything).map(({ path, count }) => [path, count])
    expect(counts(false)).toEqual([
      ['II.1/narrative', 3],
      ['II.2/plans/p1/issuer', 1],
      ['letter/opening', 1],
    ])
    expect(counts(true)[0]).toEqual(['II.1/narrative', 2])
  })

  it('touches the words alone, whatever stands around them and whatever is put in', () => {
    const [found] = findInAnswers(answers, { words: 'sở nội vụ', exact: false }, anything)
    expect(found?.replaced('Sở | *Nội vụ*')).toBe(
      'Sở **nội vụ** đã làm. Sở \\| \\*Nội vụ\\* sẽ làm.\n| Sở \\| \\*Nội vụ\\* | 5 |\n- Sở \\| \\*Nội vụ\\*',
    )
  })

  it('finds words whose marks are written apart, and leaves alone what may not be changed', () => {
    const decomposed = { 'II.1/narrative': 'Sở Nội vụ'.normalize('NFD') }
    expect(findInAnswers(decomposed, { words: 'Nội vụ', exact: true }, anything)).toHaveLength(1)
    expect(findInAnswers(answers, { words: 'nội', exact: false }, (path) => !path.startsWith('II'))).toHaveLength(1)
    expect(findInAnswers(answers, { words: '', exact: false }, anything)).toEqual([])
    for (const words of ['QĐ', '17', 'a0', 'none'])
      expect(
        findInAnswers(answers, { words, exact: true }, anything).filter(({ path }) => !path.endsWith('type')),
      ).toEqual([])
  })

  it('is undone by putting the words back, in any text without them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before} XYZ ${after}`
        const [found] = findInAnswers({ 'II.1/narrative': text }, { words: 'XYZ', exact: true }, anything)
        if (!found || `${before}${after}`.includes('QQQ')) return
        const said = plainText(parseMarkup(found.replaced('QQQ')))
        expect(said.replaceAll('QQQ', 'XYZ')).toBe(plainText(parseMarkup(text)))
      }),
    )
  })
})
