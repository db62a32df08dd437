import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Unbroken } from './unbroken.tsx'

afterEach(cleanup)

const held = (text: string) => {
  const { container } = render(<Unbroken text={text} />)
  expect(container.textContent).toBe(text)
  return [...container.querySelectorAll('span')].map(({ textContent }) => textContent)
}

it('holds together what has a number and a hyphen, and nothing else of a text', () => {
  expect(held('Sở Nội vụ · mục II.1 · BC-2026-000313, gửi ngày 01/12/2026')).toEqual(['BC-2026-000313,'])
  expect(held('Thực hiện Quyết định số 769/QĐ-UBND, giai đoạn 2021-2025')).toEqual(['769/QĐ-UBND,', '2021-2025'])
  expect(held('kinh tế - xã hội, 12 hội nghị')).toEqual([])
  expect(held('')).toEqual([])
})

it('lets go of what may be longer than a line', () => {
  expect(held(`https://example.org/2021-${'a'.repeat(40)}`)).toEqual([])
})
