import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TestEditor } from '../test-editor.ts'
import { ourClips, readClips } from './read-clips.ts'

/** More of them, where they lie beside the project. */
const others = join(import.meta.dirname, '../../../../../../../shared/cases/clipboard')

const pasted = (html: string): string => {
  const editor = new TestEditor()
  editor.paste({ html })
  return editor.markup
}

describe.each([ourClips, others].filter(existsSync))('clips in %s', (folder) => {
  const clips = readClips(folder)

  it('are all expected to become something', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.html'))
    expect(files.sort()).toEqual([...clips.keys()].sort())
  })

  it.each([...clips])('%s', (_, { html, expect: markup, why }) => {
    expect(pasted(html), why).toBe(markup)
  })

  const bare = [...clips].filter(([, { html }]) => !/<body|Version:/iu.test(html))
  it.each(bare)('%s as a browser on Windows hands it over', (_, { html, expect: markup, why }) => {
    expect(pasted(`<html>\r\n<body>\r\n<!--StartFragment-->${html}<!--EndFragment-->\r\n</body>\r\n</html>`), why).toBe(
      markup,
    )
  })
})
