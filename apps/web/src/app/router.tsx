import { createBrowserRouter } from 'react-router'
import { routes } from '#lib/paths.ts'
import type { Slice } from '#messages/catalogues.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { LoadingPage } from './loading-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { RootLayout } from './root-layout.tsx'
import { RouteError } from './route-error.tsx'
import { loadViewer } from './viewer-query.ts'

/** A page loads with its words, so that it is shown once and whole. */
const page =
  <Route,>(load: () => Promise<Route>, ...slices: Slice[]) =>
  async () => {
    const [route] = await Promise.all([load(), ...slices.map((slice) => loadMessages(slice))])
    return route
  }

export const router = createBrowserRouter([
  {
    id: 'root',
    Component: RootLayout,
    ErrorBoundary: RouteError,
    HydrateFallback: LoadingPage,
    loader: loadViewer,
    shouldRevalidate: () => false,
    children: [
      {
        // The inner boundary: a page that fails leaves the bar with home and account in place.
        ErrorBoundary: RouteError,
        children: [
          { path: routes.home, lazy: page(() => import('#home/home-page.tsx'), 'home') },
          { path: routes.round, lazy: page(() => import('#dashboards/round-page.tsx'), 'dashboards', 'home') },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
])
