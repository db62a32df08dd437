import type { Readable } from 'node:stream'
import { z } from 'zod'

/** What a backup says of itself before its rows. */
export const backupHeader = z.object({
  format: z.literal('bao-cao-thi-dua backup 1'),
  madeAt: z.iso.datetime(),
  /** Names of the migrations that made the tables. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string() })),
  /** Files by their SHA-256 (hex); a backup of before there were any says nothing. */
  files: z.array(z.string().regex(/^[\da-f]{64}$/u)).default([]),
})

export type BackupHeader = z.output<typeof backupHeader>

/*
 * Inside its compression a backup is a row of frames, each a length (4 bytes, big-endian) and so many bytes: first the
 * header, then for each of its tables, in order, what COPY says of it in any number of frames and an empty one; then the
 * same of the bytes of each of its files.
 */

const lengthBytes = 4
const usualFrameBytes = 256 * 1024
/** A frame that says more is none: the file is something else. */
const largestFrameBytes = 1024 * 1024 * 1024

/** Where a backup's files come from and go to. */
export interface BackupFiles {
  /** Null where it is not there. */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | null>
  /** Keeps a file's bytes; resolves when they are kept. Throws where they are not what the hash says. */
  write(sha256: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
}

export function frame(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Frames of what comes in chunks of any size, and the empty one that ends it. */
export async function* framesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    waitingBytes += chunk.length
    if (waitingBytes < usualFrameBytes) continue
    yield frame(Buffer.concat(waiting))
    waiting = []
    waitingBytes = 0
  }
  if (waitingBytes > 0) yield frame(Buffer.concat(waiting))
  yield frame(new Uint8Array())
}

/** Gives what the frames hold, one after the other. Throws where the last one is cut off. */
export async function* readFrames(from: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of from) {
    waiting = waiting.length === 0 ? (chunk as Buffer) : Buffer.concat([waiting, chunk as Buffer])
    while (waiting.length >= lengthBytes) {
      const end = lengthBytes + waiting.readUInt32BE()
      if (end > largestFrameBytes) throw new Error('no frame is so long')
      if (waiting.length < end) break
      yield waiting.subarray(lengthBytes, end)
      waiting = waiting.subarray(end)
    }
  }
  if (waiting.length > 0) throw new Error('the file is cut off')
}
