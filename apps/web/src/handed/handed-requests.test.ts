import { afterEach, expect, it, vi } from 'vitest'
import { askHanded, sendHanded } from './handed-requests.ts'

afterEach(() => vi.unstubAllGlobals())

const json = (body: object, status: number) => Response.json(body, { status })
const answers = (...given: Response[]) => vi.stubGlobal('fetch', async () => given.shift())

it.each([
  ['a text that is too long', json({ code: 'INVALID' }, 400), 'tooLong'],
  ['a body that is too large', json({ code: 'FST_ERR_CTP_BODY_TOO_LARGE' }, 413), 'tooLong'],
  ['a guard of the network in between', new Response('<h1>Blocked</h1>', { status: 403 }), 'unreachable'],
  ['a link that was taken back', json({ code: 'HANDED', why: 'ended' }, 410), 'ended'],
  ['a server that is down', new Response('<h1>502</h1>', { status: 502 }), 'unreachable'],
] as const)('says what came of %s, and never that the link is unknown', async (_, answer, problem) => {
  answers(answer)
  expect(await sendHanded('C', 'x', '')).toBe(problem)
})

it('says why a long text of a link that ended is not read', async () => {
  answers(json({ code: 'UNAUTHENTICATED' }, 401), json({ code: 'HANDED', why: 'closed' }, 410))
  expect(await sendHanded('C', 'x'.repeat(5_000), '')).toBe('closed')
})

it('knows no link of what the server cannot read as one', async () => {
  answers(json({ code: 'INVALID' }, 400))
  expect(await askHanded('C'.repeat(200))).toBe('unknown')
})

it('opens nothing where somebody else answers in the place of the server', async () => {
  answers(new Response('<h1>Blocked</h1>', { status: 403 }))
  expect(await askHanded('C')).toBe('unreachable')
})
