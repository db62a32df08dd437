import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LetterJson } from '@thidua/schema/letter-json'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeLetterJson } from './compose/compose-letter-json.ts'
import { arbitraryLetter } from './fixtures/arbitrary-letter.ts'
import { read } from './read/read.ts'
import { renderDocx } from './render/docx/render-docx.ts'

const office = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path))
const told = office === undefined ? ' (left out: LibreOffice is not installed here)' : ''

const filters = { docx: 'docx:MS Word 2007 XML', doc: 'doc:MS Word 97', odt: 'odt', rtf: 'rtf' } as const

/** The fields of a letter, each item by itself: all that was written, not what the reader adds of its own. */
const components = ({ slips, citations, figures, sections, ...fields }: LetterJson): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([...Object.entries(fields), ...sections.map((item) => [item.place, item] as const)])

describe.skipIf(office === undefined)(`a letter that LibreOffice opened and saved${told}`, () => {
  const letters = fc.sample(arbitraryLetter, { numRuns: 20, seed: 7 })
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'letters-'))
    for (const [index, json] of letters.entries())
      writeFileSync(join(folder, `${index}.docx`), await renderDocx([composeLetterJson(json)]))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(Object.entries(filters))('as .%s reads as it was written', async (format, filter) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const files = letters.map((_, index) => join(folder, `${index}.docx`))
    const saved = join(folder, format)
    execFileSync(office ?? '', [profile, '--headless', '--convert-to', filter, '--outdir', saved, ...files], {
      stdio: 'ignore',
    })
    const wrong: string[] = []
    let count = 0
    for (const [index, json] of letters.entries()) {
      const is = components(await read(readFileSync(join(saved, `${index}.${format}`)), `letter.${format}`))
      for (const [name, wanted] of components(json)) {
        count++
        if (JSON.stringify(is.get(name)) !== JSON.stringify(wanted)) wrong.push(`${index} ${name}`)
      }
    }
    expect(wrong.length <= count * 0.05 ? [] : wrong).toEqual([])
  })
})
