import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { itemId } from '@thidua/schema/outline/item-id'
import { cellPath, orderPath } from '@thidua/schema/outline/paths'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem } from '@thidua/schema/outline/template'
import type { EditorView } from '@tiptap/pm/view'
import { Profiler } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import type { Button } from '#ui/button.tsx'
import type * as createViewModule from './editor/create-view.ts'
import { ItemFields } from './item-fields.tsx'
import { InReport, testDraft } from './test-report.tsx'

const rendered = vi.hoisted(() => ({ buttons: 0 }))
vi.mock('#ui/button.tsx', async (original) => {
  const { Button: Real } = await original<{ Button: typeof Button }>()
  return {
    Button: (props: Parameters<typeof Button>[0]) => {
      rendered.buttons++
      return <Real {...props} />
    },
  }
})

const editor = vi.hoisted((): { view: EditorView | null } => ({ view: null }))
vi.mock('./editor/create-view.ts', async (original) => {
  const real = await original<typeof createViewModule>()
  return {
    ...real,
    createView: (...made: Parameters<typeof real.createView>) => (editor.view = real.createView(...made)),
  }
})

beforeAll(async () => {
  await Promise.all([loadMessages('wizard'), loadMessages('answers'), loadMessages('problems')])
})
beforeEach(() => {
  // The verdict's pause and the saving wait for the end of the typing.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const place = itemId('II.2')
const rowCount = 100
const typed = Array.from({ length: rowCount }, (_, index) => `r${index}`).flatMap((id, index) => [
  [orderPath(place, 'plans', id), `a${String(index).padStart(4, '0')}`],
  [cellPath(place, 'plans', id, 'type'), 'Kế hoạch'],
  [cellPath(place, 'plans', id, 'number'), `${index}/KH-UBND`],
])

/** The fields of an item with a hundred rows; each key gives what it rendered. */
async function open() {
  const draft = testDraft()
  draft.setAll(Object.fromEntries(typed))
  const item = findItem(midTermTemplate, place)
  if (!item) throw new Error('no II.2')
  let commits = 0
  await act(async () =>
    render(
      <MemoryRouter>
        <InReport draft={draft}>
          <Profiler id="fields" onRender={() => commits++}>
            <ItemFields item={item} start={null} />
          </Profiler>
        </InReport>
      </MemoryRouter>,
    ),
  )
  const key = async (write: () => void) => {
    const before = { commits, buttons: rendered.buttons }
    await act(async () => write())
    return { commits: commits - before.commits, buttons: rendered.buttons - before.buttons }
  }
  return { draft, key }
}

it('typing in a text commits once a key and draws no row again', async () => {
  const { draft, key } = await open()
  await act(async () => void (await vi.dynamicImportSettled()))
  expect(editor.view).not.toBeNull()
  const type = (letter: string) => editor.view?.dispatch(editor.view.state.tr.insertText(letter))
  await key(() => type('Đ'))
  for (const letter of 'ã ban') expect(await key(() => type(letter))).toEqual({ commits: 1, buttons: 0 })
  expect(draft.value('II.2/narrative')).toBe('Đã ban')
})

it('typing in a cell commits once a key and draws no other row again', async () => {
  const { key } = await open()
  await key(() => fireEvent.click(screen.getByRole('button', { name: 'Sửa 7/KH-UBND' })))
  const [cell] = screen.getAllByLabelText(/^Cơ quan ban hành/)
  if (!cell) throw new Error('no cell')
  for (const value of ['U', 'UB', 'UBND']) {
    const { commits, buttons } = await key(() => fireEvent.change(cell, { target: { value } }))
    expect(commits).toBe(1)
    // Those of the open row and of the list itself.
    expect(buttons).toBeLessThan(10)
  }
})

it('acts on the row as it stands, however long ago its card was drawn', async () => {
  const { draft, key } = await open()
  await key(() => fireEvent.click(screen.getByRole('button', { name: 'Chuyển xuống: 0/KH-UBND' })))
  await key(() => fireEvent.click(screen.getByRole('button', { name: 'Chuyển xuống: 0/KH-UBND' })))
  await key(() => fireEvent.click(screen.getByRole('button', { name: 'Xóa 99/KH-UBND' })))
  const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
  expect(titles.slice(0, 3)).toEqual(['1/KH-UBND', '2/KH-UBND', '0/KH-UBND'])
  expect(titles).toHaveLength(rowCount - 1)
  expect(draft.value(orderPath(place, 'plans', 'r99'))).toBe('')
})
