import { describe, expect, it } from 'vitest'
import type { TextPart } from '../model/import-session.ts'
import { undoubted } from './place-many.tsx'

const round = {
  kind: 'final',
  firstDay: '2026-11-03',
  lastDay: '2026-12-24',
  fromYear: 2021,
  toYear: 2025,
  symbol: 'SDTTG',
} as const
const part = (id: string, more: Partial<TextPart> = {}): TextPart => ({
  id,
  fileName: 'a.docx',
  heading: '',
  text: 'Đã phát động.',
  target: `${id}/narrative`,
  outcome: { kind: 'open' },
  ...more,
})
const sure = (parts: readonly TextPart[], answers = {}, mayWrite: (path: string) => boolean = () => true) =>
  undoubted(parts, answers, round, mayWrite).map(({ id }) => id)

describe('parts that are taken at once', () => {
  it('are those whose place is free and in no doubt', () => {
    const doubt = { why: 'elsewhere', where: null, target: 'II.2/narrative' } as unknown as TextPart['doubt'] & object
    expect(
      sure([
        part('II.1'),
        part('II.2', { doubt }),
        part('II.3', { target: null }),
        part('III', { text: 'Năm 2019 đã làm.' }),
        part('I.1'),
      ]),
    ).toEqual(['II.1', 'I.1'])
    // The doubt was about another place than the one that the person chose.
    expect(sure([part('II.2', { doubt, target: 'II.5/narrative' })])).toEqual(['II.2'])
  })

  it('are none that would replace, join, reopen or withdraw anything', () => {
    expect(sure([part('II.1')], { 'II.1/narrative': 'Đã viết.' })).toEqual([])
    expect(sure([part('II.3')], { 'II.3/answer': 'none' })).toEqual([])
    expect(sure([part('II.1')], {}, () => false)).toEqual([])
    // The second for one place would have to be joined: the person says so.
    expect(sure([part('a', { target: 'III/narrative' }), part('b', { target: 'III/narrative' })])).toEqual(['a'])
  })
})
