import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const tracked = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.css', '*.prisma', '*.md'], { cwd: root })
  .toString()
  .split('\n')
  .filter((file) => file !== '' && !file.includes('/generated/'))
const documents = new Set(tracked.filter((file) => file.endsWith('.md')).map((file) => file.split('/').at(-1)))

it('cites only documents that are in the repository', () => {
  const strange = tracked.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\b[\w-]+(?:\.vi)?\.md\b|\bux(?:\.md)? \d+/gu)]
      .map(([cited]) => cited)
      .filter((cited) => !documents.has(cited))
      // What a test writes or a script makes is named like a document, too.
      .filter((cited) => !readFileSync(join(root, file), 'utf8').includes(`'${cited}'`))
      .map((cited) => `${file}: ${cited}`),
  )
  expect(strange).toEqual([])
})
