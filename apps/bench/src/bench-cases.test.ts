import { afterAll, describe, it } from 'vitest'
import { closeProvince } from './api/province.ts'
import { benchCases } from './bench-cases.ts'
import { prepare } from './run-case.ts'

afterAll(closeProvince)

/** What a line compares follows the product, or says nothing: both sides are asked once, and must give the same. */
describe.runIf(process.env['WHOLE_TESTS'])('every line of the bench', () => {
  it.each(benchCases.filter(({ whenNamed }) => !whenNamed))('$name can be measured', async (benchCase) => {
    const prepared = await prepare(benchCase)
    await prepared.close()
  })
})
