import { fileLimits } from '@thidua/schema/files/file-limits'
import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { sendFile } from './send-file.ts'

vi.mock('#lib/session/session.ts', () => ({ lookAtSession: async () => undefined }))
afterEach(() => vi.unstubAllGlobals())

const part = fileLimits.partBytes
const file = (bytes: number) => ({
  id: 'f',
  personId: 'p',
  reportId: 'r',
  place: 'II.1',
  name: 'a.pdf',
  blob: new Blob([new Uint8Array(bytes)]),
})
const json = (body: object, status = 200) => Response.json(body, { status })

/** A server that counts as ours does; `breaks` says of each request whether its answer is lost, or it never came. */
function server(total: number, breaks: (nth: number) => 'lost' | 'none' | null) {
  let [received, done, nth] = [0, false, 0]
  const taken: number[] = []
  vi.stubGlobal('fetch', async (address: string, request: { method?: string; body?: ArrayBuffer }) => {
    const broken = breaks(nth++)
    if (broken === 'none') throw new TypeError('no network')
    let answer = json({ received, done })
    if (request.method === 'PUT') {
      const offset = Number(new URL(address, 'http://x').searchParams.get('offset'))
      if (offset === received && !done) {
        taken.push(offset)
        received += request.body?.byteLength ?? 0
        answer = json({ received, done })
      } else answer = json({ received, done }, 409)
    } else if (address.endsWith('/finish')) {
      done = received === total
      answer = json({ received, done }, done ? 200 : 409)
    }
    if (broken === 'lost') throw new TypeError('no answer')
    return answer
  })
  return { taken, isDone: () => done }
}

it('sends each byte once, wherever the line breaks', async () => {
  const breaking = fc.array(fc.constantFrom('lost' as const, 'none' as const, null, null), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(breaking, fc.constantFrom(1, part, part + 1, 3 * part), async (breaks, bytes) => {
      const { taken, isDone } = server(bytes, (nth) => breaks[nth] ?? null)
      const signal = new AbortController().signal
      let outcome = await sendFile(file(bytes), signal, () => undefined)
      for (let again = 0; outcome.kind === 'later' && again <= breaks.length; again++)
        outcome = await sendFile(file(bytes), signal, () => undefined)
      expect([outcome.kind, isDone()]).toEqual(['done', true])
      expect(taken).toEqual(Array.from({ length: Math.ceil(bytes / part) }, (_, nth) => nth * part))
    }),
    { numRuns: 30 },
  )
})

it.each([
  [json({ code: 'FILE_REFUSED', why: 'macros' }, 422), { kind: 'refused', why: 'macros' }],
  [json({ code: 'FILE_REFUSED', why: 'scannerAway' }, 503), { kind: 'later', why: 'scannerAway' }],
  [json({ code: 'NOT_FOUND' }, 404), { kind: 'gone' }],
  [json({ code: 'OTHER_PERSON' }, 409), { kind: 'later', why: null }],
  [new Response('<h1>502</h1>', { status: 502 }), { kind: 'later', why: null }],
])('says what came of it', async (answer, outcome) => {
  vi.stubGlobal('fetch', async () => answer)
  expect(await sendFile(file(10), new AbortController().signal, () => undefined)).toEqual(outcome)
})
