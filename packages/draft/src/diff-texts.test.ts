import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffAnswers } from './diff-answers.ts'
import { diffTexts } from './diff-texts.ts'

const side = (parts: ReturnType<typeof diffTexts>, kind: 'removed' | 'added') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map((part) => part.text)
    .join('')

it('gives back both texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const parts = diffTexts(before, after)
      expect(side(parts, 'removed')).toBe(before)
      expect(side(parts, 'added')).toBe(after)
    }),
  )
})

it('marks words, not letters', () => {
  expect(diffTexts('có 17 công chức', 'có 18 công chức')).toEqual([
    { kind: 'same', text: 'có ' },
    { kind: 'removed', text: '17' },
    { kind: 'added', text: '18' },
    { kind: 'same', text: ' công chức' },
  ])
})

it('reads an absent field as empty', () => {
  expect(diffAnswers({ a: '1', b: '' }, { a: '2', c: '3' })).toEqual([
    { path: 'a', before: '1', after: '2' },
    { path: 'c', before: '', after: '3' },
  ])
})
