import './ui/base.css'
import { routes } from '@thidua/schema/http/routes'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { installation } from './lib/session/installation.ts'
import { loadMessages } from './messages/load-messages.ts'
import { DemoMark } from './ui/demo-mark.tsx'

/** With its words, so that nothing moves down when they come. */
const isDemo = installation().then(async ({ demo }) => demo && (await loadMessages('demo')) !== null)

/** Signing in needs neither router nor GraphQL: it is a page of its own and stays light. */
const page = await (location.pathname === routes.signIn ? import('./sign-in/sign-in-app.tsx') : import('./app/app.tsx'))
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
