import { once } from 'node:events'
import { createConnection } from 'node:net'

/** No scanner answered as one does: what was to be scanned counts as not scanned. */
export class ScannerAwayError extends Error {
  override readonly name = 'ScannerAwayError'
}

/** Looks through a file's bytes. Resolves with whether something was found. Throws `ScannerAwayError`. */
export type ScanFile = (bytes: Uint8Array) => Promise<'clean' | 'infected'>

/** ClamAV's own bound for one piece is larger; its bound for a whole stream must be at least that of a file. */
const pieceBytes = 64 * 1024
const longestMs = 120_000

/** A scanner that speaks ClamAV's INSTREAM at `tcp://host:port`; null where the settings name none. */
export function scannerAt(url: string | undefined, timeoutMs = longestMs): ScanFile | null {
  if (url === undefined) return null
  const { hostname, port } = new URL(url)
  return async (bytes) => {
    const answer = await ask(hostname, Number(port || 3310), bytes, timeoutMs).catch((error: unknown) => {
      throw new ScannerAwayError('the scanner does not answer', { cause: error })
    })
    if (answer === 'stream: OK') return 'clean'
    if (/^stream: .+ FOUND$/u.test(answer)) return 'infected'
    throw new ScannerAwayError(`the scanner says: ${answer.slice(0, 200)}`)
  }
}

/** Sends a stream in pieces with their lengths, and gives the one line that comes back. */
async function ask(host: string, port: number, bytes: Uint8Array, timeoutMs: number): Promise<string> {
  const socket = createConnection({ host, port })
  const timer = setTimeout(() => socket.destroy(new Error('too slow')), timeoutMs)
  try {
    const answered = lineOf(socket)
    // A scanner that refuses in the middle answers and closes: its answer is what counts.
    answered.catch(() => undefined)
    await once(socket, 'connect')
    socket.write('zINSTREAM\0')
    for (let at = 0; at < bytes.length && socket.writable; at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes)
      socket.write(lengthOf(piece.length))
      if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), answered])
    }
    socket.write(lengthOf(0))
    return await answered
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

async function lineOf(socket: AsyncIterable<Buffer>): Promise<string> {
  let line = ''
  for await (const chunk of socket) {
    line += chunk.toString('utf8')
    if (line.includes('\0') || line.includes('\n') || line.length > 4_096) break
  }
  return line.replace(/[\0\n][\s\S]*$/u, '').trim()
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
