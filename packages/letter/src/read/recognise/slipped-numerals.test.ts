import { type Meaning, meanings } from '@thidua/schema/outline/meanings'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { describe, expect, it } from 'vitest'
import { answers } from '../../fixtures/perturbed/words.ts'
import { slippedLetters } from '../../fixtures/slipped-letters.ts'
import { readText } from '../formats/text/read-text.ts'
import { readForRound } from '../read.ts'
import { recognise } from './recognise.ts'

const read = slippedLetters.map((slip) => ({ slip, ...recognise(readText(slip.text)) }))
type Read = (typeof read)[number]

const sectionOf = ({ letter }: Read, place: Meaning) => letter.sections.find((section) => section.place === place)
const held = (text = ''): Meaning[] => meanings.filter((place) => text.includes(answers[place]))

function isRight(one: Read, place: Meaning): boolean {
  const section = sectionOf(one, place)
  const said = one.slip.said[place]
  return said === 'none'
    ? section?.answer === 'none'
    : section?.answer === 'content' && held(section.text).join() === place
}

/** Whether the text that holds an item's words, wherever it was put, is marked to be looked at. */
const isMarked = ({ doubts }: Read, place: Meaning): boolean =>
  [...doubts.keys()].some(({ lines, place: put }) => {
    const own = held(lines.map(({ text }) => text).join('\n'))
    return own.includes(place) || (put === place && own.length > 0)
  })

/** The letters and items of which something is so. */
const where = (is: (one: Read, place: Meaning) => boolean) =>
  read.flatMap((one) => meanings.flatMap((place) => (is(one, place) ? [[one.slip.name, place]] : [])))

describe('a letter whose numerals slipped', () => {
  it('loses nothing', () => {
    expect(read.length).toBeGreaterThan(500)
    const all = ({ letter }: Read) => [...letter.sections.map(({ text }) => text), ...letter.unplaced].join('\n')
    expect(where((one, place) => one.slip.said[place] !== 'none' && !held(all(one)).includes(place))).toEqual([])
  })

  it('is read by the names of its headings where they are clear', () => {
    expect(where((one, place) => one.slip.isClear && !isRight(one, place))).toEqual([])
  })

  it('never says "Không có" for an item that does not', () => {
    expect(where((one, place) => sectionOf(one, place)?.answer === 'none' && one.slip.said[place] !== 'none')).toEqual(
      [],
    )
  })

  it('is to be looked at wherever a text did not come to its item', () => {
    const wrong = where((one, place) => one.slip.said[place] !== 'none' && !isRight(one, place))
    expect(wrong.length).toBeGreaterThan(200)
    expect(
      where((one, place) => one.slip.said[place] !== 'none' && !isRight(one, place) && !isMarked(one, place)),
    ).toEqual([])
  })

  it('asks on the import page about a second "II." that does not say what it is', async () => {
    const text = [
      ...['BÁO CÁO', 'Sơ kết Phong trào thi đua “Chợ sạch” giai đoạn 2021-2025'],
      ...['I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH', '1. Đặc điểm chung', 'Có 06 phòng.'],
      ...['II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA', '4. Công tác khen thưởng', 'Khen 03 tổ.'],
      ...['II. SUY NGHĨ CỦA ĐƠN VỊ', 'Chợ sạch hơn trước.', 'IV. ĐỀ XUẤT, KIẾN NGHỊ', 'Không có.'],
    ].join('\n')
    const { suggestions } = await readForRound(new TextEncoder().encode(text), 'a.txt', midTermTemplate)
    expect(suggestions?.texts).toContainEqual({
      item: null,
      heading: '',
      answer: 'content',
      text: 'II. SUY NGHĨ CỦA ĐƠN VỊ\nChợ sạch hơn trước.',
      doubt: { why: 'elsewhere', other: 'III' },
    })
    expect(suggestions?.texts).toContainEqual({ item: 'IV', heading: 'ĐỀ XUẤT, KIẾN NGHỊ', answer: 'none', text: '' })
  })
})
