import type { Answers } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { numberOf } from '@thidua/schema/outline/template'
import { describe, expect, it } from 'vitest'
import { firstDraft } from '../first-draft/first-draft.ts'
import { compiledLetter } from '../fixtures/compiled-letter.ts'
import { fullAnswers, nilAnswers } from '../fixtures/invented-round.ts'
import { fittingAnnexes } from './annexes/fitting-annexes.ts'
import type { CompiledAbout } from './compiled-about.ts'
import { itemSheetRows, totalsTables } from './totals-tables.ts'
import { vietnamMoment } from './vietnam-moment.ts'

const told = (item: string) => `Đã làm nhiều việc ở mục ${item.replaceAll('.', ' ')}. Đã giúp 10 hộ *dân*.`
const sent: (Answers | null)[] = [
  fullAnswers(midTermTemplate, 0, told),
  { ...fullAnswers(midTermTemplate, 1, told), 'II.1/figures/conferences': '1250' },
  nilAnswers(midTermTemplate),
  null,
]

const compiled = (reports: (Answers | null)[] = sent, about: Partial<CompiledAbout> = {}) =>
  compiledLetter(reports, { about })

const textOf = (block: object): string =>
  'runs' in block
    ? (block.runs as { text: string }[]).map(({ text }) => text).join('')
    : 'text' in block
      ? String(block.text)
      : ''

describe('a compiled letter', () => {
  const { letter, round, printed, opening, closing } = compiled()
  const texts = letter.body.map(textOf)

  it('is a report of its host: its head, to whom is above it, without number and day until it is issued', () => {
    expect(letter).toMatchObject({
      superior: 'UBND TỈNH QUẢNG NGÃI',
      issuer: ['SỞ NỘI VỤ'],
      number: 'Số: ……/BC-SNV',
      placeAndDate: 'Quảng Ngãi, ngày … tháng … năm 20…',
      draftMark: 'DỰ THẢO',
      kind: 'BÁO CÁO',
      subject: 'Tổng hợp kết quả sơ kết Phong trào thi đua “Chung sức” giai đoạn 2021-2025',
      addressees: ['Ủy ban nhân dân tỉnh Quảng Ngãi'],
      signature: { lines: ['GIÁM ĐỐC'], name: null },
      recipients: ['Như trên', 'Các cơ quan, đơn vị gửi báo cáo', 'Lãnh đạo Sở Nội vụ', 'Lưu: VT'],
    })
    expect(compiled(sent, { addressee: null }).letter).toMatchObject({ addressees: [], recipients: { length: 3 } })
  })

  it('takes its own fields as they were typed, and is no draft once it is issued', () => {
    const fields = {
      'letter/title': 'Kết quả phong trào năm 2026',
      'letter/number': '7',
      'letter/issuedOn': '05/12/2026',
      'letter/urgency': 'urgent',
      'letter/addressees': '- Bộ Nội vụ;\n- UBND tỉnh.',
      'letter/recipients': 'Như trên',
      'letter/capacity': 'deputy',
      'letter/signer': 'Trần Văn Ký',
      'letter/opening': 'Căn cứ Luật Thi đua, khen thưởng;\nCác cơ quan đã báo cáo.\nKết quả như sau:',
      'letter/closing': 'Trân trọng báo cáo.',
    }
    const own = compiled(sent, { fields, status: 'issued' })
    expect(own.letter).toMatchObject({
      properties: { issuedOn: '2026-12-05', title: 'Báo cáo kết quả phong trào năm 2026' },
      number: 'Số: 07/BC-SNV',
      placeAndDate: 'Quảng Ngãi, ngày 05 tháng 12 năm 2026',
      urgency: 'KHẨN',
      draftMark: null,
      subject: 'Kết quả phong trào năm 2026',
      addressees: ['Bộ Nội vụ', 'UBND tỉnh'],
      bases: ['Căn cứ Luật Thi đua, khen thưởng'],
      signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Trần Văn Ký' },
      recipients: ['Như trên'],
    })
    expect(own.letter.annexes[0]?.note).toContain('số 07/BC-SNV ngày 05 tháng 12 năm 2026')
    const typed = own.letter.body.map(textOf)
    expect(typed.slice(0, 3)).toEqual(['Các cơ quan đã báo cáo.', texts[1], 'Kết quả như sau:'])
    expect(typed.at(-1)).toBe('Trân trọng báo cáo./.')
    expect([...own.opening, ...own.closing].map(({ kind }) => kind)).toEqual(['own', 'computed', 'own', 'own'])
    const open = compiled(sent, { fields: { 'letter/opening': 'Các cơ quan đã báo cáo.' } })
    expect(open.opening.map(({ text }) => text)).toEqual(['Các cơ quan đã báo cáo.', texts[1]])
  })

  it('says on whose request, of whom, on which basis and as of when, and ends as a letter ends', () => {
    expect(texts.slice(0, 3)).toEqual([
      'Thực hiện Công văn số 2101/SNV-TĐKT ngày 07/11/2023 của Sở Nội vụ về việc sơ kết, Sở Nội vụ tỉnh Quảng Ngãi tổ chức đợt báo cáo “Sơ kết Chung sức” đối với 04 cơ quan, đơn vị.',
      'Số liệu tổng hợp đến 17 giờ 00 ngày 05 tháng 12 năm 2026, căn cứ các báo cáo đã tiếp nhận của 03/04 cơ quan, đơn vị (03 đúng hạn). Danh sách cơ quan, đơn vị tại Phụ lục I, biểu tổng hợp số liệu tại Phụ lục II kèm theo.',
      'Sở Nội vụ tỉnh Quảng Ngãi báo cáo tổng hợp kết quả sơ kết Phong trào thi đua “Chung sức” giai đoạn 2021-2025 như sau:',
    ])
    expect(texts.at(-1)).toBe(
      'Trên đây là báo cáo tổng hợp kết quả sơ kết Phong trào thi đua “Chung sức” giai đoạn 2021-2025 của Sở Nội vụ tỉnh Quảng Ngãi; kính báo cáo Ủy ban nhân dân tỉnh Quảng Ngãi xem xét, chỉ đạo./.',
    )
    const fields = { 'letter/addressees': '- Bộ Nội vụ;\n- UBND tỉnh.' }
    const closingOf = (about: Partial<CompiledAbout>) => textOf(compiled(sent, about).letter.body.at(-1) ?? {})
    expect(closingOf({ fields })).toMatch(/; kính báo cáo Bộ Nội vụ, UBND tỉnh xem xét, chỉ đạo\.\/\.$/u)
    expect(closingOf({ addressee: null })).toMatch(/Quảng Ngãi\.\/\.$/u)
    const basis = compiled(sent, { basis: 'sent' }).letter.body.map(textOf)
    expect(basis[1]).toContain('căn cứ các báo cáo đã gửi của 03/04')
    expect(vietnamMoment('2026-12-31T17:05:59.000Z')).toBe('00 giờ 05 ngày 01 tháng 01 năm 2027')
  })

  it('prints every paragraph of the first draft and no other, each with its sources', () => {
    const drafted = firstDraft(round).map(({ pid, text }) => [pid, text])
    const trace = printed.flatMap((one) => one.trace)
    const references = trace.filter(({ text }) => /^Chi tiết tại Phụ lục [IVX]+ kèm theo\.$/u.test(text))
    expect(trace.filter((part) => !references.includes(part)).map(({ pid, text }) => [pid, text])).toEqual(drafted)
    const headings = letter.body.filter(({ kind }) => kind === 'heading').length
    expect(letter.body).toHaveLength(headings + opening.length + trace.length + closing.length)
    expect(new Set([...opening, ...trace, ...closing].map(({ pid }) => pid)).size).toBe(
      opening.length + trace.length + closing.length,
    )
  })

  it('has an annex for the agencies, the figures and each list, referred to by its number', () => {
    expect(letter.annexes.map(({ label, title, landscape }) => [label, title, landscape])).toEqual([
      ['Phụ lục I', 'DANH SÁCH CƠ QUAN, ĐƠN VỊ VÀ TÌNH HÌNH GỬI BÁO CÁO', false],
      ['Phụ lục II', 'BIỂU TỔNG HỢP SỐ LIỆU', false],
      ['Phụ lục III', expect.stringContaining('DANH MỤC VĂN BẢN'), false],
      ['Phụ lục IV', expect.stringContaining('ĐIỂN HÌNH'), false],
      ['Phụ lục V', 'TỔNG HỢP KẾT QUẢ KHEN THƯỞNG', false],
      ['Phụ lục VI', expect.stringContaining('KIỂM TRA'), false],
      ['Phụ lục VII', expect.stringContaining('KIẾN NGHỊ'), false],
    ])
    for (const { label } of letter.annexes.slice(2)) expect(texts).toContain(`Chi tiết tại ${label} kèm theo.`)
    const [sendings, figures] = letter.annexes.map(({ table }) => table)
    expect(sendings?.rows.map(({ cells }) => cells)).toEqual([
      ['Tổng số: 04 cơ quan, đơn vị, trong đó 03 được tổng hợp (03 đúng hạn); 01 chưa gửi'],
      ['1. Khối các cơ quan tham mưu (01 cơ quan, đơn vị)'],
      ['Đúng hạn (01)'.replaceAll(' ', '\u00a0'), 'Xuân Hòa 0'],
      ['2. Khối các xã phía Đông (01 cơ quan, đơn vị)'],
      ['Đúng hạn (01)'.replaceAll(' ', '\u00a0'), 'Xuân Hòa 1'],
      ['3. Khối các xã phía Tây (01 cơ quan, đơn vị)'],
      ['Đúng hạn (01)'.replaceAll(' ', '\u00a0'), 'Xuân Hòa 2'],
      ['4. Khối đoàn thể (01 cơ quan, đơn vị)'],
      ['Chưa gửi (01)'.replaceAll(' ', '\u00a0'), 'Xuân Hòa 3'],
    ])
    expect(figures?.rows.map(({ cells }) => cells)).toContainEqual([
      expect.any(String),
      'II.1',
      'Hội nghị triển khai, quán triệt',
      'hội nghị',
      '1.253',
      '2',
    ])
    for (const { table } of letter.annexes)
      for (const [column, { header }] of (table?.columns ?? []).entries())
        expect(
          table?.rows.some(({ cells }) => cells[column] !== ''),
          header,
        ).toBe(true)
  })

  it('prints no key and no English', () => {
    const all = JSON.stringify({ ...letter, properties: null })
    for (const word of ['undefined', 'null"', 'NaN', 'province-merit', 'decided', 'spread', 'home-affairs'])
      expect(all).not.toContain(word)
  })

  it('is the same of the same, of one agency alone, and of agencies that say nothing', () => {
    expect(compiled().letter).toEqual(letter)
    expect(compiled([sent[0] ?? null]).letter.annexes).toHaveLength(7)
    const nil = compiled([nilAnswers(midTermTemplate), null]).letter
    expect(nil.annexes.map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II'])
  })
})

it('leaves to the spreadsheet what no press could set', () => {
  const rows = Array.from({ length: 8_000 }, (_, at) => ({ cells: [String(at), 'x'] }))
  const draft = {
    key: 'a',
    title: 'A',
    columns: [
      { header: 'STT', align: 'center' as const },
      { header: 'B', align: 'left' as const },
    ],
    rows,
    total: 'Tổng số: 8.000',
    leftOut: 0,
  }
  const [small, big] = fittingAnnexes([{ ...draft, rows: rows.slice(0, 5) }, draft])
  expect(small?.rows).toEqual([{ cells: ['Tổng số: 8.000'], heading: true }, ...rows.slice(0, 5)])
  expect(big).toMatchObject({ rows: [], total: 'Danh sách 8.000 dòng tại bảng tính kèm theo. Tổng số: 8.000' })
})

it('says so under no empty table, and names no thousand agencies in a cell', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 6 }, (_, row) => [
      [`IV/recommendations/r${row}/order`, `a${row}`],
      [`IV/recommendations/r${row}/text`, 'Hỗ trợ kinh phí.'],
      [`IV/recommendations/r${row}/addressee`, 'province'],
    ]).flat(),
  )
  const { annexes } = compiled(Array.from({ length: 1_000 }, () => rows)).letter
  expect(annexes.at(-1)).toMatchObject({
    table: null,
    blocks: [
      {
        runs: [
          { text: expect.stringMatching(/^Danh sách 6\.000 dòng tại bảng tính kèm theo\. Tổng số: 6\.000 .*\.$/u) },
        ],
      },
    ],
  })
  expect(annexes[0]?.table?.rows).toContainEqual({
    cells: ['Đúng hạn (250)'.replaceAll(' ', '\u00a0'), 'Danh sách tại bảng tính kèm theo'],
  })
})

it('has totals that are the sums of their parts in the spreadsheet', () => {
  const { items, round } = compiled()
  const written = items.flatMap((item) => [...itemSheetRows(item, numberOf(round.template, item.item.id))])
  const rowsOf = (name: string) => written.flatMap(([table, row]) => (totalsTables[table]?.name === name ? [row] : []))
  let checked = 0
  for (const [item, label, , rule, total] of rowsOf('Số liệu')) {
    if (rule !== 'Cộng') continue
    const parts = rowsOf('Số liệu từng đơn vị').filter((row) => row[0] === item && row[1] === label)
    expect(parts.reduce((sum, row) => sum + Number(row[6]), 0)).toBe(total)
    checked++
  }
  expect(checked).toBeGreaterThan(0)
  const forms = rowsOf('Khen thưởng').reduce((sum, row) => sum + Number(row[4]) + Number(row[5]), 0)
  expect(rowsOf('Danh sách khen thưởng')).toHaveLength(forms)
  expect(rowsOf('Độ phủ')).toHaveLength(items.length * round.standing.length)
  for (const [table, row] of written) expect(row).toHaveLength(totalsTables[table]?.columns.length ?? 0)
})
