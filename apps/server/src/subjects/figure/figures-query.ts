import { can } from '@thidua/schema/permissions'
import { z } from 'zod'
import { builder } from '#graphql/builder.ts'
import { countedConnection } from '#graphql/connection.ts'
import { countedPage, keyPart, totalOfRows } from '#graphql/page.ts'
import { searchedText } from '#lib/sql.ts'
import { type CatalogueFigure, figureSorts, figureStandings, listFigures } from './list-figures.ts'

const RoundType = builder.objectRef<CatalogueFigure['rounds'][number]>('FigureRound').implement({
  description: 'A published round that asks for a figure.',
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
})

const FigureType = builder.objectRef<CatalogueFigure>('CatalogueFigure').implement({
  description: 'A figure that a published template asks for, or ever did. Its key is for ever: same unit, kind, rule.',
  fields: (t) => ({
    id: t.exposeID('id'),
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    labelEn: t.exposeString('labelEn', { description: 'Empty where there is none.' }),
    unit: t.exposeString('unit'),
    kind: t.exposeString('kind', { description: '`number` or `ratio`.' }),
    compile: t.exposeString('compile', { description: 'How figures of many reports become one.' }),
    compiledBy: t.exposeString('compiledBy', {
      nullable: true,
      description: 'Key of the figure that a mean is weighted by, or code of the agency that answers for it.',
    }),
    item: t.exposeString('item', { description: 'Name of the item that asks for it.' }),
    templateName: t.exposeString('templateName'),
    templateId: t.exposeID('templateId', { description: 'The newest version of its template: where it is changed.' }),
    since: t.exposeInt('since', { description: 'The first version that asked for it.' }),
    last: t.exposeInt('last', { nullable: true, description: 'The last that did; null while the newest does.' }),
    rounds: t.field({ type: [RoundType], resolve: ({ rounds }) => rounds }),
  }),
})

const FigureConnection = countedConnection<CatalogueFigure>(FigureType, 'CatalogueFigure')
const FigureSortEnum = builder.enumType('FigureSort', { values: figureSorts })
const FigureStandingEnum = builder.enumType('FigureStanding', {
  description: 'Whether the newest version of its template still asks for a figure.',
  values: figureStandings,
})

const sortKey = z.tuple([keyPart.text, keyPart.text])

builder.queryField('figureCatalogue', (t) =>
  t.field({
    type: FigureConnection,
    nullable: true,
    authScopes: { signedIn: true },
    description:
      'All figures by name, found by label, key, item and template with and without marks. Null for who does not administer reference data.',
    args: {
      first: t.arg.int(),
      after: t.arg.string(),
      search: t.arg.string(),
      standing: t.arg({ type: FigureStandingEnum }),
      sort: t.arg({ type: FigureSortEnum }),
      descending: t.arg.boolean(),
    },
    resolve: async (_, { first, after, search, standing, sort, descending }, { viewer, database }) => {
      if (!can(viewer, 'administer:reference').allowed) return null
      const by = sort ?? 'label'
      return countedPage(
        { first, after },
        {
          shape: sortKey,
          read: (from) =>
            listFigures(database.pool, {
              search: searchedText(search),
              standing: standing ?? null,
              sort: by,
              descending: descending ?? false,
              ...from,
            }),
          node: ({ figure }) => figure,
          key: ({ figure }) => [figure[by], figure.id],
          total: totalOfRows,
        },
      )
    },
  }),
)
