import { cleanup, render } from '@testing-library/react'
import { composeReport } from '@thidua/letter/compose/compose-report'
import { sampleReport } from '@thidua/letter/fixtures/sample-report'
import { renderHtml } from '@thidua/letter/render/html/render-html'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { LetterView } from './letter-view.tsx'

beforeEach(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  ),
)
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Level and words of every heading, from the first to the last. */
const headings = (within: Element) =>
  [...within.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    (one) => [Number(one.tagName[1]), one.textContent] as const,
  )

it('has its headings below the one of the page, which by itself begin at the first level', () => {
  const letter = composeReport(sampleReport)
  const { container } = render(<LetterView letter={letter} />)
  const file = document.createElement('div')
  file.innerHTML = renderHtml(letter)
  const byItself = headings(file)
  expect(byItself[0]?.[0]).toBe(1)
  expect(headings(container)).toEqual(byItself.map(([level, words]) => [level + 1, words]))
})
