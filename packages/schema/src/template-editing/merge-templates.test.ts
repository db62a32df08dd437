import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, randomEdits } from '../fixtures/random-edits.ts'
import { editedTemplateShape } from '../outline/shapes/template-shape.ts'
import { midTermTemplate } from '../outline/standard-template.ts'
import { findItem, itemsOf, type Template } from '../outline/template.ts'
import { editTemplate } from './edit-template.ts'
import { mergeTemplates } from './merge-templates.ts'
import type { TemplateAct } from './template-act.ts'
import { nodesOf, withNodeIds } from './template-nodes.ts'
import { usedNames } from './used-names.ts'

const base = withNodeIds(midTermTemplate)
const used = usedNames([midTermTemplate])
const after = (...acts: TemplateAct[]): Template =>
  acts.reduce((template, act) => editTemplate(template, act, used), base)
const heading = (node: string, words: string): TemplateAct => ({ kind: 'change', node, values: { heading: words } })

describe('two edits of one template', () => {
  it('are joined where they touch different items', () => {
    const mine = after(heading('II.1', 'Của tôi'), { kind: 'addItem', into: 'chuong-ii', name: 'Mục tôi thêm' })
    const theirs = after(heading('II.3', 'Của họ'), { kind: 'addItem', into: 'chuong-ii', name: 'Mục họ thêm' })
    const { merged, conflicts } = mergeTemplates(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(findItem(merged, 'II.1')?.heading).toBe('Của tôi')
    expect(findItem(merged, 'II.3')?.heading).toBe('Của họ')
    expect(itemsOf(merged).flatMap(({ id, numbering }) => (/^muc/u.test(id) ? [`${numbering} ${id}`] : []))).toEqual([
      '6. muc-ho-them',
      '7. muc-toi-them',
    ])
  })

  it('leave the choice of one item to the person: theirs until mine is chosen', () => {
    const mine = after(heading('II.1', 'Của tôi'))
    const theirs = after(heading('II.1', 'Của họ'), heading('II.2', 'Cũng của họ'))
    const { merged, conflicts } = mergeTemplates(base, mine, theirs)
    expect(conflicts.map(({ node }) => node)).toEqual(['II.1'])
    expect(findItem(merged, 'II.1')?.heading).toBe('Của họ')
    const chosen = mergeTemplates(base, mine, theirs, new Map([['II.1', 'mine']])).merged
    expect(findItem(chosen, 'II.1')?.heading).toBe('Của tôi')
    expect(findItem(chosen, 'II.2')?.heading).toBe('Cũng của họ')
  })

  it('ask about an item that one took away and the other reworded, and about two orders', () => {
    const mine = after({ kind: 'remove', node: 'II.5' }, { kind: 'move', node: 'II.1', by: 1 })
    const theirs = after(heading('II.5', 'Kiểm tra'), { kind: 'move', node: 'II.4', by: -1 })
    const { conflicts } = mergeTemplates(base, mine, theirs)
    expect(conflicts.map(({ node }) => node)).toEqual(['II.5', 'order'])
    expect(conflicts[0]).toMatchObject({ mine: null, theirs: { heading: 'Kiểm tra' } })
  })

  it('are whole whoever begins: with one side unchanged it is the other, and no item comes twice', () => {
    fc.assert(
      fc.property(randomEdits, randomEdits, (first, second) => {
        const [mine, theirs] = [applyEdits(base, first, used), applyEdits(base, second, used)]
        expect(mergeTemplates(base, mine, base).merged).toEqual(mine)
        expect(mergeTemplates(base, base, theirs).merged).toEqual(theirs)
        const { merged, conflicts } = mergeTemplates(base, mine, theirs)
        expect(editedTemplateShape.safeParse(merged).success).toBe(true)
        const ids = itemsOf(merged).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        // What one side added is there, unless both sides mean different things by it.
        if (conflicts.length === 0 && merged.chapters.length > 0)
          for (const side of [mine, theirs])
            for (const { id } of itemsOf(side)) if (!nodesOf(base).has(id)) expect(ids).toContain(id)
      }),
    )
  })
})
