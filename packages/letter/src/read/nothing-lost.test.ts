import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDocx } from '../../corpus/build-docx.ts'
import { letters } from '../../corpus/letters.ts'
import { wordsOf as words } from '../fixtures/words-of.ts'
import { unicodeText } from '../model/unicode-text.ts'
import { read } from './read.ts'

const reports = [
  'so-ket-so-tai-chinh.txt',
  'tong-ket-ubnd-xa.txt',
  'cong-doan-truong.txt',
  'khong-danh-so.txt',
  'xuong-dong-80.txt',
]
const texts = letters.filter(({ name }) => reports.includes(name)).map(({ bytes }) => new TextDecoder().decode(bytes()))

/** Ways a line can look like a part of the letter; `§` is where the words go that must not be lost. */
const shapes = [
  '§',
  '- §',
  '1. §',
  '7. §',
  'IX. §',
  'II. §',
  '2.1. § : §',
  'Nơi nhận: §',
  '- §;',
  'PHỤ LỤC §',
  'Trên đây là §',
  'Số: §',
  'Kính gửi: §',
  'BÁO CÁO §',
  'KT. § TRƯỞNG',
  '§: Không có',
  'Không có §',
  '| § | § |',
  'ĐÁNH GIÁ CHUNG §',
  'Thực hiện Công văn số 12/§ ngày 01/02/2023 của § về §;',
  'Phong trào thi đua “§” giai đoạn 2021-2025',
  '**§**',
  '§ KHEN THƯỞNG',
  'a) Thuận lợi: §',
  '                        §',
  '§    §',
]

/** Words that stand nowhere else, so that each can be looked for. */
const syllables = ['brôm', 'zúka', 'wẽnh', 'jăt', 'foóng', 'klơm']
const line = fc.record({
  shape: fc.constantFrom(...shapes),
  caps: fc.boolean(),
  at: fc.nat(),
  seed: fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 }),
})

function insert(
  text: string,
  added: readonly { shape: string; caps: boolean; at: number; seed: readonly string[] }[],
  gap: string,
) {
  const lines = text.split('\n')
  let count = 0
  const mine: string[] = []
  for (const { shape, caps, at, seed } of added) {
    const filled = shape.replace(/§/gu, () => {
      const own = seed.map(
        (syllable) => `${syllable}${'aeiouy'.charAt(count % 6)}${'bcdghklmn'.charAt(Math.floor(count++ / 6) % 9)}`,
      )
      mine.push(...own)
      return (caps ? own.map((word) => word.toUpperCase()) : own).join(' ')
    })
    lines.splice(at % (lines.length + 1), 0, ...(gap === '' ? [filled] : ['', filled, '']))
  }
  return { text: lines.join('\n'), mine }
}

const kept = async (bytes: Uint8Array, name: string) => {
  const { slips, ...letter } = await read(bytes, name)
  const all = new Set(
    words(
      JSON.stringify(letter, (_, value: unknown) => (typeof value === 'string' ? value.replaceAll('\n', ' ') : value)),
    ),
  )
  return (word: string) => all.has(unicodeText(word).toLowerCase())
}

describe('reading', () => {
  it('loses no word of lines put anywhere into a letter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', 'blank'),
        async (base, added, gap) => {
          const { text, mine } = insert(base, added, gap)
          const has = await kept(new TextEncoder().encode(text), 'thu.txt')
          expect(mine.filter((word) => !has(word))).toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keeps the label of an annex that is all an item has', async () => {
    const { sections } = await read(
      new TextEncoder().encode(
        'BÁO CÁO\nSơ kết\nI. ĐẶC ĐIỂM TÌNH HÌNH\nCó.\nGIÁM ĐỐC\nLê An\nPHỤ LỤC 2a\nĐỀ XUẤT, KIẾN NGHỊ\nKhông có',
      ),
      'thu.txt',
    )
    expect(sections.at(-1)?.text).toContain('PHỤ LỤC 2a')
  })

  it('loses no word of them in Word either', async () => {
    const base = readFileSync(new URL('../../corpus/danh-so-tu-dong.docx.txt', import.meta.url), 'utf8')
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (added) => {
        const { text, mine } = insert(base, added, '')
        const has = await kept(buildDocx(text), 'thu.docx')
        expect(mine.filter((word) => !has(word))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('loses no word of any text', async () => {
    const word = fc.stringMatching(/^\p{Ll}{2,6}$/u)
    const any = fc.array(
      fc
        .array(fc.oneof(word, fc.constantFrom(...shapes, 'I.', '1.', 'BÁO CÁO', '-', '**', '\t', '"')), {
          maxLength: 6,
        })
        .map((parts) => parts.join(' ')),
      { maxLength: 12 },
    )
    await fc.assert(
      fc.asyncProperty(any, async (lines) => {
        const text = lines.join('\n').replaceAll('§', 'zukazuka')
        const mine = words(text).filter((found) => /^\p{Ll}{2,6}$/u.test(found) && !standard.has(found))
        const has = await kept(new TextEncoder().encode(text), 'thu.txt')
        expect(mine.filter((found) => !has(found))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('keeps every word of every letter of the corpus but those that the form prints anew', async () => {
    for (const letter of letters.filter(({ name }) => name.endsWith('.txt'))) {
      const bytes = letter.bytes()
      const has = await kept(bytes, letter.name)
      const lost = words(new TextDecoder().decode(bytes)).filter(
        (found) => !has(found) && !standard.has(found) && !/^\d+$/u.test(found),
      )
      expect({ name: letter.name, lost }).toEqual({ name: letter.name, lost: [] })
    }
  })
})

/** Words that the form itself says (letterhead, headings over items, opening, closing, places of signature) and outline numbers. */
const standard = new Set(
  words(
    `cộng hòa hoà xã hội chủ nghĩa việt nam độc lập tự do hạnh phúc đảng cộng sản đoàn tncs hồ chí minh số ngày tháng năm kính gửi báo cáo thực hiện công văn của về việc
    theo căn cứ kết quả như sau trên đây là tại đề để tổng hợp theo quy định các và nơi nhận tiếp phúc đáp tham mưu theo dõi cơ sở khái quát đặc điểm tình hình những thuận lợi khó khăn triển khai
    phong trào thi đua giai đoạn sơ kết tổng kết không có đã ký tên đóng dấu nội dung gì phát sinh phần mục thứ nhất hai ba tư i ii iii iv v vi vii viii ix x a b c d đ t m
    ubnd ủy uỷ ban nhân dân hđnd đồng bộ tỉnh phụ lục quyết định hướng dẫn kế hoạch tờ trình đề cương xin trân trọng một số từ đến trong với được cụ thể
    chỉ đạo lãnh đạo công tác chung các mặt tổ chức phát động nổi bật chủ yếu có liên quan`,
  ),
)
