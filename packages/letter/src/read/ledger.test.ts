import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letters as corpus } from '../../corpus/letters.ts'
import { wordsOf } from '../fixtures/words-of.ts'
import { blockText, type Source } from '../model/source-block.ts'
import { readSource } from './read-source.ts'
import { recognise } from './recognise/recognise.ts'

/** Letters and digits alone: what markup adds is none of the source. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

const tight = (text: string): string => text.replace(/\s+/gu, '')

/** The whole account of one source: every piece of it, in order, is claimed or stands in `unplaced`. */
function expectWhole(source: Source, name: string): void {
  const { ledger, letter } = recognise(source)
  // The pieces are the source: each block's words, whatever the order in which columns are read.
  const typed = source.blocks.map(blockText).join(' ')
  const words = (texts: readonly string[]) => texts.flatMap(wordsOf).toSorted()
  expect({ name, words: words(ledger.pieces.map(({ text }) => text)) }).toEqual({ name, words: words([typed]) })
  const unplaced = letters(letter.unplaced.join(' '))
  for (const piece of ledger.pieces) {
    const leaves = piece.leaves()
    expect(tight(leaves.map(({ text }) => text).join(''))).toBe(tight(piece.text))
    for (const leaf of leaves.filter(({ claim }) => claim === null))
      expect({ name, text: leaf.text, kept: unplaced.includes(letters(leaf.text)) }).toEqual({
        name,
        text: leaf.text,
        kept: true,
      })
  }
}

describe('the ledger', () => {
  it.each(corpus.map((letter) => [letter.name, letter] as const))('of %s is whole', async (name, letter) => {
    expectWhole(await readSource(letter.bytes(), letter.name), name)
  })

  const sentences = [
    'UBND TỈNH AN BÌNH',
    'SỞ CÔNG THƯƠNG',
    'Số: 77/BC-SCT An Bình, ngày 09 tháng 12 năm 2025',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'An Bình, ngày    tháng 12 năm 2025',
    'BÁO CÁO',
    'Sơ kết Phong trào thi đua “Chợ sạch” giai đoạn 2021-2025',
    'Kính gửi: Sở Nội vụ; UBND tỉnh.',
    'Thực hiện Công văn số 900/SNV-TĐKT ngày 03/11/2025 của Sở Nội vụ; Sở báo cáo như sau:',
    'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH: nêu chung',
    '1. Đặc điểm chung: Sở có 45 công chức.',
    'II. KẾT QUẢ CỦA CÁC CƠ QUAN, ĐƠN VỊ TRONG THỜI GIAN QUA',
    '4. Công tác khen thưởng',
    'Không có.',
    'Trên đây là báo cáo của Sở; đề nghị Sở Nội vụ tham mưu UBND tỉnh xem xét việc tổng kết./.',
    'Nơi nhận:',
    '- Như trên;',
    'các phòng thuộc Sở',
    '- Lưu: VT. KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    '(Đã ký)',
    'Ngô Văn Mẫu',
    'KẾ TOÁN',
    'Lê Thị Thử',
    'PHỤ LỤC II',
    'DANH SÁCH KHEN THƯỞNG',
    '| STT | Tên |',
    '| 1 | Thôn Một |',
  ]
  const line = fc.oneof(
    fc.constantFrom(...sentences),
    fc.constantFrom(...sentences).map((text) => `**${text}**`),
    fc.lorem({ maxCount: 6 }),
  )

  it('of any lines in any order is whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\n\n'), async (lines, gap) => {
        const bytes = new TextEncoder().encode(`Mở đầu\n${lines.join(gap)}`)
        expectWhole(await readSource(bytes, 'a.txt'), 'a.txt')
      }),
      { numRuns: 300 },
    )
  })

  const form =
    'cơ quan đơn vị được giao tổng hợp báo cáo kết quả thực hiện trong thời gian đến đề nghị Sở Nội vụ tham mưu xem xét chỉ đạo việc tổng kết phong trào thi đua theo quy định'
  it('lets no sentence go that is made of the form’s own words', async () => {
    const words = fc.shuffledSubarray(form.split(' '), { minLength: 6 }).map((all) => all.join(' '))
    const shapes = fc.constantFrom(
      (text: string) => ({
        opening: `Thực hiện Công văn số 9/SNV-TĐKT của Sở Nội vụ; ${text}, Sở Y tế báo cáo như sau:`,
        closing: '',
      }),
      (text: string) => ({
        opening: 'Sở Y tế báo cáo như sau:',
        closing: `Trên đây là báo cáo của Sở Y tế; ${text}./.`,
      }),
    )
    await fc.assert(
      fc.asyncProperty(words, shapes, async (text, shape) => {
        const { opening, closing } = shape(text)
        const letter = `SỞ Y TẾ\nBÁO CÁO\nSơ kết Phong trào thi đua “Một”\n${opening}\nI. ĐẶC ĐIỂM TÌNH HÌNH\n1. Đặc điểm chung\nCó.\n${closing}\nGIÁM ĐỐC\nLê An`
        const { letter: read } = recognise(await readSource(new TextEncoder().encode(letter), 'a.txt'))
        expect(read.unplaced.join('\n')).toContain(text)
      }),
    )
  })
})
