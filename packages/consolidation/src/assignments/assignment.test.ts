import { itemId } from '@thidua/schema/outline/item-id'
import { expect, it } from 'vitest'
import { type Part, partKinds } from '../sources/part.ts'
import { approvalOf, lacksApproval, readAssignment, unapprovedItems } from './assignment.ts'

const [first, second] = [itemId('I.1'), itemId('II.1')]
const part = (pid: string, text: string): Part => ({
  item: first,
  pid,
  order: pid,
  kind: partKinds[0],
  text,
  sources: [],
  computed: null,
  override: null,
})
const parts = [part('a', 'Một.'), part('b', 'Hai.')]
const assigned = (approver: string, approved = '') => ({ 'P/I.1/approver': approver, 'P/I.1/approved': approved })

it('an approval is of these words, in this order, by this person', () => {
  const approval = approvalOf('lan', parts)
  const lacks = (approver: string, of: readonly Part[]) =>
    lacksApproval(readAssignment(assigned(approver, approval), first), of)
  expect(lacks('lan', parts)).toBe(false)
  expect(lacks('hoa', parts)).toBe(true)
  expect(lacks('lan', parts.toReversed())).toBe(true)
  expect(lacks('lan', parts.slice(1))).toBe(true)
  // Two paragraphs are not one that says both.
  expect(lacks('lan', [part('a', 'Một.Hai.')])).toBe(true)
  const override = { value: 'Ba.', reason: 'Đính chính' }
  expect(
    lacks(
      'lan',
      parts.map((one) => ({ ...one, override })),
    ),
  ).toBe(true)
})

it('names the items that somebody was to approve, and those alone', () => {
  const lacking = (fields: Record<string, string>) => unapprovedItems([first, second], fields, parts)
  expect(lacking({})).toEqual([])
  expect(lacking(assigned(''))).toEqual([])
  expect(lacking(assigned('lan'))).toEqual(['I.1'])
  expect(lacking(assigned('lan', approvalOf('lan', parts)))).toEqual([])
  // An item without a paragraph is approved as such.
  expect(lacking({ ...assigned('lan', approvalOf('lan', parts)), 'P/II.1/approver': 'lan' })).toEqual(['II.1'])
})
