import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * The canary of the layer check: a parser that understands nothing cruises no module and is green.
 * Fails when fewer modules or dependencies are seen than the tree surely has.
 */
it('sees the whole tree', async () => {
  const options = await extractOptions(join(root, '.dependency-cruiser.mjs'))
  const { output } = await cruise(['apps', 'packages', 'prisma', 'e2e'], { ...options, baseDir: root })
  if (typeof output === 'string') throw new Error(output)
  expect(output.summary.totalCruised).toBeGreaterThan(200)
  expect(output.summary.totalDependenciesCruised ?? 0).toBeGreaterThan(400)
}, 30_000)
