import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TestEditor } from './test-editor.ts'

/** What programs of all kinds put on a clipboard, with the markup that must come of it. */
const ours = join(import.meta.dirname, 'clips')
/** More of them, where they lie beside the project. */
const others = join(import.meta.dirname, '../../../../../../../shared/cases/clipboard')

interface Expected {
  readonly source: string
  readonly expect: string
  readonly why: string
}

describe.each([ours, others].filter(existsSync))('clips in %s', (folder) => {
  const expected: Record<string, Expected> = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'))

  it('are all expected to become something', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.html'))
        .sort(),
    ).toEqual(Object.keys(expected).sort())
  })

  it.each(Object.entries(expected))('%s', (name, { expect: markup, why }) => {
    const html = readFileSync(join(folder, name), 'utf8')
    const editor = new TestEditor()
    editor.paste({ html })
    expect(editor.markup, why).toBe(markup)
  })

  it.each(Object.entries(expected))('%s as a browser on Windows hands it over', (name, { expect: markup, why }) => {
    const html = readFileSync(join(folder, name), 'utf8')
    if (/<body|Version:/iu.test(html)) return
    const editor = new TestEditor()
    editor.paste({ html: `<html>\r\n<body>\r\n<!--StartFragment-->${html}<!--EndFragment-->\r\n</body>\r\n</html>` })
    expect(editor.markup, why).toBe(markup)
  })
})
