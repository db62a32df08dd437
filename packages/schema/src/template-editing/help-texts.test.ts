import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, randomEdits } from '../fixtures/random-edits.ts'
import { label } from '../label.ts'
import { finalTemplate, midTermTemplate } from '../outline/standard-template.ts'
import type { Template } from '../outline/template.ts'
import { changeHelp, helpTextProblems, helpTexts, keptHelp } from './help-texts.ts'
import { templateShape } from './sound-template.ts'
import { withNodeIds } from './template-nodes.ts'
import { usedNames } from './used-names.ts'

const withoutHelp = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'hint' || key === 'example' ? undefined : inner)))

const standard = withNodeIds(midTermTemplate)
const template = randomEdits.map((edits): Template => applyEdits(standard, edits, usedNames([midTermTemplate])))
const text = fc.option(fc.record({ vi: fc.string({ minLength: 1 }), en: fc.string() }), { nil: null })

describe('hints and examples', () => {
  it('are changed place by place, and nothing that is asked with them', () => {
    fc.assert(
      fc.property(template, fc.array(text, { maxLength: 80 }), (outline, texts) => {
        const places = helpTexts(outline)
        expect(new Set(places.map(({ at }) => at)).size).toBe(places.length)
        const changes = new Map(places.flatMap(({ at }, nth) => (nth < texts.length ? [[at, texts[nth] ?? null]] : [])))
        const changed = changeHelp(outline, changes) as Template
        expect(withoutHelp(changed)).toEqual(withoutHelp(outline))
        expect(helpTexts(changed).map(({ at, text: now }) => [at, now])).toEqual(
          places.map(({ at, text: before }) => [at, changes.has(at) ? (changes.get(at) ?? null) : before]),
        )
      }),
    )
  })

  it('stand at every place of the standard outlines, and a place that is not there changes nothing', () => {
    for (const outline of [midTermTemplate, finalTemplate]) {
      const all = new Map(helpTexts(outline).map(({ at }) => [at, label(`Viết ${at}`, '')]))
      expect(templateShape.safeParse(changeHelp(outline, all)).success).toBe(true)
      expect(changeHelp(outline, new Map([['II.1/heading', label('x', '')]]))).toEqual(outline)
    }
  })

  it('are refused as when they are first written', () => {
    expect(helpTextProblems('II.1/hint', label('<b>đậm</b>', ''))).toMatchObject([
      { field: 'II.1/hint/vi', rule: 'markup' },
    ])
    expect(helpTextProblems('II.1/hint', label('', 'English alone'))).toMatchObject([
      { field: 'II.1/hint/vi', rule: 'required' },
    ])
    expect(helpTextProblems('II.1/hint', label('a'.repeat(1_001), 'b'))).toMatchObject([{ rule: 'tooLong' }])
    expect(helpTextProblems('II.1/hint', label('', ''))).toEqual([])
    expect([keptHelp(label(' Nêu  rõ ', '')), keptHelp(label(' ', ''))]).toEqual([label('Nêu rõ', ''), null])
  })
})
