import { afterEach, expect, it, vi } from 'vitest'
import { readFile } from './read-file.ts'

afterEach(() => vi.unstubAllGlobals())

const send = async (answer: Response) => {
  vi.stubGlobal('fetch', async () => answer)
  return readFile(new File(['x'], 'a.docx'), 'report', new AbortController().signal)
}

it.each([
  ['ours', Response.json({ code: 'TOO_LARGE' }, { status: 413 }), 'tooLarge'],
  ['a proxy’s', new Response('<h1>413 Request Entity Too Large</h1>', { status: 413 }), 'stoppedOnTheWay'],
] as const)('a file that is refused for its size: %s', async (_, answer, problem) => {
  expect(await send(answer)).toEqual({ kind: 'problem', problem })
})

it.each([
  ['bc.docx', 'read'],
  ['BC.DOC', 'read'],
  ['bc.rtf', 'read'],
  ['bc.odt', 'read'],
  ['bc.mht', 'wrongKind'],
  ['bc.pages', 'wrongKind'],
  ['bc.wps', 'wrongKind'],
] as const)('%s is sent or refused by its name', async (name, expected) => {
  vi.stubGlobal('fetch', async () => Response.json({ code: 'x' }, { status: 422 }))
  const outcome = await readFile(new File(['x'], name), 'report', new AbortController().signal)
  expect(outcome).toEqual({ kind: 'problem', problem: expected === 'read' ? 'unreadable' : expected })
})
