import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client'
import { ApolloProvider } from '@apollo/client/react'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { added, widenedTemplate } from '@thidua/schema/fixtures/widened-template'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import type { Template } from '@thidua/schema/outline/template'
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { loadMessages } from '#messages/load-messages.ts'
import { Component as ItemPage } from './item-page.tsx'
import { InReport, testDraft } from './test-report.tsx'

beforeAll(async () => {
  await Promise.all((['app', 'wizard', 'answers', 'problems'] as const).map((slice) => loadMessages(slice)))
})
afterEach(cleanup)

/** A server that knows of no earlier round. */
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new ApolloLink(
    () =>
      new Observable((observer) => {
        observer.next({
          data: {
            report: {
              __typename: 'Report',
              id: 'r',
              agency: { __typename: 'Agency', id: 'a' },
              previousSubmissions: [],
              issuedBelow: [],
              handedSections: [],
            },
          },
        })
        observer.complete()
      }),
  ),
})

/** An item's page over a draft whose server acknowledges everything. */
async function openItem(
  item: string,
  search = '',
  typed: Readonly<Record<string, string>> = {},
  template: Template = midTermTemplate,
) {
  const draft = testDraft(async ({ patches }) => ({
    kind: 'answered',
    savedAt: new Date().toISOString(),
    answers: patches.map(({ path, value, baseVersion, clientSeq }) => ({
      path,
      outcome: 'saved' as const,
      value,
      version: baseVersion + 1,
      by: 'Nguyễn Thị Thử',
      at: new Date().toISOString(),
      clientSeq,
    })),
  }))
  for (const [path, value] of Object.entries(typed)) draft.set(path, value)
  const Report = () => (
    <InReport draft={draft} template={template}>
      <Outlet />
    </InReport>
  )
  const router = createMemoryRouter(
    [
      {
        path: '/bao-cao/r',
        Component: Report,
        children: [
          { path: 'muc/:item', Component: ItemPage },
          { path: '*', element: null },
        ],
      },
    ],
    { initialEntries: [`/bao-cao/r/muc/${item}${search}`] },
  )
  await act(async () =>
    render(
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>,
    ),
  )
  return { draft, router }
}

const press = async (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const type = async (field: HTMLElement, value: string) =>
  act(async () => fireEvent.change(field, { target: { value } }))

describe('an item of the wizard', () => {
  it('says "Không có" in one click, signed, and takes it back', async () => {
    const { draft } = await openItem('II.5')
    await press('Không có')
    expect(draft.value('II.5/answer')).toBe('none')
    expect(screen.getByText(/Nguyễn Thị Thử xác nhận lúc/)).toBeTruthy()
    expect(screen.queryByText('Anh/chị đã hoàn thành mục này chưa?')).toBeNull()
    await press(/Hoàn tác/)
    expect(draft.value('II.5/answer')).toBe('')
    expect(document.activeElement?.id).toBe('II.5/answer')
  })

  it('keeps rows as typed, names what is wrong on "Tiếp tục", and goes on all the same when asked to', async () => {
    const { draft, router } = await openItem('II.2')
    await press(/Thêm văn bản/)
    const form = within(screen.getByRole('group', { name: /Sửa Văn bản 1/ }))
    await type(form.getByLabelText(/Số, ký hiệu/), '769')
    await type(form.getByLabelText(/Ngày ban hành/), '31/02/2023')
    await press('Xong dòng này')
    expect(document.activeElement?.textContent).toBe('Sửa')
    const typed = Object.entries(draft.answers()).filter(([path]) => path.startsWith('II.2/plans/'))
    expect(typed.map(([, value]) => value)).toEqual(expect.arrayContaining(['769', '31/02/2023']))

    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Rồi' })))
    await press('Tiếp tục')
    const summary = screen.getByRole('alert')
    await waitFor(() => expect(document.activeElement).toBe(summary))
    expect(
      within(summary).getByRole('link', { name: 'Nhập số, ký hiệu đủ số và ký hiệu, ví dụ 769/QĐ-UBND' }),
    ).toBeTruthy()
    expect(document.title).toMatch(/^Lỗi: /)
    // What is mended is struck out where it stands: nothing moves under the hand.
    const listed = within(summary).getAllByRole('link').length
    await press(/^Sửa 769/)
    await type(screen.getByLabelText(/Số, ký hiệu/), '769/QĐ-UBND')
    await waitFor(() =>
      expect(within(summary).getByRole('link', { name: /đủ số và ký hiệu/ }).className).toContain('line-through'),
    )
    expect(within(summary).getAllByRole('link')).toHaveLength(listed)
    // Nor is a row red before it is written.
    await press('Xong dòng này')
    await press(/Thêm văn bản/)
    expect(screen.getByLabelText(/Số, ký hiệu/).getAttribute('aria-invalid')).toBeNull()
    expect(within(summary).getAllByRole('link')).toHaveLength(listed)
    await press('Xong dòng này')
    expect(router.state.location.pathname).toBe('/bao-cao/r/muc/II.2')

    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Chưa, sẽ quay lại' })))
    await press('Tiếp tục')
    expect(router.state.location.pathname).toBe('/bao-cao/r/muc/II.3')
  })

  it('removes a row with an undo in its place, and forgets a row that was left empty', async () => {
    const { draft } = await openItem('II.2')
    await press(/Thêm văn bản/)
    await press('Xong dòng này')
    expect(screen.getByText('Chưa có dòng nào')).toBeTruthy()
    await press(/Thêm văn bản/)
    await type(within(screen.getByRole('group', { name: /Sửa/ })).getByLabelText(/Số, ký hiệu/), '12/KH-SDTTG')
    await press('Xong dòng này')
    await press('Xóa 12/KH-SDTTG')
    expect(screen.queryByRole('heading', { name: '12/KH-SDTTG' })).toBeNull()
    await press('Hoàn tác xóa “12/KH-SDTTG”')
    expect(screen.getByRole('heading', { name: '12/KH-SDTTG' })).toBeTruthy()
    expect(await draft.settle()).toBe(true)
  })

  it('points out a number’s format when the field is left, and nothing else before "Tiếp tục"', async () => {
    await openItem('II.2')
    const figure = screen.getByLabelText('Tin, bài tuyên truyền')
    await type(figure, 'nhiều')
    expect(figure.getAttribute('aria-invalid')).toBeNull()
    await act(async () => fireEvent.blur(figure))
    expect(figure.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('Nhập số liệu “Tin, bài tuyên truyền” bằng chữ số, ví dụ 1.234,5')).toBeTruthy()
  })

  it('says softly what is only worth a look: no error, and nothing that holds the person', async () => {
    const path = 'I.1/figures/politicalTheory'
    const { router } = await openItem('I.1', `?ve=kiem-tra&o=${path}`, { [path]: '130' })
    const share = screen.getByLabelText(/lý luận chính trị/)
    const advice = await screen.findByText(/Xem lại số liệu .* lớn hơn 100%/)
    expect(share.getAttribute('aria-describedby')).toContain(advice.id)
    expect(share.getAttribute('aria-invalid')).toBeNull()

    await press('Tiếp tục')
    const summary = within(screen.getByRole('alert'))
    expect(summary.getAllByRole('link')).toHaveLength(1)
    expect(summary.getByRole('link', { name: /Chọn “Rồi”/ })).toBeTruthy()
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: 'Rồi' })))
    expect(summary.getByRole('link', { name: /Chọn “Rồi”/ }).className).toContain('line-through')
    expect(document.title).not.toMatch(/^Lỗi/)
    await press('Tiếp tục')
    expect(router.state.location.pathname).toBe('/bao-cao/r/kiem-tra')
  })

  it('moves nothing under a button that is being pressed', async () => {
    await openItem('II.2')
    const figure = screen.getByLabelText('Tin, bài tuyên truyền')
    const button = screen.getByRole('button', { name: 'Tiếp tục' })
    await type(figure, 'nhiều')
    await act(async () => {
      fireEvent.pointerDown(button)
      fireEvent.blur(figure)
    })
    expect(figure.getAttribute('aria-invalid')).toBeNull()
    await act(async () => fireEvent.pointerUp(button))
    await waitFor(() => expect(figure.getAttribute('aria-invalid')).toBe('true'))
  })
})

describe('an item that the round added', () => {
  const openAdded = (item: string) => openItem(item, '', {}, widenedTemplate)

  it('is named by its printed number, on its page and in the list beside it', async () => {
    await openAdded(added.own)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('II.6Giải pháp trọng tâm')
    const outline = within(screen.getByRole('navigation'))
    for (const name of [/^II\.6 Giải pháp/u, /^II\.7 Khen thưởng đột xuất/u, /^I\.2\.3 Nguồn lực/u])
      expect(outline.getByRole('link', { name })).toBeTruthy()
  })

  it('is written, judged and left for the next one', async () => {
    const { draft, router } = await openAdded(added.own)
    await type(screen.getByLabelText(/^Lớp tập huấn/u), 'ba')
    await act(async () => fireEvent.click(screen.getByLabelText('Có')))
    await act(async () => fireEvent.click(screen.getByLabelText(/^Rồi/u)))
    await press('Tiếp tục')
    expect(within(screen.getByRole('alert')).getByText(/lớp tập huấn/iu)).toBeTruthy()
    await type(screen.getByLabelText(/^Lớp tập huấn/u), '3')
    await press('Tiếp tục')
    expect(draft.answers()).toEqual({
      [`${added.own}/figures/trainingCourses`]: '3',
      [`${added.own}/choices/planned`]: 'yes',
      [`${added.own}/done`]: 'yes',
    })
    expect(router.state.location.pathname).toBe(`/bao-cao/r/muc/${added.rows}`)
  })

  it('has rows of a kind that another item has too', async () => {
    const { draft } = await openAdded(added.rows)
    await press(/^Thêm trường hợp khen thưởng/u)
    await type(screen.getByLabelText('Tập thể, hộ gia đình, cá nhân'), 'Đội cứu hộ')
    const paths = Object.keys(draft.answers())
    expect(paths).toHaveLength(2)
    for (const path of paths)
      expect(path).toMatch(new RegExp(`^${added.rows}/commendations/[\\w-]+/(?:order|recipient)$`, 'u'))
  })

  it('is nowhere when the outline does not ask it', async () => {
    await openItem(added.own)
    expect(screen.queryByText('Giải pháp trọng tâm')).toBeNull()
  })
})
