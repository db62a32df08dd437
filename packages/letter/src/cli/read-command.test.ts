import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type LetterJson, letterJsonShape } from '@thidua/schema/letter-json'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letters } from '../../corpus/letters.ts'
import { readRows } from '../read/suggest/read-rows.ts'

const entry = fileURLToPath(new URL('letter.ts', import.meta.url))
const letter = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'letter-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

describe('letter read', () => {
  it('prints one JSON object and ends with 0 for a report in any format', () => {
    for (const name of ['danh-so-tu-dong.docx', 'trang-in.pdf', 'word-loc.html', 'thieu-muc.txt']) {
      const bytes = letters.find((candidate) => candidate.name === name)?.bytes() ?? new Uint8Array()
      const { status, stdout, stderr } = letter('read', file(name, bytes))
      expect([status, stderr]).toEqual([0, ''])
      expect(letterJsonShape.parse(JSON.parse(stdout)).kind).toBe('report')
    }
  })

  it('ends with 0 for another document, which the JSON names', () => {
    const { status, stdout } = letter('read', file('ke-hoach.txt', 'KẾ HOẠCH\nPhát động thi đua'))
    expect([status, JSON.parse(stdout).kind, JSON.parse(stdout).reason]).toEqual([
      0,
      'other',
      'Đây là kế hoạch, không phải báo cáo.',
    ])
  })

  it('says with --explain which rule decided each heading and who claims each piece', () => {
    const bytes = letters.find(({ name }) => name === 'so-ket-so-tai-chinh.txt')?.bytes() ?? new Uint8Array()
    const { status, stdout } = letter('read', file('a.txt', bytes), '--explain')
    expect(status).toBe(0)
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    const headings = lines.filter(([what]) => what === 'đề mục')
    expect(headings.map(([, target]) => target)).toEqual([
      'I',
      'I.1',
      'I.2',
      'I.2.1',
      'I.2.2',
      'II',
      'II.1',
      'II.2',
      'II.3',
      'II.4',
      'II.5',
      'III',
      'IV',
    ])
    expect(headings.find(([, target]) => target === 'II.4')?.[2]).toMatch(/^item-by-number-and-words /u)
    const claims = new Set(lines.filter(([what]) => what === 'đoạn').map(([, claim]) => claim))
    expect([...claims]).toEqual(expect.arrayContaining(['issuer', 'number', 'date', 'section', 'heading', 'signature']))
  })

  it('ends with 1 and one line for a file that cannot be read', () => {
    const { status, stdout, stderr } = letter('read', file('rong.docx', ''))
    expect([status, JSON.parse(stdout).kind, stderr]).toEqual([1, 'unreadable', 'Tệp rỗng, không có nội dung.\n'])
    const missing = letter('read', join(folder, 'khong-co.docx'))
    expect([missing.status, JSON.parse(missing.stdout).kind]).toEqual([1, 'unreadable'])
    expect(missing.stderr).toMatch(/^Không mở được tệp [^\n]+\n$/u)
  })

  it.each([[[]], [['read']], [['read', 'a', 'b']], [['read', '--help']], [['xem', 'a.docx']]])(
    'ends with 2 for wrong use: %j',
    (args) => {
      const { status, stdout, stderr } = letter(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr.trim()).not.toBe('')
    },
  )
})

const samples = fileURLToPath(new URL('../../../../../shared/samples/', import.meta.url))
const sample = existsSync(samples) ? readdirSync(samples).find((name) => name.startsWith('so-ket-')) : undefined

describe.runIf(sample !== undefined)('the sample report', () => {
  let json: LetterJson
  beforeAll(() => {
    json = letterJsonShape.parse(JSON.parse(letter('read', join(samples, sample ?? '')).stdout))
  })

  it('has all ten items placed, four of them "Không có"', () => {
    expect(json.sections.map(({ place, answer }) => [place, answer])).toEqual([
      ['I.1', 'content'],
      ['I.2.1', 'content'],
      ['I.2.2', 'content'],
      ['II.1', 'content'],
      ['II.2', 'content'],
      ['II.3', 'none'],
      ['II.4', 'none'],
      ['II.5', 'none'],
      ['III', 'content'],
      ['IV', 'none'],
    ])
    expect(json.unplaced).toEqual([])
  })

  it('cites five documents with their dates', () => {
    expect(
      [json.request, ...json.citations].map((cited) => [cited?.type, cited?.number, cited?.issuedOn, cited?.issuer]),
    ).toEqual([
      ['Công văn', '2101/SNV-TĐKT', '2023-11-07', 'Sở Nội vụ tỉnh Quảng Ngãi'],
      ['Quyết định', '769/QĐ-UBND', '2022-06-17', 'UBND tỉnh'],
      ['Kế hoạch', '90-KH/BDVTU', '2022-11-23', 'Ban Dân vận Tỉnh ủy'],
      ['Đề án', '13-ĐA/TU', '2022-10-10', 'Ban Thường vụ Tỉnh ủy'],
      ['Kế hoạch', '1035/KH-BDT', '2022-12-12', 'Ban Dân tộc tỉnh'],
    ])
    expect(readRows(json).filter(({ slug }) => slug === 'plans')).toHaveLength(4)
  })

  it('has its figures, recipients and signature', () => {
    expect(json.figures).toEqual(
      expect.arrayContaining([
        { label: 'công chức', value: 17, unit: 'người', quote: '17 công chức', place: 'I.1' },
        expect.objectContaining({ label: 'hợp đồng lao động', value: 3, quote: '03 hợp đồng lao động', place: 'I.1' }),
        expect.objectContaining({ value: 88, unit: '%', place: 'I.2.1' }),
      ]),
    )
    expect(json.recipients).toEqual(['Sở Nội vụ', 'Ban TĐ-KT', 'Lãnh đạo Ban', 'Các phòng thuộc Ban', 'Lưu VT'])
    expect(json.signature?.lines).toEqual(['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'])
    expect(json.signature?.name).not.toBeNull()
  })

  it('has at least ten kinds of slips', () => {
    expect(new Set(json.slips.map(({ rule }) => rule))).toEqual(
      new Set([
        'missing-header',
        'missing-addressees',
        'unnumbered-heading',
        'numbering-gap',
        'heading-not-capitals',
        'lost-word-in-heading',
        'doubled-word',
        'de-or-de',
        'space-before-mark',
        'year-range-dash',
        'comma-before-date',
        'broken-sentence',
        'stray-asterisks',
        'archive-without-colon',
      ]),
    )
  })
})
