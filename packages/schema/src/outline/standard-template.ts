import { type Label, label } from '../label.ts'
import { itemId } from './item-id.ts'
import type { Meaning } from './meanings.ts'
import type { Template, TemplateChoice, TemplateFigure, TemplateItem } from './template.ts'

type ItemInput = Partial<TemplateItem> & Pick<TemplateItem, 'numbering' | 'heading' | 'name'>

/** An item of the standard outline, named by what it means. */
const item = (meaning: Meaning, input: ItemInput): TemplateItem => ({
  id: itemId(meaning),
  meaning,
  narratives: [{ key: 'narrative', label: label('Nội dung', 'Text'), required: false }],
  figures: [],
  choices: [],
  rows: null,
  columns: { hidden: [], required: [] },
  mayBeNone: true,
  required: true,
  ...input,
})

const figure = (
  key: string,
  vi: string,
  en: string,
  unit: Label,
  more: Partial<TemplateFigure> = {},
): TemplateFigure => ({
  key,
  label: label(vi, en),
  unit: unit.vi,
  unitEn: unit.en,
  kind: 'number',
  compile: 'sum',
  required: false,
  whole: true,
  ...more,
})

const yesNo = (key: string, vi: string, en: string): TemplateChoice => ({
  key,
  label: label(vi, en),
  required: false,
  options: [
    { key: 'yes', label: label('Đã', 'Yes') },
    { key: 'no', label: label('Chưa', 'Not yet') },
  ],
})

const situation = [
  item('I.1', {
    numbering: '1.',
    heading: 'Đặc điểm chung',
    name: label('Đặc điểm chung', 'General profile'),
    hint: label('Chức năng, tổ chức bộ máy, biên chế của cơ quan, đơn vị.', 'Functions, organisation and staff.'),
    mayBeNone: false,
    figures: [
      figure('civilServants', 'Công chức', 'Civil servants', label('người', 'people'), { compile: 'profile' }),
      figure('contractWorkers', 'Hợp đồng lao động', 'Contract workers', label('người', 'people'), {
        compile: 'profile',
      }),
      figure('divisions', 'Phòng, đơn vị trực thuộc', 'Divisions', label('phòng', 'divisions'), { compile: 'profile' }),
      figure(
        'politicalTheory',
        'Có trình độ lý luận chính trị từ trung cấp trở lên',
        'Intermediate political theory or above',
        label('%', '%'),
        { compile: 'profile', whole: false },
      ),
    ],
  }),
  {
    numbering: '2.',
    heading: 'Những thuận lợi, khó khăn',
    items: [
      item('I.2.1', { numbering: '2.1.', heading: 'Thuận lợi', name: label('Thuận lợi', 'Advantages') }),
      item('I.2.2', { numbering: '2.2.', heading: 'Khó khăn', name: label('Khó khăn', 'Difficulties') }),
    ],
  },
]

const results = [
  item('II.1', {
    numbering: '1.',
    heading: 'Công tác triển khai {movement}',
    name: label('Công tác triển khai', 'Launching and carrying out'),
    hint: label(
      'Việc phát động, quán triệt; thực hiện quyết định, kế hoạch của tỉnh; cử người tham gia hội đồng.',
      'How the movement was launched, decisions carried out, people sent to councils.',
    ),
    choices: [yesNo('launched', 'Đã phát động phong trào tại đơn vị', 'Movement launched at the agency')],
    figures: [
      figure('conferences', 'Hội nghị triển khai, quán triệt', 'Conferences held', label('hội nghị', 'conferences')),
    ],
  }),
  item('II.2', {
    numbering: '2.',
    heading:
      'Các văn bản triển khai, hưởng ứng Phong trào thi đua; đánh giá hiệu quả kinh tế - xã hội và tác động của Phong trào thi đua',
    name: label('Văn bản triển khai; hiệu quả, tác động', 'Documents; effect and impact'),
    rows: 'plans',
    figures: [
      figure('newsItems', 'Tin, bài tuyên truyền', 'News items', label('tin, bài', 'items')),
      figure('fundsMobilised', 'Nguồn lực huy động', 'Funds mobilised', label('triệu đồng', 'million VND'), {
        whole: false,
      }),
      figure('landDonated', 'Đất hiến', 'Land donated', label('m²', 'm²'), { whole: false }),
      figure('workdays', 'Ngày công đóng góp', 'Workdays contributed', label('ngày', 'days')),
    ],
  }),
  item('II.3', {
    numbering: '3.',
    heading:
      'Công tác phát hiện, bồi dưỡng, tuyên truyền, nhân rộng điển hình tiên tiến, mô hình hay, cách làm mới, sáng tạo trong Phong trào thi đua',
    name: label('Điển hình tiên tiến, mô hình hay', 'Exemplary models'),
    rows: 'exemplary-models',
  }),
  item('II.4', {
    numbering: '4.',
    heading: 'Công tác khen thưởng tập thể, hộ gia đình, cá nhân có thành tích trong Phong trào thi đua',
    name: label('Khen thưởng', 'Commendations'),
    rows: 'commendations',
  }),
  item('II.5', {
    numbering: '5.',
    heading: 'Công tác kiểm tra, giám sát thực hiện Phong trào thi đua',
    name: label('Kiểm tra, giám sát', 'Inspections'),
    rows: 'inspections',
  }),
]

const recommendationsItem = item('IV', {
  numbering: 'IV.',
  heading: 'ĐỀ XUẤT, KIẾN NGHỊ',
  name: label('Đề xuất, kiến nghị', 'Recommendations'),
  hint: label('Mỗi đề xuất, kiến nghị ghi rõ nơi nhận.', 'Each recommendation names its addressee.'),
  rows: 'recommendations',
})

const assessment = (narratives: TemplateItem['narratives']) =>
  item('III', {
    numbering: 'III.',
    heading: 'ĐÁNH GIÁ CHUNG',
    name: label('Đánh giá chung', 'General assessment'),
    mayBeNone: false,
    narratives,
  })

const narrative = (key: string, vi: string, en: string) => ({ key, label: label(vi, en), required: false })

const template = (narratives: TemplateItem['narratives']): Template => ({
  chapters: [
    {
      numeral: 'I',
      heading: 'KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH',
      name: label('Đặc điểm tình hình', 'Situation'),
      parts: situation,
    },
    {
      numeral: 'II',
      heading: 'KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA',
      name: label('Kết quả triển khai', 'Results'),
      parts: results,
    },
    {
      numeral: 'III',
      heading: 'ĐÁNH GIÁ CHUNG',
      name: label('Đánh giá chung', 'Assessment'),
      parts: [assessment(narratives)],
    },
    {
      numeral: 'IV',
      heading: 'ĐỀ XUẤT, KIẾN NGHỊ',
      name: label('Đề xuất, kiến nghị', 'Recommendations'),
      parts: [recommendationsItem],
    },
  ],
})

/** The standard outline of a mid-term review (sơ kết). */
export const midTermTemplate: Template = template([narrative('narrative', 'Đánh giá chung', 'Assessment')])

/** The standard outline of a final review (tổng kết): TT 01/2024/TT-BNV Điều 3.3 asks for causes and lessons. */
export const finalTemplate: Template = template([
  narrative('strengths', 'Ưu điểm', 'Strengths'),
  narrative('shortcomings', 'Tồn tại, hạn chế', 'Shortcomings'),
  narrative('causes', 'Nguyên nhân', 'Causes'),
  narrative('lessons', 'Bài học kinh nghiệm', 'Lessons learned'),
])
