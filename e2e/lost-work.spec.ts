import { Desk } from './lost-work/desk.ts'
import { Ledger } from './lost-work/ledger.ts'
import { scenarios } from './lost-work/scenarios/all.ts'
import { expect, test } from './support/fixtures.ts'

/** What `pnpm lost-work` does for hours, each kind once. */
for (const [index, { name, short, run }] of scenarios.entries())
  test(`no word is lost or doubled: ${name}`, { tag: short ? [] : '@whole' }, async ({ app, browser }) => {
    const ledger = new Ledger(app, `s${index}`)
    const desk = new Desk(ledger, browser, 'chuyenvien.23430@demo.example')
    await run(desk, { edits: 8 })
    const { typed, ...account } = await ledger.count()
    await desk.getUp()
    expect(typed).toBeGreaterThan(0)
    expect(account).toEqual({ lost: 0, doubled: 0, wrong: [], untrue: [] })
  })
