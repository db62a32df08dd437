import { everyWord, longText } from '@thidua/draft/fixtures/long-text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedAgency } from '../fixtures/invented-round.ts'
import { agencyNames } from './agency-names.ts'
import { isGeneralPhrase } from './general-phrase.ts'
import { maskedText } from './masked-text.ts'
import { nearGroups } from './near-groups.ts'

const culture = { name: 'Sở Văn hóa, Thể thao và Du lịch', shortName: 'SVHTTDL' }
const names = agencyNames([...Array.from({ length: 20 }, (_, nth) => inventedAgency(nth)), culture])
const groupsOf = (...texts: string[]) =>
  nearGroups(
    texts.map((text, nth) => ({ id: String(nth), by: String(nth), text })),
    names,
  ).map(({ members }) => members.map(({ id }) => Number(id)))

const sentence =
  'UBND xã Xuân Hòa 3 đã tổ chức 12 hội nghị quán triệt, tuyên truyền về phong trào thi đua trong toàn xã.'

describe('texts that say the same', () => {
  it('are one group whatever the agency and the figures, which are shown', () => {
    const other = sentence.replace('Hòa 3', 'Hòa 11').replace('12', '05')
    const [group] = nearGroups(
      [sentence, other].map((text, nth) => ({ id: String(nth), by: String(nth), text })),
      names,
    )
    expect(group?.members.map(({ figures, names }) => [figures, names])).toEqual([
      [['12'], ['UBND xã Xuân Hòa 3']],
      [['05'], ['UBND xã Xuân Hòa 11']],
    ])
    expect(group?.figuresDiffer).toBe(true)
    expect(groupsOf(sentence, sentence.replace('toàn xã', 'toàn xã nhà'))).toEqual([[0, 1]])
  })

  it.each([
    ['đã tổ chức', 'chưa tổ chức'],
    ['trong toàn xã', 'không trong toàn xã'],
    ['12 hội nghị', 'giảm 12 hội nghị'],
  ])('are never one with "%s" beside "%s"', (said, turned) => {
    const long = `${sentence} Các chi hội, chi đoàn hưởng ứng tích cực, gắn với nhiệm vụ chuyên môn hằng năm của đơn vị.`
    expect(groupsOf(long, long.replace(said, turned))).toEqual([[0], [1]])
  })

  it('tell an increase from a decrease', () => {
    const rise = `${sentence.slice(0, -1)}, tăng 05 cuộc so với năm trước, được nhân dân đồng tình hưởng ứng.`
    expect(groupsOf(rise, rise.replace('tăng', 'giảm'), rise.replace('05', '07'))).toEqual([[0, 2], [1]])
  })

  it('are held against their leader alone, so that a group does not drift', () => {
    const words = Array.from(
      { length: 40 },
      (_, nth) => `từ${String.fromCharCode(97 + (nth % 26))}${nth >= 26 ? 'x' : ''}`,
    )
    const drifted = Array.from({ length: 12 }, (_, step) =>
      words.map((word, at) => (at < step * 3 ? `khác${word}` : word)).join(' '),
    )
    const groups = groupsOf(...drifted)
    expect(groups.length).toBeGreaterThan(2)
    expect(groups.flat().toSorted((a, b) => a - b)).toEqual(drifted.map((_, nth) => nth))
  })
})

it('finds copies that were lightly edited, and mixes none with another', () => {
  const originals = Array.from({ length: 120 }, (_, nth) => longText(60, nth))
  const texts = originals.flatMap((text, nth) => [
    text,
    everyWord(text, 50),
    text.replaceAll(/\d+/gu, String(nth + 7)),
    `${text} Được nhân dân đồng tình.`,
  ])
  const groups = groupsOf(...texts)
  for (const group of groups) expect(new Set(group.map((at) => at >> 2)).size).toBe(1)
  expect(groups.filter(({ length }) => length === 4).length / originals.length).toBeGreaterThan(0.95)
})

it('masks names with commas in them, the longest first, and figures', () => {
  const masked = maskedText('Sở Văn hóa, Thể thao và Du lịch, SVHTTDL và xã Xuân Hòa 12 có 1.250 hộ.', names)
  expect(masked.words.join(' ')).toBe('@ @ và @ có # hộ')
  expect(masked.names).toEqual(['Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', 'xã Xuân Hòa 12'])
})

it('leaves every text in one group, the same one whenever it is asked', () => {
  const word = fc.constantFrom('phong', 'trào', 'thi', 'đua', 'không', '12', 'Xuân', 'Hòa', '3', 'xã', '.', '')
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 30 }), (texts) => {
      const lines = texts.map((words) => words.join(' '))
      const groups = groupsOf(...lines)
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual(lines.map((_, nth) => nth))
      expect(groupsOf(...lines)).toEqual(groups)
    }),
  )
})

describe('a general phrase', () => {
  const general = 'Phong trào thi đua được triển khai sâu rộng, được các tầng lớp nhân dân đồng tình hưởng ứng.'
  const groupOf = (text: string, times = 6) =>
    nearGroups(
      Array.from({ length: times }, (_, nth) => ({ id: String(nth), by: String(nth), text })),
      names,
    )[0]
  const isGeneral = (text: string, times?: number) => {
    const group = groupOf(text, times)
    return group !== undefined && isGeneralPhrase(group)
  }

  it('is one that many write', () => {
    expect(isGeneral(general)).toBe(true)
    expect(isGeneral(general, 4)).toBe(false)
  })

  it.each([
    'Có 12 mô hình được nhân rộng.',
    'Phong trào tại xã Xuân Hòa 4 được hưởng ứng.',
    'Phong trào được bà Lan hưởng ứng.',
    'Phong trào “Chung sức” được hưởng ứng.',
  ])('is none with a figure or a name: %s', (text) => expect(isGeneral(text)).toBe(false))
})
