import type { liveMessages } from '@thidua/schema/http/live'
import type { FastifyReply } from 'fastify'

type Message = (typeof liveMessages)[keyof typeof liveMessages]

/** A browser that takes no more in is cut off; it comes again and asks for what it missed. */
const maxUnsentBytes = 256 * 1024
/** A browser whose connection broke comes again after so long, not all at the same moment. */
const retryMs = { from: 1_000, spread: 2_000 }

/** The open answer that messages are written to, as browsers read them by `EventSource`. */
export interface Stream {
  /** `id` is what the browser names when it comes again. */
  send(message: Message, data: string, id: string | null): void
  end(): void
}

/** Begins an answer that stays open. `left` is called once, whoever ends it. */
export function openStream(reply: FastifyReply, left: () => void): Stream {
  const { raw } = reply
  const headers = reply.getHeaders()
  reply.hijack()
  raw.writeHead(200, {
    ...(headers as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    // A proxy that collected answers before it sends them on would hold every message back.
    'x-accel-buffering': 'no',
  })
  raw.once('close', left)
  const write = (text: string) => {
    if (raw.writableEnded || raw.destroyed) return
    raw.write(text)
    if (raw.writableLength > maxUnsentBytes) raw.destroy()
  }
  write(`retry: ${retryMs.from + Math.round(Math.random() * retryMs.spread)}\n\n`)
  return {
    send: (message, data, id) => write(`${id === null ? '' : `id: ${id}\n`}event: ${message}\ndata: ${data}\n\n`),
    end: () => void raw.end(),
  }
}
