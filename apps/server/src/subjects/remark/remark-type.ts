import { builder } from '#graphql/builder.ts'
import { RemarkAnswerEnum, RemarkLevelEnum, RemarkStateEnum } from '#graphql/enums.ts'

/** A remark (ý kiến) at a place of a submission: an item, a field, a row or quoted words. */
builder.objectType('Remark', {
  fields: (t) => ({
    id: t.exposeID('id'),
    submission: t.exposeInt('submission'),
    place: t.exposeString('place'),
    path: t.exposeString('path', { nullable: true }),
    start: t.exposeInt('start', {
      nullable: true,
      description:
        "Range of the submission's text at `path` in code points, `end` not in it; null for all of the field or row, or where nobody knows any more where the words stood.",
    }),
    end: t.exposeInt('end', { nullable: true }),
    quote: t.exposeString('quote', {
      nullable: true,
      description: 'The words it is about, as the reviewer read them.',
    }),
    text: t.exposeString('text'),
    level: t.expose('level', { type: RemarkLevelEnum }),
    state: t.expose('state', { type: RemarkStateEnum }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    answer: t.expose('answer', { type: RemarkAnswerEnum, nullable: true }),
    answerText: t.exposeString('answerText', { nullable: true }),
  }),
})
