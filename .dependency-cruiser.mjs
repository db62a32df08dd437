/**
 * The walls of the house, said by what a room may reach – never by lists of what it may not, so that a room nobody
 * has thought of yet is inside them on its first day.
 *
 * Each part of the house has floors, the ground first. A room reaches the floors below it and nothing beside it:
 * rooms that share a floor are siblings. A room that is on no floor stands on the floor that is marked `open`.
 */
export const open = '*'

/** Rooms of a folder from the ground up; see `open` for those that no floor names. */
export const house = {
  'apps/web/src': [
    ['lib'],
    ['messages'],
    ['ui'],
    ['answers', 'acts', 'credentials'],
    ['administration'],
    ['changes'],
    ['evidence'],
    ['wizard'],
    // A page each: what the router opens.
    [open],
    ['app'],
  ],
  'apps/server/src': [
    ['lib'],
    ['mail', 'events', 'heavy'],
    ['jobs'],
    ['domain'],
    ['graphql'],
    ['subjects'],
    [open],
    ['testing'],
  ],
  'apps/server/src/subjects': [[open]],
  'packages/letter/src': [
    ['markup', 'characters'],
    ['model'],
    ['sentences'],
    ['compose', 'check', 'facts', open],
    ['read', 'render', 'export'],
    ['fixtures'],
    ['cli'],
  ],
  'packages/letter/src/read': [['source'], ['formats', 'recognise'], ['suggest']],
  'packages/directory/src': [['sheets'], ['columns'], ['plan'], ['words', 'example'], ['intake'], ['fixtures']],
  'packages/consolidation/src': [
    ['sentences'],
    ['answers'],
    ['sources'],
    ['near-equal', 'coverage', 'totals', open],
    ['deltas'],
    ['first-draft', 'chain'],
    ['trace'],
    ['out'],
    ['fixtures'],
  ],
}

/** A test may reach up to what it proves. */
const tests = '\\.test\\.tsx?$'

/** Rooms above the open floor may reach every room of it, so for them what stands beside or above is named. */
const floors = (folder, levels) => {
  const named = levels.flat().filter((room) => room !== open)
  const openAt = levels.findIndex((level) => level.includes(open))
  return levels.flatMap((level, index) => {
    const below = levels.slice(0, index).flat()
    const above = openAt >= 0 && index > openAt
    return level.map((room) => ({
      name: `${folder}/${room} reaches ${below.length > 0 ? `only ${below.join(', ')}` : 'no other room'}`,
      severity: 'error',
      from: {
        path: room === open ? `^${folder}/(?!(?:${named.join('|')})/)([^/]+)/` : `^${folder}/(${room})/`,
        pathNot: tests,
      },
      to: above
        ? {
            path: `^${folder}/(?:${named.filter((name) => !below.includes(name)).join('|')})/`,
            pathNot: `^${folder}/$1/`,
          }
        : { path: `^${folder}/`, pathNot: `^${folder}/(?:${[...below, '$1'].join('|')})/` },
    }))
  })
}

/** A package reaches these packages of ours and no other part of the house; see its package.json for libraries. */
export const packages = {
  'packages/schema': [],
  'packages/draft': ['packages/schema'],
  'packages/letter': ['packages/schema'],
  'packages/directory': ['packages/schema'],
  // Of the letter what reads words and composes letters and tables, never what reads or prints files.
  'packages/consolidation': [
    'packages/schema',
    'packages/draft',
    'packages/letter/src/markup',
    'packages/letter/src/model',
    'packages/letter/src/sentences',
    'packages/letter/src/compose',
    'packages/letter/src/export/export-table.ts',
  ],
  prisma: ['packages/schema', 'packages/draft', 'packages/letter'],
  'apps/web': [
    'packages/schema',
    'packages/draft',
    // What reads a letter's file, and what prints it as a file, is the server's.
    'packages/letter/src/(?:characters|markup|model|sentences|compose|check|facts|seal|render/html|export/(?:export-table|file-name|write-csv).ts)',
    'packages/directory',
    'packages/consolidation',
  ],
  'apps/server': [
    'packages/schema',
    'packages/draft',
    'packages/letter',
    'packages/directory',
    'packages/consolidation',
    'prisma',
  ],
}

const doors = Object.entries(packages).map(([home, reached]) => ({
  name: `${home} reaches ${reached.length > 0 ? `only ${reached.join(', ')}` : 'no other package of ours'}`,
  severity: 'error',
  from: { path: `^${home}/`, pathNot: tests },
  to: { path: '^(?:apps|packages|prisma|e2e)/', pathNot: `^(?:${[home, ...reached].join('|')})(?:/|$)` },
}))

export default {
  forbidden: [
    ...Object.entries(house).flatMap(([folder, levels]) => floors(folder, levels)),
    ...doors,
    {
      name: 'packages/schema imports zod only',
      severity: 'error',
      from: { path: '^packages/schema/src/', pathNot: `${tests}|/generated/` },
      to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'zod' },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing unknown', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
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
