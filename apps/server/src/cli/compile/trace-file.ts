import { closeSync, openSync, writeSync } from 'node:fs'
import type { TracedPart } from '@thidua/consolidation/trace/trace-of'

/** Characters gathered before they are written. */
const pieceLength = 65_536

/** A trace that is written source by source: a figure of fifteen thousand reports has as many. */
export function traceFile(file: string): { add(parts: readonly TracedPart[]): void; close(): void } {
  const to = openSync(file, 'wx')
  let [text, separator] = ['', '[\n']
  const write = (more: string, ends = false) => {
    text += more
    if (text.length < pieceLength && !ends) return
    writeSync(to, text)
    text = ''
  }
  return {
    add(parts) {
      for (const { sources, ...part } of parts) {
        write(`${separator}${JSON.stringify(part).slice(0, -1)},"sources":[`)
        for (const [at, source] of sources.entries()) write(`${at === 0 ? '' : ','}${JSON.stringify(source)}`)
        write(']}')
        separator = ',\n'
      }
    },
    close() {
      write(separator === '[\n' ? '[]\n' : '\n]\n', true)
      closeSync(to)
    },
  }
}
