import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTexts } from './merge-texts.ts'
import { words } from './words.ts'

const text = fc
  .array(fc.constantFrom('phong', 'trào', 'thi', 'đua', 'nông', 'thôn', 'mới', '-', '\n', ','), { maxLength: 30 })
  .map((parts) => parts.join(' '))

describe('mergeTexts', () => {
  it('takes the only change', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toEqual({ text: changed, clean: true })
        expect(mergeTexts(base, base, changed)).toEqual({ text: changed, clean: true })
        expect(mergeTexts(base, changed, changed)).toEqual({ text: changed, clean: true })
      }),
    )
  })

  it('loses no word that either side wrote', () => {
    const own = (name: string) =>
      fc.array(
        fc.nat(99).map((n) => `${name}${n}`),
        { maxLength: 8 },
      )
    const insertInto = (base: string[], added: string[], at: number) =>
      [...base.slice(0, at), ...added, ...base.slice(at)].join(' ')
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        own('mine'),
        own('theirs'),
        fc.nat(9),
        fc.nat(9),
        (base, mine, theirs, i, j) => {
          const merged = words(mergeTexts(base.join(' '), insertInto(base, mine, i), insertInto(base, theirs, j)).text)
          for (const word of [...mine, ...theirs]) expect(merged).toContain(word)
        },
      ),
    )
  })

  it('joins changes of different sentences without asking', () => {
    const base = 'Đã phát động phong trào. Cử 01 đồng chí tham gia hội đồng.'
    const mine = base.replace('phong trào', 'Phong trào thi đua')
    const theirs = base.replace('01', '02')
    expect(mergeTexts(base, mine, theirs)).toEqual({
      text: 'Đã phát động Phong trào thi đua. Cử 02 đồng chí tham gia hội đồng.',
      clean: true,
    })
  })

  it('puts mine before theirs where both changed the same words', () => {
    expect(mergeTexts('Có 17 công chức', 'Có 18 công chức', 'Có 19 công chức')).toEqual({
      text: 'Có 18 19 công chức',
      clean: false,
    })
  })
})
