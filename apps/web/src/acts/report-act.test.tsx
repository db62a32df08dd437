import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable, type TypedDocumentNode } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import possible from '@thidua/schema/generated/possible-types'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { ActProblem } from './act-problem.tsx'
import { OvertakenNotice } from './overtaken-notice.tsx'
import { useReportAct } from './use-report-act.ts'

beforeAll(() => loadMessages('acts'))
afterEach(cleanup)

type Answer = Parameters<typeof useReportAct>[1] extends TypedDocumentNode<infer Data, infer _> ? Data : never
const act = gql`
  mutation Act {
    result {
      __typename
      ... on ReportActSuccess {
        report {
          id
        }
      }
      ... on ForbiddenError {
        why
      }
      ... on ConflictError {
        newer {
          id
          act
          by
          at
        }
      }
      ... on ValidationError {
        issues {
          path
          rule
        }
      }
    }
  }
` as TypedDocumentNode<Answer, Record<string, never>>

function Page() {
  const { run, working, problem } = useReportAct('r', act)
  return (
    <>
      <OvertakenNotice reportId="r" />
      <button type="button" onClick={() => void run({})}>
        {working ? 'đang gửi' : 'tiếp nhận'}
      </button>
      <ActProblem problem={problem} />
    </>
  )
}

/** The page, its act answered by these one after another; null: no answer. */
function open(...answers: (object | null)[]) {
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        const result = answers.shift()
        if (!result) return observer.error(new Error('no network'))
        observer.next({ data: { result } })
        observer.complete()
      }),
  )
  const client = new ApolloClient({ cache: new InMemoryCache(possible), link })
  render(
    <ApolloProvider client={client}>
      <Page />
    </ApolloProvider>,
  )
}
const press = () => fireEvent.click(screen.getByRole('button', { name: 'tiếp nhận' }))

const newer = [
  { __typename: 'ReportEvent', id: '8', act: 'return', by: 'Võ Thẩm Định', at: '2026-01-05T03:02:00.000Z' },
  { __typename: 'ReportEvent', id: '9', act: 'submit', by: 'Phạm Văn Trưởng', at: '2026-01-06T03:02:00.000Z' },
]

describe('an act on a report', () => {
  it('that came too late tells who did what before, until it is read', async () => {
    open({ __typename: 'ConflictError', newer })
    press()
    const notice = await screen.findByRole('alert')
    expect(
      within(notice)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Võ Thẩm Định đã trả lại báo cáo, 10:02 05/01/2026', 'Phạm Văn Trưởng đã gửi báo cáo, 10:02 06/01/2026'])
    await waitFor(() => expect(document.activeElement).toBe(notice))
    fireEvent.click(within(notice).getByRole('button', { name: 'Đã rõ' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('that came too late for what the agency does among itself says so and names nobody', async () => {
    open(
      { __typename: 'ConflictError', newer: [] },
      { __typename: 'ReportActSuccess', report: { __typename: 'Report', id: 'r' } },
    )
    press()
    expect(await screen.findByText('Đơn vị hoặc đồng nghiệp đã làm tiếp với báo cáo.')).toBeTruthy()
    press()
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it.each<[string, object | null, RegExp]>([
    ['a refusal', { __typename: 'ForbiddenError', why: 'alreadyOpened' }, /đã mở báo cáo nên không thu hồi được/u],
    ['something gone', { __typename: 'NotFoundError' }, /không còn, hoặc anh\/chị không còn quyền xem/u],
    [
      'too many remarks',
      { __typename: 'ValidationError', issues: [{ __typename: 'Issue', path: 'remarks', rule: 'tooMany' }] },
      /200 ý kiến/u,
    ],
    [
      'an unknown place',
      { __typename: 'ValidationError', issues: [{ __typename: 'Issue', path: 'remarks/0/path', rule: 'unknownPath' }] },
      /không còn đúng chỗ/u,
    ],
    [
      'a rule of tomorrow',
      { __typename: 'ValidationError', issues: [{ __typename: 'Issue', path: 'x', rule: 'new' }] },
      /Hãy tải lại trang/u,
    ],
    ['no answer', null, /Chưa liên lạc được với máy chủ/u],
  ])('says in words: %s', async (_, answer, words) => {
    open(answer)
    press()
    expect((await screen.findByRole('alert')).textContent).toMatch(words)
  })
})
