import { describe, expect, it } from 'vitest'
import { buildDoc } from '../../../../corpus/build-doc.ts'
import { buildDocx } from '../../../../corpus/build-docx.ts'
import { feet, heads } from '../../../../corpus/form-variants.ts'
import { read } from '../../read.ts'

const [head] = heads
const [foot] = feet
const column = (lines: readonly string[] = []) => lines.join(' // ')
const letter = `| ${column(head?.left)} | ${column(head?.right)} |
@c @b BÁO CÁO
@c Sơ kết Phong trào thi đua “Chợ sạch, hàng thật” giai đoạn 2021-2025
Kính gửi: Sở Nội vụ tỉnh An Bình
@b I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH
@b 1. Đặc điểm chung
Có 45 công chức.
@b II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA
@b 4. Công tác khen thưởng
| STT | Tập thể | Hình thức |
| 1 | Phòng Một | Giấy khen |
| 2 | Phòng Hai | Giấy khen |
@b III. ĐÁNH GIÁ CHUNG
${Array.from({ length: 60 }, (_, index) => `Đoạn văn thứ ${index} của phần đánh giá.`).join('\n')}
@b IV. ĐỀ XUẤT, KIẾN NGHỊ
Không.
Trên đây là báo cáo của đơn vị./.
| ${column(foot?.left)} | ${column(foot?.right)} |`

describe('a Word 97–2003 file', () => {
  it('reads as the same letter in .docx does, in a tenth of a second', async () => {
    const bytes = buildDoc(letter)
    const expected = await read(buildDocx(letter), 'a.docx')
    expect(expected.sections.filter(({ answer }) => answer === 'content')).toHaveLength(3)
    expect(await read(bytes, 'a.doc')).toEqual(expected)
    const before = performance.now()
    await read(bytes, 'a.doc')
    expect(performance.now() - before).toBeLessThan(2_000)
  })

  it('counts its lists, and is known by what it is under any name', async () => {
    const doc = buildDoc(
      'BÁO CÁO\nSơ kết Phong trào thi đua\n@b I. ĐẶC ĐIỂM TÌNH HÌNH\n@n @b Đặc điểm chung\nCó.\n@n @b Thuận lợi, khó khăn',
    )
    const { sections } = await read(doc, 'a.docx')
    expect(sections[0]).toMatchObject({ place: 'I.1', heading: 'Đặc điểm chung', text: 'Có.' })
    expect((await read(buildDocx(letter), 'a.doc')).kind).toBe('report')
  })

  it('that is damaged anywhere is read or refused, quickly', async () => {
    const whole = buildDoc(letter)
    for (let seed = 0; seed < 120; seed++) {
      const bytes = whole.slice()
      for (let change = 0; change < 1 + (seed % 8); change++)
        bytes[(seed * 7919 + change * 104_729) % bytes.length] = (seed * 31 + change * 17) & 0xff
      const cut = seed % 5 === 0 ? bytes.slice(0, Math.floor((bytes.length * (seed + 1)) / 121)) : bytes
      const before = performance.now()
      expect(['report', 'other', 'unreadable']).toContain((await read(cut, 'a.doc')).kind)
      expect(performance.now() - before).toBeLessThan(3_000)
    }
  })
})
