import './ui/base.css'
import { routes } from '@thidua/schema/http/routes'
import { type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { installation } from './lib/session/installation.ts'
import { loadMessages } from './messages/load-messages.ts'
import { DemoMark } from './ui/demo-mark.tsx'

// Else zod tries whether it may make code, which the content security policy refuses aloud; no page has zod before this.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

/** With its words, so that nothing moves down when they come. */
const isDemo = installation().then(async ({ demo }) => demo && (await loadMessages('demo')) !== null)

/** Pages before signing in need neither router nor GraphQL: each is a page of its own and stays light. */
const light: Readonly<Record<string, () => Promise<{ start(): Promise<ReactNode> }>>> = {
  [routes.signIn]: () => import('./sign-in/sign-in-app.tsx'),
  [routes.link]: () => import('./sign-in/link-app.tsx'),
  [routes.guide]: () => import('./guide/guide-app.tsx'),
  [routes.handed]: () => import('./handed/handed-app.tsx'),
  [routes.seal]: () => import('./seal/seal-app.tsx'),
  [routes.forgotten]: () => import('./sign-in/forgotten-app.tsx'),
}
const page = await (light[location.pathname]?.() ?? import('./app/app.tsx'))
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const [shown, demo] = await Promise.all([page.start(), isDemo])
createRoot(root).render(
  <StrictMode>
    {demo ? (
      <Suspense>
        <DemoMark />
      </Suspense>
    ) : null}
    {shown}
  </StrictMode>,
)
