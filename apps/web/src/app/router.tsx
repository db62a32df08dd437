import { routes } from '@thidua/schema/http/routes'
import { createBrowserRouter } from 'react-router'
import { currentViewer } from '#lib/current-viewer.ts'
import type { Slice } from '#messages/catalogues.ts'
import { loadMessages } from '#messages/load-messages.ts'
import { NotFound } from '#ui/not-found.tsx'
import { LoadingPage } from './loading-page.tsx'
import { RootLayout } from './root-layout.tsx'
import { RouteError } from './route-error.tsx'

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
    loader: ({ request }) => currentViewer(request.url),
    shouldRevalidate: () => false,
    children: [
      {
        // The inner boundary: a page that fails leaves the bar with home and account in place. No lazy route has one
        // of its own: where such a route could not be loaded, React Router 8 would show nothing at all.
        ErrorBoundary: RouteError,
        children: [
          { path: routes.account, lazy: page(() => import('#account/account-page.tsx'), 'account', 'credentials') },
          { path: routes.home, lazy: page(() => import('#home/home-page.tsx'), 'home', 'deadlines') },
          { path: routes.notices, lazy: page(() => import('#notices/notices-page.tsx'), 'notices') },
          {
            path: routes.noticeSettings,
            lazy: page(() => import('#notices/settings/settings-page.tsx'), 'notices'),
          },
          {
            path: routes.report,
            lazy: page(
              () => import('#report/report-layout.tsx'),
              'report',
              'acts',
              'wizard',
              'answers',
              'problems',
              'deadlines',
              'evidence',
            ),
            children: [
              { index: true, lazy: () => import('#report/overview/overview-page.tsx') },
              { path: routes.item, lazy: () => import('#wizard/item-page.tsx') },
              { path: routes.letterFields, lazy: () => import('#report/letter-fields/letter-fields-page.tsx') },
              { path: routes.importLetter, lazy: page(() => import('#import/import-page.tsx'), 'import') },
              { path: routes.check, lazy: page(() => import('#report/check/check-page.tsx'), 'slips', 'changes') },
              { path: routes.receipt, lazy: () => import('#report/receipt/receipt-page.tsx') },
              { path: routes.history, lazy: () => import('#report/history/history-page.tsx') },
            ],
          },
          {
            path: routes.movements,
            lazy: page(() => import('#rounds/movements/movements-page.tsx'), 'rounds', 'administration', 'acts'),
          },
          {
            path: routes.movement,
            lazy: page(
              () => import('#rounds/movements/movement-page.tsx'),
              'rounds',
              'administration',
              'acts',
              'evidence',
            ),
          },
          {
            path: routes.rounds,
            lazy: page(() => import('#rounds/list/rounds-page.tsx'), 'rounds', 'administration', 'acts'),
          },
          {
            path: routes.preparedRound,
            lazy: page(() => import('#rounds/round-page.tsx'), 'rounds', 'administration', 'acts', 'evidence'),
          },
          {
            path: routes.round,
            lazy: page(() => import('#dashboards/round-page.tsx'), 'dashboards', 'deadlines', 'acts'),
          },
          { path: routes.reminders, lazy: page(() => import('#reminders/reminders-page.tsx'), 'reminders') },
          { path: routes.phoneList, lazy: page(() => import('#reminders/phone/phone-page.tsx'), 'reminders') },
          {
            path: routes.compiling,
            lazy: page(() => import('#compiling/compiling-page.tsx'), 'compiling', 'wizard', 'answers'),
          },
          {
            path: routes.review,
            lazy: page(
              () => import('#review/review-page.tsx'),
              'review',
              'evidence',
              'acts',
              'changes',
              'deadlines',
              'answers',
              'problems',
            ),
          },
          {
            path: routes.entering,
            lazy: page(
              () => import('#import/entering/entering-page.tsx'),
              'entering',
              'import',
              'evidence',
              'acts',
              'wizard',
              'answers',
              'problems',
            ),
          },
          {
            path: routes.past,
            lazy: page(
              () => import('#review/past/past-page.tsx'),
              'past',
              'acts',
              'changes',
              'answers',
              'problems',
              'slips',
            ),
          },
          { path: routes.search, lazy: page(() => import('#search/search-page.tsx'), 'search') },
          { path: routes.movementYears, lazy: page(() => import('#movement/years-page.tsx'), 'movement') },
          { path: routes.administration, lazy: page(() => import('#setup/setup-page.tsx'), 'administration') },
          {
            path: routes.agencies,
            lazy: page(() => import('#directory/agencies/agencies-page.tsx'), 'directory', 'administration'),
          },
          {
            path: routes.agency,
            lazy: page(() => import('#directory/agencies/agency-page.tsx'), 'directory', 'administration', 'acts'),
          },
          {
            path: routes.people,
            lazy: page(() => import('#directory/people/people-page.tsx'), 'directory', 'administration', 'acts'),
          },
          {
            path: routes.person,
            lazy: page(() => import('#directory/people/person-page.tsx'), 'directory', 'administration', 'acts'),
          },
          {
            path: routes.blocks,
            lazy: page(() => import('#directory/blocks/blocks-page.tsx'), 'directory', 'administration', 'acts'),
          },
          {
            path: routes.ownAgency,
            lazy: page(() => import('#directory/own/own-agency-page.tsx'), 'directory', 'administration', 'acts'),
          },
          {
            path: routes.rights,
            lazy: page(() => import('#directory/rights/rights-page.tsx'), 'rights', 'directory', 'acts'),
          },
          {
            path: routes.templates,
            lazy: page(() => import('#templates/list/template-list-page.tsx'), 'templates', 'administration', 'acts'),
          },
          {
            path: routes.template,
            lazy: page(
              () => import('#templates/template-page.tsx'),
              'templates',
              'evidence',
              'administration',
              'acts',
              'wizard',
              'answers',
              'problems',
            ),
          },
          {
            path: routes.documents,
            lazy: page(() => import('#reference/documents/documents-page.tsx'), 'reference', 'administration'),
          },
          {
            path: routes.document,
            lazy: page(
              () => import('#reference/documents/document-page.tsx'),
              'reference',
              'administration',
              'acts',
              'evidence',
            ),
          },
          {
            path: routes.commendationForms,
            lazy: page(() => import('#reference/forms/forms-page.tsx'), 'reference', 'administration', 'acts'),
          },
          {
            path: routes.figures,
            lazy: page(() => import('#reference/figures/figures-page.tsx'), 'reference', 'administration'),
          },
          {
            path: routes.bringIn,
            lazy: page(() => import('#bring-in/bring-in-page.tsx'), 'bring-in', 'administration', 'acts'),
          },
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
])
