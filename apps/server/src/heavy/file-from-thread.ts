import { Readable } from 'node:stream'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Gate } from '#lib/turns/gate.ts'
import type { Asker } from './asker.ts'
import { inThread } from './in-thread.ts'
import { receivePieces } from './pieces.ts'

/**
 * A file that a thread makes while it is being sent: it waits where its receiver is slower. `data` gets the `port` that
 * `pieceSender` wants. Resolves with its first piece made, so that what fails before is still an answer of its own;
 * what fails later breaks the stream off. Its place in the gate is held until it is sent whole.
 */
export async function fileFromThread(
  task: URL,
  data: object,
  { gate, asker, timeoutMs }: { gate: Gate; asker: Asker; timeoutMs: number },
): Promise<Readable> {
  const begun = Promise.withResolvers<MessagePort>()
  const done = gate.run(asker.personId, asker.left, () => {
    const { port1, port2 } = new MessageChannel()
    const made = inThread<void>(task, { ...data, port: port2 }, { signal: asker.left, timeoutMs, transfer: [port2] })
    // A thread that failed, was ended, or never began closes nothing.
    made.catch(() => port1.close())
    begun.resolve(port1)
    return made
  })
  done.catch(begun.reject)
  const pieces = receivePieces(await begun.promise)
  const first = await pieces.next()
  if (first.done) await done
  return Readable.from(
    (async function* whole() {
      if (!first.done) yield first.value
      yield* pieces
      await done
    })(),
  )
}
