import { waitFor } from '@testing-library/react'
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../new-id.ts'
import { countOutboxes, Outbox, type Sent } from './outbox.ts'

/** A server that keeps texts by id, is away now and then, and sometimes answers what nobody hears. */
class Server {
  readonly texts = new Map<string, string>()
  script: ('ok' | 'away' | 'lost')[] = []

  readonly send = async (id: string, value: string): Promise<Sent<string>> => {
    const fate = this.script.shift() ?? 'ok'
    if (fate !== 'away') this.texts.set(id, value)
    return fate === 'ok' ? { kind: 'sent' } : { kind: 'unreachable' }
  }
}

describe('an outbox', () => {
  it('holds what is written until the server has it, and gives it to the page that comes next', async () => {
    const personId = newId()
    const server = new Server()
    server.script = ['away']
    const first = new Outbox({ personId, name: 'x', send: server.send })
    await first.put('a', 'chữ')
    expect([...first.waiting()]).toEqual([['a', { value: 'chữ', refused: null }]])
    expect(await countOutboxes(personId)).toBe(1)
    expect(await countOutboxes(newId())).toBe(0)
    const next = new Outbox({ personId, name: 'x', send: server.send })
    await next.flush()
    expect(server.texts).toEqual(new Map([['a', 'chữ']]))
    expect(await countOutboxes(personId)).toBe(0)
  })

  it('sends again when the network is back', async () => {
    const server = new Server()
    server.script = ['away', 'away']
    const outbox = new Outbox({ personId: newId(), name: 'x', send: server.send })
    const close = outbox.open()
    await outbox.put('a', 'chữ')
    dispatchEvent(new Event('online'))
    await outbox.flush()
    dispatchEvent(new Event('online'))
    await waitFor(() => expect(outbox.waiting().size).toBe(0))
    expect(server.texts.get('a')).toBe('chữ')
    close()
  })

  it('keeps what the server refuses with the reason, and goes on with the others', async () => {
    const personId = newId()
    const send = async (id: string): Promise<Sent<string>> =>
      id === 'a' ? { kind: 'refused', why: 'wrongState' } : { kind: 'sent' }
    const outbox = new Outbox({ personId, name: 'x', send })
    await outbox.put('a', 'không nhận')
    await outbox.put('b', 'nhận')
    expect([...outbox.waiting()]).toEqual([['a', { value: 'không nhận', refused: 'wrongState' }]])
    expect(await countOutboxes(personId)).toBe(1)
  })

  it('loses nothing, whatever is written, lost or reloaded when', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), id: fc.constantFrom('a', 'b', 'c'), value: fc.string() }),
      fc.record({ kind: fc.constant('reload' as const) }),
    )
    const fates = fc.array(fc.constantFrom('ok' as const, 'away' as const, 'lost' as const), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fates, async (steps, script) => {
        const personId = newId()
        const server = new Server()
        server.script = [...script]
        const page = () => new Outbox({ personId, name: 'x', send: server.send })
        let outbox = page()
        const written = new Map<string, string>()
        for (const one of steps) {
          if (one.kind === 'reload') outbox = page()
          else {
            written.set(one.id, one.value)
            await outbox.put(one.id, one.value)
          }
        }
        server.script = []
        await outbox.flush()
        await outbox.flush()
        expect(server.texts).toEqual(written)
        expect(await countOutboxes(personId)).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})
