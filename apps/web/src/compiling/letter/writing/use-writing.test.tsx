import 'fake-indexeddb/auto'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { Part } from '@thidua/consolidation/sources/part'
import type { ItemId } from '@thidua/schema/outline/item-id'
import fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { openStore, serverOf } from '#lib/draft/test-store.ts'
import { useActs } from '../../model/use-acts.ts'
import { fieldsOf, find, item, quotePart, writtenPart } from '../test-room.tsx'
import { useItemParts } from './use-item-parts.ts'
import { useWriting } from './use-writing.ts'

afterEach(cleanup)

function useRoom(draft: DraftStore, of: ItemId) {
  const acts = useActs(draft)
  const { parts, removed, read } = useItemParts(draft, of)
  const writing = useWriting({ item: of, draft, read, find, acts, focusOn: () => undefined })
  return { acts, parts, removed, writing }
}

const deed = fc.record({
  what: fc.constantFrom(
    'type',
    'split',
    'split',
    'join',
    'up',
    'down',
    'remove',
    'restore',
    'insert',
    'own',
    'undo',
    'undo',
  ),
  nth: fc.nat(10),
  at: fc.nat(40),
})

/** Acts that meet each other in few paragraphs. */
const meeting = fc.record({
  what: fc.constantFrom('type', 'type', 'split', 'split', 'join', 'remove', 'insert', 'undo', 'undo'),
  nth: fc.nat(1),
  at: fc.nat(8),
})

interface Deed {
  readonly what: string
  readonly nth: number
  readonly at: number
}

/** Fields that say anything. */
const filled = (draft: DraftStore) =>
  Object.fromEntries(Object.entries(draft.answers()).filter(([, value]) => value !== ''))

/** One sign each: no cut can part them, and each is told from the others. */
const signs = '一二三四五六七八九十'

function open(...parts: readonly Part[]) {
  const { store } = openStore(serverOf())
  store.setAll(fieldsOf(...parts))
  return { store, ...renderHook(() => useRoom(store, item)) }
}

function does(room: ReturnType<typeof useRoom>, { what, nth, at }: Deed, sign: string): void {
  const { parts, removed, writing, acts } = room
  const part = parts[nth % Math.max(parts.length, 1)]
  if (what === 'undo') acts.undo()
  else if (what === 'restore') writing.restore(removed[nth % Math.max(removed.length, 1)]?.pid ?? '')
  else if (!part || what === 'insert') writing.insert(part?.pid ?? null)
  else {
    const { pid, text } = part
    const cut = Math.min(at, text.length)
    if (what === 'type') writing.type(pid, `${text.slice(0, cut)}${sign}${text.slice(cut)}`)
    else if (what === 'split') writing.split(pid, { start: cut, end: cut })
    else if (what === 'join') writing.join(pid)
    else if (what === 'up' || what === 'down') writing.move(pid, what)
    else if (what === 'remove') writing.remove(pid)
    else writing.mark(pid, 'own')
  }
}

it('takes all acts back to the letter that was, one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 15 }), async (deeds) => {
      const { store, result, unmount } = open(
        quotePart('a', 'a0'),
        writtenPart('b', 'a1', 'Nhìn chung các xã làm tốt.', 'own'),
        quotePart('c', 'a2', 1),
      )
      const before = filled(store)
      for (const one of deeds)
        await act(async () => does(result.current, one.what === 'type' ? { ...one, what: 'own' } : one, ''))
      for (let left = deeds.length; left > 0; left--) await act(async () => result.current.acts.undo())
      expect(filled(store)).toEqual(before)
      unmount()
    }),
    { numRuns: 60 },
  )
})

it('loses nothing that was typed, whatever is undone after it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(meeting, { maxLength: 20 }), async (deeds) => {
      const { result, unmount } = open(writtenPart('a', 'a0', signs, 'own'))
      const typed = [...signs]
      for (const [nth, one] of deeds.entries()) {
        const sign = String.fromCodePoint(0x7a_00 + nth)
        if (one.what === 'type' && result.current.parts.length > 0) typed.push(sign)
        await act(async () => does(result.current, one, sign))
        const { parts, removed } = result.current
        const all = [...parts, ...removed].map(({ text }) => text).join('')
        expect(typed.filter((known) => all.split(known).length !== 2)).toEqual([])
      }
      unmount()
    }),
    { numRuns: 60 },
  )
})

it('is what it was called again when its words are typed back, unless a person called it otherwise since', async () => {
  const { result } = open(writtenPart('a', 'a0', 'Các xã báo cáo:', 'standard'), quotePart('b', 'a1'))
  const kinds = () => result.current.parts.map(({ kind }) => kind)
  const type = (pid: string, text: string) => act(async () => result.current.writing.type(pid, text))
  const [, quote] = result.current.parts
  await type('a', 'Các xã báo cáo: x')
  await type('b', 'Khác hẳn.')
  expect(kinds()).toEqual(['own', 'condensed'])
  await type('a', 'Các xã báo cáo:')
  await type('b', quote?.text ?? '')
  expect(kinds()).toEqual(['standard', 'quote'])
  await type('a', 'Các xã báo cáo: x')
  await act(async () => result.current.writing.mark('a', 'own'))
  await type('a', 'Các xã báo cáo:')
  expect(kinds()[0]).toBe('own')
})
