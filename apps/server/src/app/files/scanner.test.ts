import { createServer } from 'node:net'
import { uploadPath } from '@thidua/schema/files/upload-protocol'
import { describe, expect, it } from 'vitest'
import { startTestServer } from '#testing/test-server.ts'
import { smallPdf, uploadsOf } from '#testing/upload-file.ts'

describe('a scanner', () => {
  /** A server that speaks INSTREAM: finds what holds the word EICAR. */
  async function scanner(answer?: string) {
    const listening = createServer((socket) => {
      let got = Buffer.alloc(0)
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => {
        got = Buffer.concat([got, chunk])
        let at = 'zINSTREAM\0'.length
        if (got.toString('latin1', 0, at) !== 'zINSTREAM\0') return
        const pieces: Buffer[] = []
        while (at + 4 <= got.length) {
          const length = got.readUInt32BE(at)
          if (length === 0) {
            const found = Buffer.concat(pieces).includes('EICAR')
            return void socket.end(`${answer ?? `stream: ${found ? 'Eicar-Test-Signature FOUND' : 'OK'}`}\0`)
          }
          if (at + 4 + length > got.length) return
          pieces.push(got.subarray(at + 4, at + 4 + length))
          at += 4 + length
        }
      })
    })
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    const { port } = listening.address() as { port: number }
    return { url: `tcp://127.0.0.1:${port}`, close: () => new Promise((resolve) => listening.close(resolve)) }
  }
  const tried = async (url: string, content: Buffer) => {
    const scanned = await startTestServer({ clamavUrl: url })
    try {
      const { id, answer } = await uploadsOf(scanned, 'clerk').send({ content })
      const { statusCode } = await uploadsOf(scanned, 'clerk').request('GET', uploadPath(id))
      return [answer.statusCode, answer.json<{ why?: string }>().why ?? null, statusCode]
    } finally {
      await scanned.close()
    }
  }

  it('lets through what is clean, refuses what is not, and closes when it is away', async () => {
    const well = await scanner()
    expect(await tried(well.url, smallPdf(300_000))).toEqual([200, null, 200])
    expect(await tried(well.url, smallPdf(400, 'EICAR '))).toEqual([422, 'infected', 404])
    await well.close()
    // The file waits: what is away may come back.
    expect(await tried(well.url, smallPdf())).toEqual([503, 'scannerAway', 200])
    const full = await scanner('INSTREAM size limit exceeded. ERROR')
    expect(await tried(full.url, smallPdf())).toEqual([503, 'scannerAway', 200])
    await full.close()
  })
})
