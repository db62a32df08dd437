import 'fake-indexeddb/auto'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { inventedRound } from '@thidua/consolidation/fixtures/invented-round'
import { readJointDecisions } from '@thidua/consolidation/totals/joint-decisions'
import { jointQuestions } from '@thidua/consolidation/trace/joint-questions'
import { itemId } from '@thidua/schema/outline/item-id'
import { cellPath, orderPath } from '@thidua/schema/outline/paths'
import { useSyncExternalStore } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { DraftStore } from '#lib/draft/draft-store.ts'
import { openStore, serverOf } from '#lib/draft/test-store.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { InTestRoom } from '../test-room.tsx'
import { JointInspections } from './joint-inspections.tsx'

beforeAll(async () => {
  await Promise.all((['app', 'compiling'] as const).map((slice) => loadMessages(slice)))
})
afterEach(cleanup)

const inspections = itemId('II.5')
const told = (findings: string) => ({
  [orderPath(inspections, 'inspections', 'r1')]: 'a0',
  ...Object.fromEntries(
    Object.entries({
      kind: 'inspection',
      by: 'Đoàn liên ngành',
      inspected: 'Trường An Bình',
      date: '12/8/2026',
      findings,
    }).map(([cell, text]) => [cellPath(inspections, 'inspections', 'r1', cell), text]),
  ),
})
const round = inventedRound([told('Tốt'), told('Khá')])

function Questions({ draft }: { draft: DraftStore }) {
  const fields = useSyncExternalStore(draft.subscribe, draft.answers)
  return <JointInspections questions={jointQuestions(round, inspections, readJointDecisions(fields))} />
}

it('asks with both rows in sight, keeps the decision, and takes it back', async () => {
  const { store } = openStore(serverOf())
  render(
    <InTestRoom draft={store} item={inspections}>
      <Questions draft={store} />
    </InTestRoom>,
  )
  const question = within(screen.getByRole('group', { name: /Hai đoàn này là một/ }))
  expect(question.getByText('Tốt')).toBeDefined()
  expect(question.getByText('Khá')).toBeDefined()
  const press = (name: string) => act(async () => question.getByRole('button', { name }).click())
  await press('Để sau')
  expect(question.queryByText('Tốt')).toBeNull()
  await press('Xem')
  await press('Là một')
  expect([...readJointDecisions(store.answers()).values()]).toEqual([true])
  expect(screen.getByRole('heading', { name: /đã quyết định/ })).toBeDefined()
  await press('Quyết định lại')
  await press('Là hai')
  expect([...readJointDecisions(store.answers()).values()]).toEqual([false])
})
