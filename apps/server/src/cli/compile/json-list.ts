import { closeSync, openSync, writeSync } from 'node:fs'

/** A JSON list that is written entry by entry: a trace may be longer than fits into memory. */
export function jsonList(file: string): { add(entries: readonly object[]): void; close(): void } {
  const to = openSync(file, 'wx')
  let separator = '[\n'
  return {
    add(entries) {
      for (const entry of entries) {
        writeSync(to, `${separator}${JSON.stringify(entry)}`)
        separator = ',\n'
      }
    },
    close() {
      writeSync(to, separator === '[\n' ? '[]\n' : '\n]\n')
      closeSync(to)
    },
  }
}
