import type { FindSubmission } from '@thidua/consolidation/answers/compiled-round'
import {
  changeSource,
  insertPart,
  markPart,
  movePart,
  overridePart,
  removePart,
} from '@thidua/consolidation/editing/edit-parts'
import { joinParts } from '@thidua/consolidation/editing/join-parts'
import { orderBehind } from '@thidua/consolidation/editing/part-order'
import { pasteLines } from '@thidua/consolidation/editing/paste-lines'
import { type Cut, splitPart } from '@thidua/consolidation/editing/split-part'
import { derivedId } from '@thidua/consolidation/sources/derived-id'
import { editPart } from '@thidua/consolidation/sources/kind-of-part'
import type { Override, Part, SourceRole } from '@thidua/consolidation/sources/part'
import { type Patch, partPath } from '@thidua/consolidation/sources/part-fields'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { useMemo, useRef } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { newId } from '#lib/new-id.ts'
import type { ItemParts } from '../../model/item-parts.ts'
import type { Acts } from '../../model/use-acts.ts'

/** What a compiler does to the paragraphs of an item, each named by its id. The same object as long as the item is open. */
export interface Writing {
  /** A keystroke: goes to the draft at once and has the field's own undo. */
  type(pid: string, text: string): void
  /** Cuts a paragraph in two; the caret goes to the second one. */
  split(pid: string, cut: Cut): void
  /** Brings lines from elsewhere to where the caret is, each as a paragraph of its own. */
  paste(pid: string, cut: Cut, lines: readonly string[]): void
  /** Joins a paragraph to the one before it; false where there is none that takes words. */
  join(pid: string): boolean
  /** Joins the next paragraph to this one. */
  joinNext(pid: string): boolean
  move(pid: string, by: 'up' | 'down'): void
  remove(pid: string): void
  restore(pid: string): void
  /** A new paragraph behind another one, with the caret in it; behind null it is the first. */
  insert(behind: string | null): void
  mark(pid: string, kind: 'own' | 'standard' | null): void
  changeSource(pid: string, sid: string, role: SourceRole | null): void
  override(pid: string, override: Override | null): void
  /** Takes over what a paragraph is computed as today. */
  renew(pid: string, text: string): void
  /** The caret to the paragraph before or behind; false where there is none. */
  walk(pid: string, by: 'up' | 'down'): boolean
  /** Takes back the last act, if nothing was typed since; false leaves it to the field's own undo. */
  undoAct(): boolean
}

interface Options {
  readonly item: ItemId
  readonly draft: DraftStore
  readonly read: () => ItemParts
  readonly find: FindSubmission
  readonly acts: Acts
  readonly focusOn: (pid: string, at: number, isThere?: boolean) => void
}

export function useWriting(options: Options): Writing {
  const latest = useRef(options)
  latest.current = options
  return useMemo(() => writingOf(() => latest.current), [])
}

function writingOf(now: () => Options): Writing {
  let lastWasAct = false
  /** What paragraphs said and were called before typing made them something else: who types it back has it back. */
  const typedOver = new Map<string, Pick<Part, 'text' | 'kind'>>()
  const act = (patches: readonly Patch[], isWhole = false) => {
    lastWasAct = true
    now().acts.act(patches, isWhole)
  }
  const parts = () => now().read().parts
  /** Does something with a paragraph that is there, and with where it stands; false where nothing was done. */
  const on = (pid: string, does: (part: Part, at: number, all: readonly Part[]) => unknown): boolean => {
    const all = parts()
    const at = all.findIndex((part) => part.pid === pid)
    const part = all[at]
    return part !== undefined && does(part, at, all) !== false
  }
  const joinAt = (all: readonly Part[], at: number): boolean => {
    const [before, part] = [all[at - 1], all[at]]
    const joined = before && part ? joinParts(before, part, now().find) : null
    if (!before || !joined) return false
    act(joined.patches, true)
    now().focusOn(before.pid, joined.seam)
    return true
  }
  return {
    type: (pid, text) =>
      void on(pid, (part) => {
        lastWasAct = false
        const was = typedOver.get(pid)
        const patches = was?.text === text ? restored(part, was) : editPart(part, text, now().find)
        if (!was && patches.some(({ path }) => path === partPath(part.item, pid, 'kind'))) typedOver.set(pid, part)
        now().draft.setAll(Object.fromEntries(patches.map(({ path, value }) => [path, value])))
      }),
    split: (pid, cut) =>
      void on(pid, (part, _, all) => {
        const made = derivedId(newId())
        act(splitPart(all, part, cut, made, now().find), true)
        const isBefore = part.text.slice(0, cut.start).trim() === '' && part.text.slice(cut.end).trim() !== ''
        now().focusOn(isBefore ? pid : made, 0)
      }),
    paste: (pid, cut, lines) =>
      void on(pid, (part, _, all) => {
        const pids = [...lines, ''].map(() => derivedId(newId()))
        act(pasteLines(all, part, cut, { lines, pids, find: now().find }), true)
        const last = parts().findLast(({ pid: made }) => pids.slice(0, lines.length).includes(made))
        if (last) now().focusOn(last.pid, last.text.length)
      }),
    join: (pid) => on(pid, (_, at, all) => joinAt(all, at)),
    joinNext: (pid) => on(pid, (_, at, all) => joinAt(all, at + 1)),
    move: (pid, by) => void on(pid, (_, __, all) => act(movePart(all, pid, by))),
    remove: (pid) =>
      void on(pid, (part, at, all) => {
        act(removePart(part))
        const next = all[at + 1] ?? all[at - 1]
        if (next) now().focusOn(next.pid, at + 1 < all.length ? 0 : next.text.length)
      }),
    restore: (pid) => {
      const part = now()
        .read()
        .removed.find((one) => one.pid === pid)
      if (!part) return
      const order = orderBehind(parts(), parts().at(-1)?.pid ?? null)
      act([{ path: partPath(part.item, pid, 'order'), value: order }])
      now().focusOn(pid, part.text.length)
    },
    insert: (behind) => {
      const pid = derivedId(newId())
      act(insertPart(parts(), { item: now().item, pid, behind }))
      now().focusOn(pid, 0)
    },
    mark: (pid, kind) =>
      void on(pid, (part) => {
        typedOver.delete(pid)
        act(markPart(part, kind, now().find))
      }),
    changeSource: (pid, sid, role) => void on(pid, (part) => act(changeSource(part, sid, role, now().find))),
    override: (pid, override) => void on(pid, (part) => act(overridePart(part, override))),
    renew: (pid, text) => void on(pid, ({ item }) => act([{ path: partPath(item, pid, 'text'), value: text }])),
    walk: (pid, by) =>
      on(pid, (_, at, all) => {
        const next = all[by === 'up' ? at - 1 : at + 1]
        if (next) now().focusOn(next.pid, by === 'up' ? next.text.length : 0, true)
        return next !== undefined
      }),
    undoAct: () => {
      if (!lastWasAct || !now().acts.mayUndo) return false
      lastWasAct = false
      now().acts.undo()
      return true
    },
  }
}

const restored = ({ item, pid }: Part, { text, kind }: Pick<Part, 'text' | 'kind'>): Patch[] => [
  { path: partPath(item, pid, 'text'), value: text },
  { path: partPath(item, pid, 'kind'), value: kind },
]
