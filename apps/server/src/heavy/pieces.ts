import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

/**
 * Sends pieces of a file, null for its end; goes on when whoever reads them asks for more, so that none pile up.
 */
export type SendPieces = (pieces: readonly Uint8Array[] | null) => Promise<void>

/** The thread's end of a file that is sent while it is made. */
export function pieceSender(port: MessagePort): SendPieces {
  let asked = once(port, 'message')
  return async (pieces) => {
    await asked
    asked = once(port, 'message')
    port.postMessage(pieces && Buffer.concat(pieces))
  }
}

/**
 * The server's end: gives the pieces as they are made, each asked for when the one before was taken. Ends with the
 * file, or when the port is closed: the task then says why it failed.
 */
export async function* receivePieces(port: MessagePort): AsyncGenerator<Uint8Array> {
  let take: (piece: Uint8Array | null) => void = () => undefined
  let closed = false
  port.on('message', (piece: Uint8Array | null) => take(piece))
  port.on('close', () => {
    closed = true
    take(null)
  })
  try {
    while (!closed) {
      const piece = await new Promise<Uint8Array | null>((resolve) => {
        take = resolve
        port.postMessage('more')
      })
      if (piece === null) return
      yield piece
    }
  } finally {
    port.close()
  }
}
