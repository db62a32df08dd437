import 'fake-indexeddb/auto'
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { emptyQueue } from '@thidua/draft/save-queue'
import { MemoryRouter } from 'react-router'
import { expect, it, vi } from 'vitest'
import { DeviceQueue } from '#lib/draft/device-queue.ts'
import { draftDatabase } from '#lib/draft/draft-database.ts'
import { DraftStore } from '#lib/draft/draft-store.ts'
import { DraftContext } from '#lib/draft/use-draft.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { PresentReport } from './present-report.tsx'

it('does not close the draft while something of it is not on the server', async () => {
  await Promise.all([loadMessages('report'), loadMessages('acts')])
  const asked = vi.fn(() => new Observable<ApolloLink.Result>(() => {}))
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new ApolloLink(asked) })
  const draft = new DraftStore({
    fields: {},
    queue: emptyQueue('tab'),
    device: new DeviceQueue(draftDatabase, { reportId: 'r', personId: 'p' }),
    me: 'tôi',
    send: async () => ({ kind: 'unreachable' }),
  })
  draft.set('II.1/narrative', 'viết lúc mất mạng')
  render(
    <ApolloProvider client={client}>
      <MemoryRouter>
        <DraftContext value={draft}>
          <PresentReport reportId="r" primary />
        </DraftContext>
      </MemoryRouter>
    </ApolloProvider>,
  )
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Trình lãnh đạo' })))
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Còn phần chưa lưu được/u)
  expect(asked).not.toHaveBeenCalled()
})
