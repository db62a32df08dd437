import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem, type Template } from '@thidua/schema/outline/template'
import { editTemplate } from '@thidua/schema/template-editing/edit-template'
import type { TemplateAct } from '@thidua/schema/template-editing/template-act'
import { withNodeIds } from '@thidua/schema/template-editing/template-nodes'
import { usedNames } from '@thidua/schema/template-editing/used-names'
import { describe, expect, it } from 'vitest'
import { type SavedTemplate, type SaveOutcome, TemplateStore } from './template-store.ts'

const used = usedNames([midTermTemplate])
const saved: SavedTemplate = { revision: 1, name: 'Sơ kết', outline: midTermTemplate }
const heading = (node: string, words: string): TemplateAct => ({ kind: 'change', node, values: { heading: words } })

/** A server of one template. */
function server() {
  let stored = { ...saved, outline: withNodeIds(midTermTemplate) }
  const failing: SaveOutcome[] = []
  return {
    failing,
    stored: () => stored,
    send: async (draft: SavedTemplate): Promise<SaveOutcome> => {
      const failure = failing.shift()
      if (failure) return failure
      if (draft.revision !== stored.revision) return { kind: 'newer', theirs: structuredClone(stored) }
      stored = structuredClone({ ...draft, revision: draft.revision + 1 })
      return { kind: 'saved', revision: stored.revision }
    },
  }
}

const storeOf = ({ send }: ReturnType<typeof server>) => new TemplateStore({ saved, used, send, pauseMs: 60_000 })
const headingOf = (template: Template, id: string) => findItem(template, id)?.heading

describe('a template that is being edited', () => {
  it('is saved with what was changed last, and says so', async () => {
    const there = server()
    const store = storeOf(there)
    store.act(heading('II.1', 'Một'))
    expect(store.shown().state).toBe('unsaved')
    await store.flush()
    expect(store.shown()).toMatchObject({ state: 'saved', revision: 2 })
    expect(headingOf(there.stored().outline, 'II.1')).toBe('Một')
  })

  it('goes back a step: what was typed into one field at once', () => {
    const store = storeOf(server())
    for (const words of ['M', 'Mộ', 'Một']) store.act(heading('II.1', words))
    store.act({ kind: 'remove', node: 'II.5' })
    store.undo()
    expect(headingOf(store.shown().template, 'II.1')).toBe('Một')
    store.undo()
    expect(store.shown()).toMatchObject({ canUndo: false })
    expect(store.shown().template).toEqual(withNodeIds(midTermTemplate))
  })

  it('says that it is saved when a step back leads to what is', async () => {
    const store = storeOf(server())
    store.act(heading('II.1', 'Một'))
    store.undo()
    await store.flush()
    expect(store.shown().state).toBe('saved')
  })

  it('keeps what is not saved when the server cannot be reached, and saves it then', async () => {
    const there = server()
    there.failing.push({ kind: 'unreachable' })
    const store = storeOf(there)
    store.rename('Đề cương mới')
    await store.flush()
    expect(store.shown().state).toBe('failed')
    await store.flush()
    expect(store.shown().state).toBe('saved')
    expect(there.stored().name).toBe('Đề cương mới')
  })

  it('joins what another changed elsewhere', async () => {
    const there = server()
    const [mine, other] = [storeOf(there), storeOf(there)]
    other.act(heading('II.3', 'Của họ'))
    await other.flush()
    mine.act(heading('II.1', 'Của tôi'))
    await mine.flush()
    expect(mine.shown()).toMatchObject({ state: 'saved', revision: 3, conflicts: [] })
    expect(headingOf(there.stored().outline, 'II.1')).toBe('Của tôi')
    expect(headingOf(there.stored().outline, 'II.3')).toBe('Của họ')
  })

  it.each(['mine', 'theirs'] as const)('asks about what both changed, and saves %s', async (side) => {
    const there = server()
    const [mine, other] = [storeOf(there), storeOf(there)]
    other.act(heading('II.1', 'Của họ'))
    other.rename('Tên của họ')
    await other.flush()
    mine.act(heading('II.1', 'Của tôi'))
    mine.rename('Tên của tôi')
    await mine.flush()
    expect(mine.shown().state).toBe('conflict')
    expect(mine.shown().conflicts).toMatchObject([
      { node: 'name', mine: 'Tên của tôi', theirs: 'Tên của họ' },
      { node: 'II.1', mine: { heading: 'Của tôi' }, theirs: { heading: 'Của họ' } },
    ])
    mine.choose('II.1', side)
    expect(mine.shown().state).toBe('conflict')
    mine.choose('name', side)
    await mine.flush()
    expect(mine.shown()).toMatchObject({ state: 'saved', conflicts: [] })
    expect(headingOf(there.stored().outline, 'II.1')).toBe(side === 'mine' ? 'Của tôi' : 'Của họ')
    expect(there.stored().name).toBe(side === 'mine' ? 'Tên của tôi' : 'Tên của họ')
  })

  it('says when it was published or thrown away meanwhile', async () => {
    const there = server()
    there.failing.push({ kind: 'gone' })
    const store = storeOf(there)
    store.act({ kind: 'addItem', into: 'chuong-ii', name: 'Mục mới' })
    await store.flush()
    expect(store.shown().state).toBe('gone')
    expect(findItem(editTemplate(store.shown().template, heading('muc-moi', 'x'), used), 'muc-moi')?.heading).toBe('x')
  })
})
