import { itemId } from '@thidua/schema/outline/item-id'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { expect, it } from 'vitest'
import { nextPage } from './next-page.ts'

type Report = Parameters<typeof nextPage>[0]

const fresh: Report = { id: 'r', template: midTermTemplate, remarks: [], closed: () => null }
const returned: Report = {
  ...fresh,
  remarks: [{}],
  closed: (place) => (place === 'II.3' || place === 'letter' ? null : 'itemLocked'),
}

it('goes through the items to the letter, and after a return back to what is to be mended', () => {
  expect(nextPage(fresh, itemId('I.2.2'))).toBe('/bao-cao/r/muc/II.1')
  expect(nextPage(fresh, itemId('IV'))).toBe('/bao-cao/r/van-ban')
  expect(nextPage(returned, itemId('I.1'))).toBe('/bao-cao/r/muc/II.3')
  expect(nextPage(returned, itemId('II.3'))).toBe('/bao-cao/r')
})
