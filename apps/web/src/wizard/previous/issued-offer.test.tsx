import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { findItem } from '@thidua/schema/outline/template'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { InReport, testDraft } from '../test-report.tsx'
import { IssuedOffer } from './issued-offer.tsx'

beforeAll(async () => {
  await Promise.all([loadMessages('wizard'), loadMessages('answers')])
})
afterEach(cleanup)

const inspection = {
  'II.5/inspections/r1/order': 'a0',
  'II.5/inspections/r1/by': 'Sở Nội vụ',
  'II.5/inspections/r1/inspected': 'UBND xã Trà Bồng',
  'II.5/inspections/r1/date': '4/6/2026',
}

/** The offer of an item by a server whose letter has these rows. */
async function offerOf(rows: { answers: Record<string, string>; leftOut: number } | null) {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(
      () =>
        new Observable((observer) => {
          const letter = {
            ...{ __typename: 'IssuedBelow', id: 'l', reference: 'BC-2026-000031', round: 'Sơ kết của xã' },
            ...{ letterNumber: '31', issuedOn: '30/11/2026', submittedAt: '2026-11-30T02:00:00.000Z', answers: {} },
            rows: rows && { __typename: 'IssuedRows', ...rows },
          }
          observer.next({
            data: { __typename: 'Query', report: { __typename: 'Report', id: 'r', issuedBelow: [letter] } },
          })
          observer.complete()
        }),
    ),
  })
  const item = findItem(midTermTemplate, 'II.5')
  if (!item) throw new Error('no item')
  const draft = testDraft()
  render(
    <ApolloProvider client={client}>
      <InReport draft={draft}>
        <IssuedOffer item={item} />
      </InReport>
    </ApolloProvider>,
  )
  const show = await screen.findByRole('button', { name: 'Xem lại' })
  await act(async () => fireEvent.click(show))
  return draft
}

it('offers what the compiled reports list, row by row', async () => {
  const draft = await offerOf({ answers: inspection, leftOut: 0 })
  const take = await screen.findByRole('button', { name: /^Lấy vào: /u })
  expect(screen.queryByText(/dòng trong các báo cáo/u)).toBeNull()
  await act(async () => fireEvent.click(take))
  const taken = Object.entries(draft.answers()).filter(([path]) => path.startsWith('II.5/inspections/'))
  expect(taken.map(([, text]) => text)).toEqual(expect.arrayContaining(['Sở Nội vụ', 'UBND xã Trà Bồng', '4/6/2026']))
})

it('says how many rows are not offered, also where none is', async () => {
  await offerOf({ answers: inspection, leftOut: 54 })
  expect(await screen.findByText(/^Còn 54 dòng trong các báo cáo/u)).toBeTruthy()
  cleanup()
  await offerOf({ answers: {}, leftOut: 2_400 })
  expect(await screen.findByText(/^Còn 2\.400 dòng/u)).toBeTruthy()
})

it('says that there is nothing, to who may not read these reports too', async () => {
  await offerOf(null)
  expect(await screen.findByText('Báo cáo tổng hợp không có nội dung cho mục này.')).toBeTruthy()
})
