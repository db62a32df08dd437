import { cpuMs } from '@thidua/schema/fixtures/processor-time'
import { describe, expect, it } from 'vitest'
import { buildDoc } from '../../../../corpus/build-doc.ts'
import { buildDocx } from '../../../../corpus/build-docx.ts'
import { feet, heads } from '../../../../corpus/form-variants.ts'
import { read } from '../../read.ts'
import { isOn } from './properties.ts'
import { readDoc } from './read-doc.ts'

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
    expect(await cpuMs(() => read(bytes, 'a.doc'))).toBeLessThan(2_000)
  })

  it.each(['styled', 'quick'] as const)('reads the same when it is %s', async (form) => {
    const listed = `${letter}\n@b @n Một việc\n@n @c Hai việc`
    expect(await read(buildDoc(listed, form), 'a.doc')).toEqual(await read(buildDoc(listed), 'a.doc'))
    expect(readDoc(buildDoc(listed, form))).toEqual(readDoc(buildDoc(listed)))
  })

  it('turns round what its style says where its letters do', () => {
    const word = buildDoc('@b Một', 'styled')
    const [block] = readDoc(word).blocks
    expect(block).toMatchObject({ runs: [{ text: 'Một', bold: true }] })
    expect(
      [0, 1, 0x80, 0x81].map((value) =>
        isOn(
          [
            { code: 1, value: 1 },
            { code: 1, value },
          ],
          1,
        ),
      ),
    ).toEqual([false, true, true, false])
  })

  it('counts its lists, and is known by what it is under any name', async () => {
    const doc = buildDoc(
      'BÁO CÁO\nSơ kết Phong trào thi đua\n@b I. ĐẶC ĐIỂM TÌNH HÌNH\n@n @b Đặc điểm chung\nCó.\n@n @b Thuận lợi, khó khăn',
    )
    const { sections } = await read(doc, 'a.docx')
    expect(sections[0]).toMatchObject({ place: 'I.1', heading: 'Đặc điểm chung', text: 'Có.' })
    expect((await read(buildDocx(letter), 'a.doc')).kind).toBe('report')
  })

  it.each(['plain', 'styled', 'quick'] as const)(
    'that is damaged anywhere is read or refused, quickly: %s',
    async (form) => {
      const whole = buildDoc(letter, form)
      for (let seed = 0; seed < 160; seed++) {
        const bytes = damaged(whole, seed)
        const reading = async () =>
          expect(['report', 'other', 'unreadable']).toContain((await read(bytes, 'a.doc')).kind)
        expect(await cpuMs(reading)).toBeLessThan(1_000)
      }
    },
  )
})

/** Bytes changed here and there, everywhere, in the tables at the front, a stretch copied over another, the end cut off. */
function damaged(whole: Uint8Array, seed: number): Uint8Array {
  const bytes = whole.slice()
  const at = (change: number) => (seed * 7919 + change * 104_729) % bytes.length
  if (seed % 5 === 0) return bytes.slice(0, Math.floor((bytes.length * (seed + 1)) / 161))
  if (seed % 5 === 1) return bytes.copyWithin(at(1), at(2), at(2) + 512 * (1 + (seed % 7)))
  const changes = seed % 5 === 2 ? 1 + (seed % 8) : 200
  const room = seed % 5 === 3 ? 1_024 : bytes.length
  for (let change = 0; change < changes; change++) bytes[at(change) % room] = (seed * 31 + change * 17) & 0xff
  return bytes
}
