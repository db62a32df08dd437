import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const split = (text: string) => splitSentences(text).map(({ from, to }) => text.slice(from, to))

describe('splitSentences', () => {
  // One line a case; a bar stands where a sentence ends and the next one begins.
  it.each(
    `
Đã phát động phong trào. | Có 12 mô hình.
Đã ban hành kế hoạch; | Tổ chức hội nghị; | Biên chế 17 người.
Đã ban hành kế hoạch; tổ chức hội nghị; 05 mô hình.
Có 05 tập thể. | 05 cá nhân được khen.
Đạt 80%! | Vì sao? | “Chung sức” là gì… | Là cùng làm.
Các mô hình, cách làm hay v.v. được nhân rộng.
Các mô hình, cách làm hay v.v. | Các xã đã nhân rộng.
Du lịch nông thôn... và dịch vụ.
Du lịch nông thôn... | Qua đó phát huy vai trò.
Tại TP. Quảng Ngãi và TX. Đức Phổ. | Tại P. Trần Phú, Q. 1.
Đồng chí TS. Trần Văn B, PGS.TS. Lê C, ThS. Võ D và đ/c. Nguyễn Văn A. Hoàng dự.
KT. TRƯỞNG BAN
1. Công tác triển khai. | 2. Công tác khen thưởng.
2.1. Thuận lợi là cơ bản. | II. KẾT QUẢ. | II.1. Công tác tuyên truyền.
- a. Các văn bản. | b. Các hội nghị.
Ngày 17. 6. 2022 phát động. | Đến hết năm 2022. | Kết quả tốt.
Tổng 1.250 bản, 14.832,55 triệu đồng tại nongthon.gov.vn. | Hết.
Phát động “Chung sức.” | Các xã hưởng ứng (có kế hoạch.) | (Có phụ lục kèm theo)
Báo cáo để tổng hợp./.
Xem tr. 5 của phụ lục. | Hết
`
      .trim()
      .split('\n'),
  )('reads %s', (line) => {
    expect(split(line.replaceAll(' | ', ' ')).join(' | ')).toBe(line)
  })

  it('ends a sentence with its line, whatever ends the line', () => {
    for (const end of ['\n', '\r\n', '\r', '\v', '\f', '\u2028', '\u2029', ' \n\n  '])
      expect(split(`  - Sở Nội vụ${end}- Lưu: VT; tổ TP.${end}quảng ngãi `)).toEqual([
        '- Sở Nội vụ',
        '- Lưu: VT; tổ TP.',
        'quảng ngãi',
      ])
  })

  it('leaves nothing out but white space', () => {
    const piece = fc.constantFrom('Có', 'và', 'TP', 'A', '12', '1', '.', ';', '…', '”', ')', ' ', '\n', '\u00a0', '😀')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const { from, to } of splitSentences(text)) {
          expect(text.slice(at, from)).toMatch(/^\s*$/u)
          expect(text.slice(from, to)).toMatch(/^\S(?:.*\S)?$/su)
          at = to
        }
        expect(text.slice(at)).toMatch(/^\s*$/u)
      }),
    )
  })
})
