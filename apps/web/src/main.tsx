import './ui/base.css'
import { routes } from '@thidua/schema/http/routes'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

/** Signing in needs neither router nor GraphQL: it is a page of its own and stays light. */
const page = await (location.pathname === routes.signIn ? import('./sign-in/sign-in-app.tsx') : import('./app/app.tsx'))
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<StrictMode>{await page.start()}</StrictMode>)
