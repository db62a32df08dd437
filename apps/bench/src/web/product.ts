import { RunningApp } from '@thidua/e2e/support/running-app.ts'
import { demoPassword } from '@thidua/prisma/seed/demo-sign-ins'
import { sessionCookieName } from '@thidua/server/src/app/sign-in/session-cookie.ts'
import { OpenedOnce } from '../opened-once.ts'

/** The product as `pnpm start` runs it, with its demo province and the web app as it is built. */
export interface Product {
  readonly url: string
  /** The `Cookie` header of a demo person who has just signed in. */
  signIn(email: string): Promise<string>
  /** The one value, `found`, that a statement gives. */
  find(sql: string): Promise<string>
}

const product = new OpenedOnce<Product>(async () => {
  const app = new RunningApp()
  await app.start()
  return {
    value: { url: app.url, signIn: (email) => signIn(app.url, email), find: (sql) => find(app, sql) },
    close: () => app.dispose(),
  }
})
export const openProduct = (): Promise<Product> => product.open()
export const closeProduct = (): Promise<unknown> => product.close()

async function signIn(url: string, email: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  const name = `${sessionCookieName(false)}=`
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith(name))
  if (cookie === undefined) throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`)
  return cookie.split(';', 1)[0] ?? ''
}

async function find(app: RunningApp, sql: string): Promise<string> {
  const { rows } = await app.database((client) => client.query<{ found: string }>(sql))
  if (!rows[0]) throw new Error(`the demo province has nothing for: ${sql}`)
  return rows[0].found
}
