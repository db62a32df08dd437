import { documentTypes } from '@thidua/schema/outline/document-types'
import type { Answers } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import { templateShape } from '@thidua/schema/template-editing/sound-template'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CitedDocument, createCite } from '../compose/cite.ts'
import { parseMarkup } from '../markup/parse-markup.ts'
import { plainText } from '../markup/plain-text.ts'
import { projectFacts } from './project-facts.ts'

const agency = 'Ủy ban nhân dân xã Bình Sơn'
const citations = (answers: Answers) => projectFacts(midTermTemplate, answers, agency).citations
const plan = (id: string, number: string, issuer: string): Answers => ({
  [`II.2/plans/${id}/order`]: `a${id}`,
  [`II.2/plans/${id}/type`]: 'KH',
  [`II.2/plans/${id}/number`]: number,
  [`II.2/plans/${id}/issuedOn`]: '1/2/2024',
  [`II.2/plans/${id}/issuer`]: issuer,
})

const abbreviated = documentTypes.filter(({ abbreviation }) => abbreviation !== '')
const date = fc
  .date({ min: new Date('2021-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const cited: fc.Arbitrary<CitedDocument> = fc
  .record({
    type: fc.constantFrom(...abbreviated),
    running: fc.integer({ min: 1, max: 9_999 }),
    symbol: fc.constantFrom('UBND', 'SNV', 'BDVTU', 'MTTQ-BTT'),
    party: fc.boolean(),
    issuedOn: fc.option(date),
    issuer: fc.option(fc.constantFrom('UBND tỉnh', 'Sở Văn hóa, Thể thao và Du lịch', 'Ban Thường vụ Tỉnh ủy')),
    subject: fc.option(fc.constantFrom('phát động thi đua', '“Dân vận khéo” giai đoạn 2022-2026')),
  })
  .map(({ type, running, symbol, party, ...rest }) => ({
    ...rest,
    type: type.key,
    number: party ? `${running}-${type.abbreviation}/${symbol}` : `${running}/${type.abbreviation}-${symbol}`,
  }))

describe('cited documents', () => {
  it('of a text that cites them as letters do are those documents', () => {
    const documents = fc.uniqueArray(cited, { minLength: 1, maxLength: 6, selector: ({ number }) => number })
    fc.assert(
      fc.property(documents, fc.boolean(), (wanted, listed) => {
        const cite = createCite()
        const told = wanted.map((document) => `${listed ? '- ' : ''}Thực hiện ${cite(document)}.`).join('\n')
        const again = `Đã nêu tại ${wanted.map(cite).join('; ')}.`
        const found = citations({ 'II.1/narrative': told, 'III/narrative': again })
        expect(found).toEqual(
          wanted.map((document, position) => ({
            ...document,
            position,
            item: 'II.1',
            path: 'II.1/narrative',
            quote: expect.stringMatching(/^\p{Lu}.* số \S+$/u),
            documentKey: document.issuer === null ? null : expect.stringContaining(document.number.toUpperCase()),
          })),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('are quoted by words that stand in their narrative, whatever was typed', () => {
    const pieces = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ' 12/KH - UBND ',
        'Quyết định số 769 /QĐ–UBND',
        'của Sở ',
        '17 công chức',
        '|',
        '\n',
        '**',
        '😀'.repeat(800),
        '\ud83d',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (typed) => {
        const text = typed.join('').toWellFormed()
        const { citations: found, figures } = projectFacts(
          midTermTemplate,
          { 'I.1/narrative': text, 'I.1/figures/civilServants': '17' },
          agency,
        )
        const plain = plainText(parseMarkup(text))
        for (const { quote } of [...found, ...figures]) expect(plain).toContain(quote ?? '')
        expect(JSON.stringify([found, figures])).not.toMatch(/\\ud[89a-f]/u)
        for (const { documentKey } of found) expect((documentKey ?? '').length).toBeLessThan(450)
      }),
    )
  })

  it('say their type only where words or symbol tell it', () => {
    const found = citations({
      'II.1/narrative': 'Văn bản số 411/NHCS-HCTC; Công văn số 2101/SNV-TĐKT; số 12-KL/TU; số 0124 /KH- UBND.',
    })
    expect(found.map(({ type, number, quote }) => [type, number, quote])).toEqual([
      [null, '411/NHCS-HCTC', 'số 411/NHCS-HCTC'],
      ['CV', '2101/SNV-TĐKT', 'Công văn số 2101/SNV-TĐKT'],
      [null, '12-KL/TU', 'số 12-KL/TU'],
      ['KH', '0124/KH-UBND', 'số 0124 /KH- UBND'],
    ])
  })

  it('are told apart by number and issuer; a number alone means the one that the report lists', () => {
    const narrative = {
      'II.1/narrative':
        'Kế hoạch số 5/KH-UBND của UBND tỉnh; Kế hoạch số 6/KH-UBND của Đảng ủy xã; Kế hoạch số 7/KH-UBND; Kế hoạch số 8/KH-UBND; Kế hoạch số 9/KH-UBND của UBND xã.',
    }
    const keys = (answers: Answers) => citations({ ...narrative, ...answers }).map(({ documentKey }) => documentKey)
    expect(keys({})).toEqual(['5/KH-UBND ubnd', null, null, null, '9/KH-UBND ubnd xa binh son'])
    expect(
      keys({
        ...plan('1', '6/KH-UBND', 'Đảng ủy xã'),
        ...plan('2', '7/KH - UBND', 'UBND xã'),
        ...plan('3', '8/KH-UBND', 'UBND xã Bình Sơn'),
        ...plan('4', '8/KH-UBND', 'UBND xã Sơn Tịnh'),
      }),
    ).toEqual([
      '5/KH-UBND ubnd',
      '6/KH-UBND dang uy xa (ubnd xa binh son)',
      '7/KH-UBND ubnd xa binh son',
      null,
      '9/KH-UBND ubnd xa binh son',
    ])
  })

  it('of an item answered "Không có" are none', () => {
    expect(citations({ 'II.2/answer': 'none', 'II.2/narrative': 'Quyết định số 769/QĐ-UBND của UBND tỉnh' })).toEqual(
      [],
    )
  })

  it('are counted up to what a report can hold', () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `Kế hoạch số ${index}/KH-UBND của UBND tỉnh.`).join('\n')
    expect(citations({ 'II.1/narrative': long })).toHaveLength(1_000)
  })
})

describe('quotes of figures', () => {
  const quotes = (answers: Answers, template: Template = midTermTemplate) =>
    projectFacts(template, answers, agency).figures.map(({ quote, quotePath }) => [quote, quotePath])

  it('are the words that say the value, of their own item first', () => {
    expect(
      quotes({
        'I.2.1/narrative': 'Cơ quan có 17 công chức trẻ.',
        'I.1/narrative': 'Sở có **17 công chức** và 03 hợp đồng lao động.',
        'I.1/figures/civilServants': '17',
        'I.1/figures/contractWorkers': '3',
        'II.1/narrative': 'Huy động nguồn lực 1,25 tỷ đồng.',
        'II.2/figures/fundsMobilised': '1.250',
      }),
    ).toEqual([
      ['17 công chức', 'I.1/narrative'],
      ['03 hợp đồng lao động', 'I.1/narrative'],
      ['1,25 tỷ đồng', 'II.1/narrative'],
    ])
  })

  it('are none where no sentence says the value, only another one or a table', () => {
    expect(
      quotes({
        'I.1/narrative': 'Sở có 17 công chức.\n| 18 công chức | nữ |',
        'III/narrative': 'Toàn bộ 18 công chức đã tham gia.',
        'I.1/figures/civilServants': '18',
      }),
    ).toEqual([[null, null]])
  })

  it('of a share say its halves, or its percent as the letter rounds it', () => {
    const template = templateShape.parse(structuredClone(midTermTemplate))
    const figure = template.chapters[0]?.parts[0]
    if (!figure || !('figures' in figure)) throw new Error('no item')
    figure.figures = [
      {
        key: 'poor',
        label: { vi: 'Hộ nghèo', en: 'Poor' },
        unit: '%',
        kind: 'ratio',
        compile: 'sum',
        required: false,
        whole: false,
      },
    ]
    const halves = { 'I.1/figures/poor/numerator': '508', 'I.1/figures/poor/denominator': '779' }
    const said = (text: string) => quotes({ ...halves, 'I.1/narrative': text }, template)[0]?.[0]
    expect(said('Có 65,21% hộ nghèo thoát nghèo.')).toBe('65,21% hộ nghèo thoát nghèo')
    expect(said('Có 65,2% hộ nghèo thoát nghèo.')).toBeNull()
    expect(said('Đã giúp 508/779 hộ thoát nghèo, 508/780 hộ cận nghèo.')).toBe('508/779 hộ thoát nghèo')
    expect(said('Đã giúp 507/779 hộ thoát nghèo.')).toBeNull()
  })
})
