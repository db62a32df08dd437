import fc from 'fast-check'

/**
 * Property tests read the same texts each time, so that what lands depends on the change and not on the draw. New texts
 * are drawn by name: `npx -y pnpm@12 test:random`, whose failures print the seed that repeats them.
 */
if (!process.env['RANDOM_TESTS']) fc.configureGlobal({ seed: 20_260_101 })
