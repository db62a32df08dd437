import { Desk } from './lost-work/desk.ts'
import { Ledger } from './lost-work/ledger.ts'
import { scenarios } from './lost-work/scenarios/all.ts'
import { expect, test } from './support/fixtures.ts'

/** The short form of `pnpm lost-work`. */
for (const [index, { name, run }] of scenarios.filter(({ short }) => short).entries())
  test(`no word is lost or doubled: ${name}`, async ({ app, browser }) => {
    const ledger = new Ledger(app, `s${index}`)
    const desk = new Desk(ledger, browser, 'chuyenvien.23430@demo.example')
    await run(desk, { edits: 8 })
    const { typed, ...account } = await ledger.count()
    await desk.getUp()
    expect(typed).toBeGreaterThan(0)
    expect(account).toEqual({ lost: 0, doubled: 0, wrong: [], untrue: [] })
  })
