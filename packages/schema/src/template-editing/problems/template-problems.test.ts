import { describe, expect, it } from 'vitest'
import { itemId } from '../../outline/item-id.ts'
import { midTermTemplate } from '../../outline/standard-template.ts'
import type { Template, TemplateItem } from '../../outline/template.ts'
import { mapItems, withNodeIds } from '../template-nodes.ts'
import { usedNames } from '../used-names.ts'
import { maxItems, templateProblems } from './template-problems.ts'

const standard = withNodeIds(midTermTemplate)
const used = usedNames([midTermTemplate])
const said = (template: Template) =>
  templateProblems(template, used)
    .filter(({ rule }) => rule !== 'noEnglish')
    .map(({ node, field, rule }) => [node, field, rule].filter(Boolean).join(' '))
const withItem = (id: string, change: (item: TemplateItem) => TemplateItem) =>
  mapItems(standard, (item) => (item.id === id ? change(item) : item))
const both = (vi: string) => ({ vi, en: vi })

describe('what is wrong with a template', () => {
  it('that asks nothing', () => {
    expect(said({ chapters: [] })).toEqual(['noItem'])
    expect(
      said({ chapters: standard.chapters.map((one) => (one.numeral === 'III' ? { ...one, parts: [] } : one)) }),
    ).toEqual(['chuong-iii emptyChapter'])
    expect(said(withItem('II.1', (item) => ({ ...item, narratives: [], figures: [], choices: [] })))).toEqual([
      'II.1 nothingAsked',
    ])
  })

  it('is said of each text at its place', () => {
    expect(
      said(
        withItem('II.1', (item) => ({
          ...item,
          heading: '<b>Triển khai</b> {movement} {agency}',
          name: both('=1+1'),
          hint: both('x'.repeat(1_001)),
          figures: item.figures.map((figure) => ({ ...figure, label: both(' '), unit: '' })),
        })),
      ),
    ).toEqual([
      'II.1 heading markup',
      'II.1 heading placeholder',
      'II.1 name/vi formula',
      'II.1 name/en formula',
      'II.1 hint/vi tooLong',
      'II.1 hint/en tooLong',
      'II.1 figures/conferences/label/vi required',
      'II.1 figures/conferences/unit required',
      'II.1 figures/conferences/unit keyReused',
    ])
    expect(said(withItem('II.1', (item) => ({ ...item, name: both('Tên '.repeat(500)) })))).toContain(
      'II.1 name/vi tooLong',
    )
  })

  it('is a key twice, a share of nothing, a weight that is not there', () => {
    const [figure] = withItem('II.1', (item) => item).chapters.flatMap(({ parts }) =>
      parts.flatMap((part) => ('figures' in part ? part.figures : [])),
    )
    if (!figure) throw new Error('no figure')
    const ratio = { ...figure, key: 'share', label: both('Tỷ lệ'), kind: 'ratio' as const }
    const mean = {
      ...figure,
      key: 'mean',
      label: both('Trung bình'),
      compile: 'weightedMean' as const,
      weightedBy: 'khac',
    }
    expect(said(withItem('II.1', (item) => ({ ...item, figures: [ratio, mean, mean] })))).toEqual([
      'II.1 figures/mean/label/vi keyTwice',
      'II.1 figures/mean/label/vi labelTwice',
      'II.1 figures/mean/label/vi keyTwice',
      'II.1 figures/mean/label/vi labelTwice',
      'II.1 figures/share/denominator/vi ratioDenominator',
      'II.1 figures/mean/weightedBy weightMissing',
      'II.1 figures/mean/weightedBy weightMissing',
    ])
    const weighed = { ...mean, weightedBy: 'share' }
    const whole = { ...ratio, denominator: both('Tổng số') }
    expect(said(withItem('II.1', (item) => ({ ...item, figures: [whole, weighed] })))).toEqual([])
  })

  it('is a choice of one, a meaning of two texts, a column that must be there', () => {
    const one = (item: TemplateItem) => ({
      ...item,
      choices: item.choices.map((choice) => ({ ...choice, options: choice.options.slice(0, 1) })),
    })
    expect(said(withItem('II.1', one))).toEqual(['II.1 choices/launched/options fewOptions'])
    expect(said(withItem('I.2.2', (item) => ({ ...item, meaning: 'I.2.1' })))).toEqual(['I.2.2 meaning meaningTwice'])
    const columns = { hidden: ['recipient', 'merit'], required: ['decisionNumber', 'khac'] }
    expect(said(withItem('II.4', (item) => ({ ...item, columns })))).toEqual([
      'II.4 columns/recipient columnNeeded',
      'II.4 columns/khac columnUnknown',
    ])
  })

  it('is more than people can read', () => {
    const [chapter] = standard.chapters
    const item = midTermTemplate.chapters[1]?.parts[0]
    if (!chapter || !item || !('narratives' in item)) throw new Error('no item')
    const parts = Array.from({ length: maxItems + 1 }, (_, nth) => ({
      ...item,
      id: itemId(`muc-so-${nth}`),
      meaning: null,
    }))
    expect(said({ chapters: [{ ...chapter, parts }] })).toEqual(['tooManyItems'])
    expect(said({ chapters: [{ ...chapter, parts: [...parts.slice(0, 1), ...parts.slice(0, 1)] }] })).toContain(
      'muc-so-0 name/vi idTwice',
    )
  })
})
