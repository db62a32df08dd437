import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { expect, it } from 'vitest'
import { nextPage } from './next-page.ts'

type Report = Parameters<typeof nextPage>[0]

const fresh: Report = { id: 'r', template: midTermTemplate, remarks: [], closed: () => null }
const returned: Report = {
  ...fresh,
  remarks: [{}],
  closed: (place) => (place === 'II.3' || place === null ? null : 'notReopened'),
}

it('goes through the items to the letter, and after a return back to what is to be mended', () => {
  expect(nextPage(fresh, 'I.2.2')).toBe('/bao-cao/r/muc/II.1')
  expect(nextPage(fresh, 'IV')).toBe('/bao-cao/r/van-ban')
  expect(nextPage(returned, 'I.1')).toBe('/bao-cao/r/muc/II.3')
  expect(nextPage(returned, 'II.3')).toBe('/bao-cao/r')
})
