import { type Meaning, meanings } from '@thidua/schema/outline/meanings'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { beforeAll, describe, expect, it } from 'vitest'
import { answers } from '../../fixtures/perturbed/words.ts'
import { type PerturbedLetter, perturbationNames, perturbedLetter } from '../../fixtures/perturbed-letters.ts'
import { readText } from '../formats/text/read-text.ts'
import { splitParts } from './form/parts/split-parts.ts'
import { toLines } from './outline/line.ts'
import { sectionsOf } from './outline/sections.ts'
import { readOutline } from './outline/walk/read-outline.ts'
import { readTwice } from './two-readings.ts'

const lettersEach = 21

type Sections = ReturnType<typeof sectionsOf>

/** Whether a place holds what the letter says there, all of it and nothing else. */
function isRight(sections: Sections, { said }: PerturbedLetter, place: Meaning): boolean {
  const { answer, text } = sections.find((section) => section.place === place) ?? { answer: 'missing', text: '' }
  const wanted = said[place]
  const held = meanings.filter((other) => text.includes(answers[other]))
  if (wanted === null || wanted === 'none') return answer === (wanted ?? 'missing') && held.length === 0
  return answer === 'content' && held.join() === place
}

interface Counted {
  readonly letter: PerturbedLetter
  readonly place: Meaning
  readonly right: boolean
  readonly walked: boolean
  readonly doubted: boolean
  readonly wrongNone: boolean
}

const counted: Counted[] = []
const share = (of: (one: Counted) => boolean, among = counted) => among.filter(of).length

beforeAll(() => {
  const letters = perturbationNames.flatMap((kind) =>
    Array.from({ length: lettersEach }, (_, seed) => perturbedLetter(kind, seed)),
  )
  for (const letter of letters) {
    const parts = splitParts(toLines(readText(letter.text).blocks))
    const { outline, doubts } = readTwice(parts, midTermTemplate)
    const [read, walked] = [sectionsOf(outline.chunks), sectionsOf(readOutline(parts.body).chunks)]
    const doubted = new Set([...doubts].flatMap(([{ place }, { other }]) => [place, other]))
    for (const place of meanings) {
      const answer = read.find((section) => section.place === place)?.answer
      counted.push({
        letter,
        place,
        right: isRight(read, letter, place),
        walked: isRight(walked, letter, place),
        doubted: doubted.has(place),
        wrongNone: answer === 'none' && letter.said[place] !== 'none',
      })
    }
  }
})

describe('an outline read as a whole', () => {
  it('is right more often than one read line by line, where letters leave the outline', () => {
    expect(counted).toHaveLength(1260)
    // 1,253 and 1,150 when this was written.
    expect(share(({ right }) => right)).toBeGreaterThanOrEqual(1250)
    expect(share(({ walked }) => walked)).toBeLessThan(1200)
  })

  it.each(perturbationNames)('is never the worse of the two by more than a place: %s', (kind) => {
    const own = counted.filter(({ letter }) => letter.name.startsWith(kind))
    expect(share(({ right }) => right, own)).toBeGreaterThanOrEqual(share(({ walked }) => walked, own) - 1)
  })

  it('never says "Không có" for an item that does not', () => {
    expect(counted.filter(({ wrongNone }) => wrongNone).map(({ letter, place }) => [letter.name, place])).toEqual([])
  })

  it('is in doubt where it and the other reading differ, and nowhere else', () => {
    const differ = counted.filter(({ right, walked }) => right !== walked)
    expect(differ.length).toBeGreaterThan(50)
    expect(share(({ doubted }) => doubted, differ)).toBeGreaterThanOrEqual(differ.length * 0.95)
    const bothRight = counted.filter(({ right, walked }) => right && walked)
    expect(share(({ doubted }) => doubted, bothRight)).toBeLessThan(bothRight.length * 0.05)
  })

  it('is in doubt nearly everywhere it is wrong, and hardly where it is right', () => {
    const wrong = counted.filter(({ right }) => !right)
    expect(share(({ doubted }) => !doubted, wrong)).toBeLessThanOrEqual(2)
    const right = counted.filter((one) => one.right)
    expect(share(({ doubted }) => doubted, right)).toBeLessThan(right.length * 0.1)
  })
})

/** What is doubted in a body, by place, where both readings put it alike. */
function doubtsIn(body: string) {
  const text = `BÁO CÁO\nSơ kết Phong trào thi đua “Chợ sạch”\nI. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nCó 06 phòng.\n${body}`
  const { doubts } = readTwice(splitParts(toLines(readText(text).blocks)), midTermTemplate)
  return [...doubts].map(([{ place, heading }, doubt]) => [place ?? heading, doubt])
}

const results = 'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA'

describe('one reading by itself', () => {
  it('doubts a heading that it does not know where one item is missing', () => {
    const body = `${results}\n2. Công tác triển khai\nĐã mở hội nghị.\n3. Các văn bản triển khai, hưởng ứng\nCó 02 kế hoạch.\n4. Điển hình tiên tiến\nTổ 5.\n5. Công tác khen thưởng\nKhen 03 tổ.\n6. Thanh tra, kiểm tra\nHai đợt.\nIII. ĐÁNH GIÁ CHUNG\nTốt.`
    expect(doubtsIn(body)).toContainEqual(['Thanh tra, kiểm tra', { why: 'elsewhere', other: 'II.5' }])
  })

  it('doubts an item that holds the words of the one missing after it', () => {
    const body = `${results}\n1. Công tác triển khai\nĐã mở hội nghị.\n6. Văn bản đã ban hành; hiệu quả mang lại\nCó 02 kế hoạch.\n3. Điển hình tiên tiến\nTổ 5.\nIII. ĐÁNH GIÁ CHUNG\nTốt.`
    expect(doubtsIn(body)).toContainEqual(['II.1', { why: 'extent', other: 'II.2' }])
  })

  it('doubts nothing of a letter as it should be', () => {
    const body = `${results}\n1. Công tác triển khai\nĐã mở hội nghị.\n2. Các văn bản triển khai, hưởng ứng\nCó 02 kế hoạch.\n4. Công tác khen thưởng\nKhen 03 tổ.\nIII. ĐÁNH GIÁ CHUNG\nTốt.`
    expect(doubtsIn(body)).toEqual([])
  })
})
