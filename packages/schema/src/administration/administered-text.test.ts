import { expect, it } from 'vitest'
import { optionalLabel, requiredLabel } from './administered-text.ts'

const ruleOf = (text: string): string | undefined => requiredLabel(10).safeParse(text).error?.issues[0]?.message

it.each([
  ['', 'required'],
  [' \u200b ', 'required'],
  ['x'.repeat(11), 'tooLong'],
  ['<b>Sở</b>', 'markup'],
  ['a<!-- b', 'markup'],
  ['=1+1', 'formula'],
  [' @a', 'formula'],
  ['-x', 'formula'],
  ['＝1', 'formula'],
  ['Sở < 5', undefined],
  ['Khối 1-2', undefined],
])('of %j says %s', (text, rule) => expect(ruleOf(text)).toBe(rule))

it('keeps a text as it is searched and compared: NFC, single blanks', () => {
  expect(optionalLabel(20).parse('  Sở \n Nội\u00a0vụ '.normalize('NFD'))).toBe('Sở Nội vụ')
  expect(optionalLabel(20).parse('Sở\u202e Nội\u200b vụ\ufeff')).toBe('Sở Nội vụ')
  expect(optionalLabel(20).parse('')).toBe('')
})
