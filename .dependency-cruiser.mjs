/** The house's layers, written once: a new slice is covered on its first day. */
const slices = (name, room) => ({
  name,
  comment: 'A slice never imports a sibling slice; what two need moves down a layer.',
  severity: 'error',
  from: { path: `^${room}/([^/]+)/` },
  to: { path: `^${room}/([^/]+)/`, pathNot: `^${room}/$1/` },
})

const forbid = (name, from, to, toNot = undefined) => ({
  name,
  severity: 'error',
  // A test may reach up to what it proves.
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: toNot ? { path: to, pathNot: toNot } : { path: to },
})

const web = '^apps/web/src'
const server = '^apps/server/src'

export default {
  forbidden: [
    slices('server-subjects-are-siblings', 'apps/server/src/subjects'),
    {
      ...slices('web-slices-are-siblings', 'apps/web/src'),
      from: { path: `${web}/(home|report|sign-in|dashboards|review|consolidate|import)/` },
      to: { path: `${web}/(home|report|sign-in|dashboards|review|consolidate|import)/`, pathNot: `${web}/$1/` },
    },
    forbid('server-lib-is-the-ground', `${server}/lib/`, `${server}/(app|subjects|graphql)/|${server}/(schema|main)`),
    forbid('server-graphql-knows-no-subject', `${server}/graphql/`, `${server}/(app|subjects)/`),
    forbid('server-subjects-know-no-app', `${server}/subjects/`, `${server}/app/`),
    forbid(
      'web-lib-is-the-ground',
      `${web}/lib/`,
      `${web}/(app|home|report|sign-in|dashboards|review|consolidate|import|wizard|ui)/`,
    ),
    forbid(
      'web-ui-knows-no-page',
      `${web}/ui/`,
      `${web}/(app|home|report|sign-in|dashboards|review|consolidate|import|wizard)/`,
    ),
    forbid(
      'web-wizard-knows-no-section',
      `${web}/wizard/`,
      `${web}/(app|home|report|sign-in|dashboards|review|consolidate|import)/`,
    ),
    forbid('web-and-server-meet-in-packages', '^apps/web/', '^(apps/server|prisma)/'),
    forbid('server-knows-no-web', '^apps/server/src/', '^apps/web/'),
    forbid('packages-know-no-app', '^packages/', '^(apps|prisma|e2e)/'),
    forbid('schema-is-the-ground', '^packages/schema/src/', '^packages/(draft|letter)/'),
    forbid('draft-knows-nothing-of-ours', '^packages/draft/src/', '^packages/(schema|letter)/'),
    forbid('letter-knows-only-schema', '^packages/letter/src/', '^packages/draft/'),
    {
      name: 'schema-imports-zod-only',
      severity: 'error',
      from: { path: '^packages/schema/src/', pathNot: '\\.test\\.ts$|/generated/' },
      to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'zod' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules|/dist/|/generated/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
