import 'fake-indexeddb/auto'
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { findNotes } from '#lib/device/device-notes.ts'
import { draftOfPage } from '#wizard/preview/draft-of-page.ts'
import { newEntering } from './entering-note.ts'
import { useKeptEntering } from './use-kept-entering.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

it('keeps what was just typed when nobody sees the page any more: a telephone ends it without a word', async () => {
  const draft = draftOfPage('Tôi', {})
  renderHook(() => useKeptEntering('p entering r', newEntering(), draft))
  draft.set('II.1/narrative', 'Vừa gõ.')
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(localStorage.getItem('note/p entering r')).toContain('Vừa gõ.')
  expect((await findNotes('p entering r')).get('p entering r')).toMatchObject({
    answers: { 'II.1/narrative': 'Vừa gõ.' },
  })
})
