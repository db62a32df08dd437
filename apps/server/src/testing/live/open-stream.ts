import { get, type IncomingMessage } from 'node:http'
import { liveMessages, livePath, type News } from '@thidua/schema/http/live'

export interface OpenedStream {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  /** All news so far, in their order. */
  readonly news: readonly News[]
  /** Id of the last message. */
  readonly lastId: () => string | null
  /** Resolves with the first news, from the `from`th on, that fit; when the stream ends before, to null. */
  until(fits: (news: News) => boolean, from?: number): Promise<News | null>
  /** Resolves after the first beat: what was missed has been told then. */
  readonly begun: Promise<void>
  /** Resolves with the last message's name when the server has ended it. */
  readonly ended: Promise<string>
  close(): void
}

/** Opens a server's stream of what happens as a browser does. */
export async function openStream(url: string, cookie: string, query = '', headers = {}): Promise<OpenedStream> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${url}${livePath}${query}`, { headers: { cookie, ...headers } }, resolve).on('error', reject)
  })
  const news: News[] = []
  let lastId: string | null = null
  let lastMessage = ''
  let over = false
  const listeners = new Set<() => void>()
  const begun = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<string>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  let text = ''
  answer.setEncoding('utf8')
  answer.on('data', (chunk: string) => {
    text += chunk
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: ?(.*)/su) as [string, string]))
      lastId = fields.get('id') ?? lastId
      lastMessage = fields.get('event') ?? lastMessage
      if (fields.get('event') === liveMessages.news) news.push(JSON.parse(fields.get('data') ?? '') as News)
      if (fields.get('event') === liveMessages.beat) begun.resolve()
    }
    tell()
  })
  const end = () => {
    over = true
    begun.resolve()
    ended.resolve(lastMessage)
    tell()
  }
  answer.on('end', end)
  answer.on('close', end)
  answer.on('error', end)

  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    news,
    lastId: () => lastId,
    begun: begun.promise,
    ended: ended.promise,
    until: (fits, from = 0) =>
      new Promise((resolve) => {
        const look = () => {
          const found = news.slice(from).find(fits)
          if (!found && !over) return
          listeners.delete(look)
          resolve(found ?? null)
        }
        listeners.add(look)
        look()
      }),
    close: () => answer.destroy(),
  }
}
