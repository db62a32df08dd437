import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-when-stale-'))
  writeFileSync(join(root, 'source.txt'), 'one')
  // Fails when another build is under way, as two of the real ones may.
  writeFileSync(
    join(root, 'build.mjs'),
    `import { appendFileSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
mkdirSync('building')
appendFileSync('builds.txt', readFileSync('source.txt', 'utf8') + '\\n')
writeFileSync('output.txt', 'built')
rmdirSync('building')`,
  )
})
afterEach(() => rmSync(root, { recursive: true }))

/** What one process of its own says of whether it built. */
async function start(): Promise<string> {
  const program = `
    import { buildWhenStale } from ${JSON.stringify(join(import.meta.dirname, 'build-when-stale.ts'))}
    const build = { name: 'it', inputs: ['source.txt'], output: 'output.txt', script: ['build.mjs'], folder: '.' }
    process.stdout.write(String(buildWhenStale(${JSON.stringify(root)}, build)))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await once(child, 'close')
  return said
}
const builds = () => readFileSync(join(root, 'builds.txt'), 'utf8').trim().split('\n')

test('several starts at once build once, and a later one only what changed', async () => {
  const said = await Promise.all(Array.from({ length: 4 }, start))
  expect(said.sort()).toEqual(['false', 'false', 'false', 'true'])
  expect(builds()).toEqual(['one'])
  expect(await start()).toBe('false')
  writeFileSync(join(root, 'source.txt'), 'two')
  expect(await start()).toBe('true')
  expect(builds()).toEqual(['one', 'two'])
})

test('the claim of a start that was killed holds nobody up', async () => {
  await start()
  writeFileSync(join(root, 'source.txt'), 'two')
  const lock = join(root, 'node_modules/.cache/thidua/it.sha256.lock')
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, began: '' }))
  expect(await start()).toBe('true')
})
