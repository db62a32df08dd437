import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LetterJson } from '@thidua/schema/letter-json'
import { describe, expect, it } from 'vitest'
import { composeLetterJson } from '../src/compose/compose-letter-json.ts'
import { read } from '../src/read/read.ts'
import { renderPdf } from '../src/render/typst/render-pdf.ts'

const folder = fileURLToPath(new URL('../../../../shared/cases/letter/', import.meta.url))
const file = (name: string): Uint8Array => new Uint8Array(readFileSync(folder + name))
const section = (letter: LetterJson, place: string) => letter.sections.find((one) => one.place === place)

const base = { agency: 'Sở Công Thương tỉnh An Bình', number: '77/BC-SCT', issuedOn: '2025-12-09', place: 'An Bình' }
const answers = 'content,content,content,content,content,none,content,none,content,none'

/** Small letters, each for a kind that was read wrongly, where they stand beside the project. */
describe.runIf(existsSync(folder))('a letter of a kind that was read wrongly', () => {
  it.each([
    ['k1a-u01a3.txt', base],
    ['k2a-cong-van-no-hyphen.txt', { kind: 'other', number: '453/PGDĐT', issuedOn: '2025-10-12', place: 'Hòa An' }],
    ['k2c-phieu-trinh.txt', { kind: 'other', agency: 'Văn phòng UBND tỉnh An Bình' }],
    ['k2e-bai-bao.txt', { kind: 'other' }],
    ['k2f-thong-tu-lien-tich.txt', { kind: 'other', title: 'Quy định chính sách về giáo dục' }],
    ['k3a-blank-number-and-date-one-line.txt', { ...base, number: null, issuedOn: null }],
    ['k3c-right-column-first.docx', { number: base.number, issuedOn: base.issuedOn, unplaced: [] }],
    ['k3d-party-star.docx', { agency: 'Đảng ủy xã Hòa Sơn', number: '15-BC/ĐU', place: 'Hòa Sơn' }],
    ['k3f-bold-stars-ubnd.md', { issuedOn: '2025-12-09', place: 'Hòa Sơn' }],
    ['k3g-own-title-then-agency.txt', { agency: null }],
    ['k4a-wrapped-recipient.docx', { recipients: ['Các Sở: TC, XD, NN&MT, VHTTDL, GDĐT', 'Lưu: VT, VP'] }],
    ['k4b-nguoi-bao-cao.txt', { signature: { lines: ['Người báo cáo'], name: 'Ngô Văn Mẫu' } }],
    ['k4c-lower-posts.txt', { signature: { lines: ['TM. Ủy ban nhân dân', 'Chủ tịch'], name: 'Ngô Văn Mẫu' } }],
    ['k9a-number-and-day-in-signature-widgets.pdf', { number: '215/BC', issuedOn: '2025-11-07' }],
    ['k12a-number-tab-no-dot.docx', base],
    ['k14b-tcvn3-no-font.html', base],
  ])('%s has its fields', async (name, fields) => {
    expect(await read(file(name), name)).toMatchObject(fields)
  })

  it.each([
    'k1a-u01a3.txt',
    'k6a-fragment.doc',
    'k7a-ruby.docx',
    'k7b-tracked-paragraph-mark.docx',
    'k12a-number-tab-no-dot.docx',
  ])('%s has its items', async (name) => {
    const { sections, ...letter } = await read(file(name), name)
    expect(sections.map(({ answer }) => answer).join(',')).toBe(answers)
    expect(sections.slice(1, 3).map(({ text }) => text)).toEqual(['Được quan tâm chỉ đạo.', 'Kinh phí còn ít.'])
    expect(JSON.stringify([sections, letter])).not.toMatch(/[ƢƣÐ]|<p>/u)
  })

  it('that is a price report answers nothing', async () => {
    const { kind, sections } = await read(file('k5a-price-report.txt'), 'a.txt')
    expect([kind, ...new Set(sections.map(({ answer }) => answer))]).toEqual(['report', 'missing'])
  })

  it('keeps a heading wrapped at a dash, a table over pages, the words of opening and closing', async () => {
    const wrapped = await read(file('k8a-wrapped-78.txt'), 'a.txt')
    expect(section(wrapped, 'II.2')?.heading).toMatch(/hiệu quả kinh tế - xã hội và tác động của Phong trào thi đua$/u)
    const pages = await read(file('k10a-table-over-pages.pdf'), 'a.pdf')
    const expected = JSON.parse(readFileSync(`${folder}k10a-table-over-pages.expect.json`, 'utf8')) as LetterJson
    expect(section(pages, 'II.4')).toEqual(section(expected, 'II.4'))
    const kept = async (name: string) => (await read(file(name), name)).unplaced.join('\n')
    expect(await kept('k13a-closing-with-request.txt')).toContain('đề nghị Sở Nội vụ tham mưu UBND tỉnh')
    expect(await kept('k13c-opening-with-basis.txt')).toContain('sau khi rà soát kết quả thực hiện')
  })

  it.each(['k4g-own-pdf-wrapped-recipient', 'k4h-own-pdf-wrapped-authority', 'k11a-all-missing'])(
    '%s is the same after it is printed',
    async (name) => {
      const { slips: _, ...json } = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as LetterJson
      const { slips, ...printed } = await read(renderPdf(composeLetterJson({ ...json, slips: [] })), 'a.pdf')
      expect(printed).toEqual(json)
    },
  )
})
