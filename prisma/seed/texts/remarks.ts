import type { Meaning } from '@thidua/schema/outline/meanings'

/** What a reviewer remarks on an item, and the sentence with which the clerk mends it. */
export interface RemarkStory {
  /** What the item means. */
  readonly about: Meaning
  readonly level: 'mustFix' | 'worthALook'
  readonly text: string
  readonly mended: string
}

export const remarkStories: readonly RemarkStory[] = [
  {
    about: 'II.1',
    level: 'mustFix',
    text: 'Nêu rõ thời gian, hình thức phát động và số người tham gia; hiện mới nêu chung.',
    mended: 'Lễ phát động được tổ chức trực tiếp kết hợp trực tuyến, hơn 90% cán bộ, công chức tham dự.',
  },
  {
    about: 'II.1',
    level: 'worthALook',
    text: 'Đề nghị bổ sung việc phân công lãnh đạo phụ trách phong trào.',
    mended: 'Một đồng chí lãnh đạo được phân công trực tiếp phụ trách, hằng tháng nghe báo cáo tiến độ.',
  },
  {
    about: 'II.2',
    level: 'mustFix',
    text: 'Kết quả chưa có số liệu so sánh với đầu giai đoạn; đề nghị bổ sung ít nhất một chỉ tiêu.',
    mended: 'So với đầu giai đoạn, số việc hoàn thành trước hạn tăng gần một phần ba.',
  },
  {
    about: 'II.2',
    level: 'mustFix',
    text: 'Cần đánh giá tác động đối với người dân, không chỉ liệt kê việc đã làm.',
    mended: 'Người dân được hưởng lợi trực tiếp, thể hiện qua kết quả khảo sát mức độ hài lòng cuối kỳ.',
  },
  {
    about: 'III',
    level: 'mustFix',
    text: 'Phần đánh giá còn chung, chưa chỉ ra hạn chế của chính đơn vị.',
    mended: 'Hạn chế của đơn vị là việc theo dõi, đôn đốc giữa kỳ chưa đều, có tháng chưa họp rút kinh nghiệm.',
  },
]

export const extensionReasons = [
  'Đơn vị mới bàn giao nhân sự phụ trách, cần thêm thời gian đối chiếu số liệu.',
  'Địa bàn khắc phục hậu quả mưa lũ, chưa họp được Hội đồng thi đua, khen thưởng.',
  'Chờ số liệu thống kê chính thức của ngành dọc.',
]
