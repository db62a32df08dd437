import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { itemId } from '@thidua/schema/outline/item-id'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { TestRoom } from '../test-room.tsx'
import { AnswersPane } from './answers-pane.tsx'

/** The answers that were drawn, by their agencies. */
const drawn: string[] = []
vi.mock('./reading/use-mark.tsx', async (original) => {
  const { UseMark } = await original<typeof import('./reading/use-mark.tsx')>()
  return {
    UseMark: (props: Parameters<typeof UseMark>[0]) => {
      drawn.push(props.said.answer.submission.agency.name)
      return <UseMark {...props} />
    },
  }
})

beforeAll(() => Promise.all([loadMessages('compiling'), loadMessages('app')]))
afterEach(cleanup)

const many = 200
/** No two of them alike: nothing is folded. */
const words = 'đường chợ trường cầu kênh rừng suối đồng làng phố vườn ao bến đò giếng núi sông biển hồ đập'.split(' ')
const said = (nth: number) =>
  Array.from({ length: 12 }, (_, at) => `${words[(nth * (at + 3) + at) % words.length]}${(nth * 7 + at) % 31}`).join(
    ' ',
  )

it('draws the answer that is left and the one that is come to, and of an act the one that it is on', async () => {
  const sent = Array.from({ length: many }, (_, nth) => ({ 'II.1/narrative': `Xã làm ${said(nth)}.` }))
  render(
    <TestRoom round={{ sent }} item={itemId('II.1')}>
      <AnswersPane />
    </TestRoom>,
  )
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(many))
  const press = async (key: string) => {
    drawn.length = 0
    await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key }))
    return new Set(drawn).size
  }
  await press('j')
  for (const key of ['j', 'j', 'k']) expect(await press(key)).toBe(2)
  expect(await press('p')).toBeLessThanOrEqual(2)
  expect(await press('u')).toBeLessThanOrEqual(2)
  await press('x')
  expect(await press('2')).toBeLessThanOrEqual(2)
})
