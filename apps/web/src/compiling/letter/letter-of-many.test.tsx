import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import 'fake-indexeddb/auto'
import { Profiler } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { openStore, serverOf } from '#lib/draft/test-store.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { fieldsOf, quotePart, TestRoom } from './test-room.tsx'

/** The paragraphs that were drawn, by their ids. */
const drawn: string[] = []
vi.mock('./sheet/paragraph-field.tsx', async (original) => {
  const { ParagraphField } = await original<typeof import('./sheet/paragraph-field.tsx')>()
  return {
    ParagraphField: (props: Parameters<typeof ParagraphField>[0]) => {
      drawn.push(props.part.pid)
      return <ParagraphField {...props} />
    },
  }
})

beforeAll(async () => {
  await Promise.all((['app', 'wizard', 'compiling'] as const).map((slice) => loadMessages(slice)))
})
afterEach(cleanup)

/** Paragraphs of the longest item that was met. */
const many = 165

it('draws the paragraph in which a key is pressed, and no other, however many stand there', async () => {
  const { store } = openStore(serverOf())
  const order = (nth: number) => `a${String(nth).padStart(3, '0')}`
  store.setAll(fieldsOf(...Array.from({ length: many }, (_, nth) => quotePart(`doan${nth}`, order(nth)))))
  let commits = 0
  render(
    <Profiler id="letter" onRender={() => commits++}>
      <TestRoom draft={store} />
    </Profiler>,
  )
  const fields = screen.getAllByRole<HTMLTextAreaElement>('textbox', { name: /^Đoạn/ })
  expect(fields).toHaveLength(many)
  const field = fields[80] as HTMLTextAreaElement
  await act(async () => field.focus())
  for (const words of ['Toàn xã có 15 mô hình.', 'Toàn xã có 15 mô hình. ', 'Toàn xã có 15 mô hình. T']) {
    drawn.length = 0
    commits = 0
    await act(async () => void fireEvent.change(field, { target: { value: words } }))
    expect(new Set(drawn)).toEqual(new Set(['doan80']))
    // The keystroke at once, what follows from it a little later, each once.
    expect(drawn.length).toBeLessThanOrEqual(2)
    expect(commits).toBeLessThanOrEqual(4)
  }
  // To another paragraph: the one that is left, and the one that is come to.
  drawn.length = 0
  await act(async () => fields[81]?.focus())
  expect(new Set(drawn)).toEqual(new Set(['doan80', 'doan81']))
})
