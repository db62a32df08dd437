import { cpuMs, slowness } from '@thidua/schema/fixtures/processor-time'
import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { enduringFiles } from './enduring-files.ts'

/** The most that a file may take of the processor; it had 9 s when a limit was set. */
const maxCpuMs = 9_000

describe('a file that may be read', () => {
  it.each(Object.entries(enduringFiles))('ends with an answer: %s', async (_, [name, bytes]) => {
    const file = bytes()
    const reading = async () => {
      const letter = await read(file, name)
      expect(['report', 'other', 'scan', 'unreadable']).toContain(letter.kind)
      expect(letter.reason === null).toBe(letter.kind === 'report')
    }
    expect(await cpuMs(reading)).toBeLessThan(maxCpuMs * (await slowness()))
  })
})
