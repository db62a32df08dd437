import { reportStates } from '@thidua/schema/states'
import { describe, expect, it } from 'vitest'
import { hands, statesInHand } from './hand.ts'
import { filterOf, type ListView, readListView, wholeRound, writeListView } from './list-view.ts'

const read = (text: string) => readListView(new URLSearchParams(text))

describe('list view in the address', () => {
  it('comes back as it went', () => {
    const views: ListView[] = [
      wholeRound,
      { ...wholeRound, bucket: 'LATE', order: { by: 'time', descending: true } },
      { ...wholeRound, bucket: 'OVERDUE', hand: 'CLERK' },
      {
        bucket: 'NIL',
        state: 'WITH_HEAD',
        hand: null,
        queue: 'mine',
        blockId: 'a-b',
        search: 'quảng ngãi & 1',
        order: { by: 'name', descending: false },
      },
    ]
    for (const view of views) expect(read(writeListView(view))).toEqual(view)
  })

  it('says nothing for the whole round', () => {
    expect(writeListView({ ...wholeRound, search: '  ' })).toBe('')
    expect(filterOf(wholeRound, ['k1'])).toEqual({})
  })

  it('overlooks what it does not know', () => {
    expect(read('loc=gi-do&trang-thai=x&khoi=&xep=-mau')).toEqual(wholeRound)
  })

  it('asks the server for one state, one block and words', () => {
    expect(filterOf(read('trang-thai=dang-sua&khoi=k1&tim=quang+ngai'), [])).toEqual({
      states: ['REVISING'],
      blockIds: ['k1'],
      search: 'quang ngai',
    })
  })

  it('asks for the blocks of the reviewer who looks', () => {
    expect(filterOf(read('khoi=cua-toi'), ['k1', 'k2'])).toEqual({ blockIds: ['k1', 'k2'] })
  })

  it('asks the server for the states in which it is somebody’s turn', () => {
    expect(filterOf(read('dang-o=chu-tri'), [])).toEqual({ states: ['SUBMITTED', 'RESUBMITTED'] })
    expect(hands.flatMap(statesInHand).toSorted()).toEqual([...reportStates].toSorted())
  })
})
