import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { emptyQueue } from '@thidua/draft/save-queue'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import { draftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { LetterLines } from './letter-lines.tsx'

beforeAll(async () => {
  await Promise.all((['wizard', 'answers'] as const).map((slice) => loadMessages(slice)))
})
afterEach(cleanup)

it('puts the ready text into the box to be changed, and is never in the way of a typed one', async () => {
  const draft = new DraftStore({
    fields: {},
    queue: emptyQueue('tab'),
    device: new DeviceQueue(draftDatabase, { reportId: 'r', personId: 'p' }),
    me: 'tôi',
    send: async () => ({ kind: 'unreachable' }),
  })
  render(
    <DraftContext value={draft}>
      <LetterLines field="recipients" byDefault={'Như trên\nLưu: VT'} />
    </DraftContext>,
  )
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Sửa từ câu có sẵn: Nơi nhận' })))
  expect(draft.value('letter/recipients')).toBe('Như trên\nLưu: VT')
  expect(document.activeElement).toBe(screen.getByLabelText('Nơi nhận'))
  expect(screen.queryByRole('button')).toBeNull()
})
