import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, randomEdits } from '../fixtures/random-edits.ts'
import { widenedTemplate } from '../fixtures/widened-template.ts'
import { isItemId, itemId } from '../outline/item-id.ts'
import { editedTemplateShape } from '../outline/shapes/template-shape.ts'
import { finalTemplate, midTermTemplate } from '../outline/standard-template.ts'
import { findItem, itemsOf, numberOf, type Template } from '../outline/template.ts'
import { editTemplate } from './edit-template.ts'
import { templateProblems } from './problems/template-problems.ts'
import { renumber, romanOf } from './renumber.ts'
import { templateShape } from './sound-template.ts'
import type { TemplateAct } from './template-act.ts'
import { nodesOf, withNodeIds } from './template-nodes.ts'
import { tidyTemplate } from './tidy-template.ts'
import { keyName, sameMeaning, usedNames } from './used-names.ts'

const standard = withNodeIds(midTermTemplate)
const used = usedNames([midTermTemplate])
const after = (...acts: TemplateAct[]): Template =>
  acts.reduce((template, act) => editTemplate(template, act, used), standard)
const numbers = (template: Template) => itemsOf(template).map(({ id }) => numberOf(template, id))

describe('the standard outlines', () => {
  it.each([midTermTemplate, finalTemplate, widenedTemplate])(
    'keep their numbers and have nothing to mend',
    (template) => {
      const named = withNodeIds(template)
      expect(renumber(named)).toEqual(named)
      expect(nodesOf(named).size).toBe(template.chapters.length + 1 + itemsOf(template).length)
      const wrong = templateProblems(named, usedNames([template])).filter(({ level }) => level === 'mustFix')
      // The share of the widened one was asked before halves had to be named.
      expect(wrong.map(({ rule }) => rule)).toEqual(template === widenedTemplate ? ['ratioDenominator'] : [])
    },
  )

  it('count as people do', () => {
    expect([1, 4, 6, 9, 14, 40, 49].map(romanOf)).toEqual(['I', 'IV', 'VI', 'IX', 'XIV', 'XL', 'XLIX'])
  })
})

describe('acts', () => {
  it('adds an item at the end of its chapter, named by its words for life', () => {
    const template = after({ kind: 'addItem', into: 'chuong-ii', name: 'Giải pháp trọng tâm' })
    expect(findItem(template, 'giai-phap-trong-tam')).toMatchObject({ numbering: '6.', meaning: null, required: true })
    const reworded = editTemplate(
      template,
      { kind: 'change', node: 'giai-phap-trong-tam', values: { heading: 'Việc khác' } },
      used,
    )
    expect(findItem(reworded, 'giai-phap-trong-tam')?.heading).toBe('Việc khác')
  })

  it('moves an item into a numbered heading, out of it, and into the next chapter', () => {
    const down = { kind: 'move', node: 'I.1', by: 1 } as const
    expect(numbers(after(down)).slice(0, 3)).toEqual(['I.1.1', 'I.1.2', 'I.1.3'])
    expect(
      itemsOf(after(down, down, down))
        .map(({ id }) => id)
        .slice(0, 3),
    ).toEqual(['I.2.1', 'I.2.2', 'I.1'])
    const beyond = after(down, down, down, down, down)
    expect(numberOf(beyond, 'I.1')).toBe('II.1')
    expect(numberOf(beyond, 'II.1')).toBe('II.2')
  })

  it('numbers the items of a chapter that was its one item', () => {
    const template = after({ kind: 'addItem', into: 'chuong-iv', name: 'Kiến nghị khác' })
    expect(
      itemsOf(template)
        .slice(-2)
        .map(({ numbering }) => numbering),
    ).toEqual(['1.', '2.'])
  })

  it('gives a figure that means something else a new key, and the old one back when it means it again', () => {
    const item = itemId('II.1')
    const to = (key: string, unit: string): TemplateAct => ({
      kind: 'changePart',
      list: 'figures',
      item,
      key,
      values: { unit },
    })
    const other = after(to('conferences', 'lượt'))
    expect(findItem(other, item)?.figures.map(({ key }) => key)).toEqual(['hoiNghiTrienKhaiQuanTriet'])
    expect(findItem(after(to('conferences', 'lượt'), to('hoiNghiTrienKhaiQuanTriet', 'hội nghị')), item)).toEqual(
      findItem(standard, item),
    )
  })

  it('does nothing on what is not there', () => {
    expect(after({ kind: 'remove', node: 'x' })).toBe(standard)
    expect(after({ kind: 'move', node: 'chuong-i', by: -1 })).toBe(standard)
    expect(after({ kind: 'removePart', item: itemId('x-y'), list: 'figures', key: 'a' })).toBe(standard)
  })
})

it('keeps names for life over any edits, and every version without problems is one that rounds can use', () => {
  fc.assert(
    fc.property(fc.array(randomEdits, { minLength: 1, maxLength: 4 }), (rounds) => {
      const versions: Template[] = [midTermTemplate]
      for (const edits of rounds) {
        const before = usedNames(versions)
        const template = applyEdits(withNodeIds(versions.at(-1) ?? midTermTemplate), edits, before)
        expect(editedTemplateShape.parse(JSON.parse(JSON.stringify(template)))).toEqual(template)
        const items = itemsOf(template)
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
        const previous = new Set(itemsOf(versions.at(-1) ?? midTermTemplate).map(({ id }) => id))
        for (const { id, figures } of items) {
          expect(isItemId(id)).toBe(true)
          // An id that is new in this version was in no version before.
          if (!previous.has(id)) expect(before.nodes.has(id)).toBe(false)
          for (const figure of figures) {
            const known = before.figures.get(keyName(id, figure.key))
            if (known) expect(sameMeaning(known, figure)).toBe(true)
          }
        }
        if (templateProblems(template, before).every(({ level }) => level !== 'mustFix'))
          versions.push(templateShape.parse(tidyTemplate(template)))
      }
    }),
  )
})
