import { chanceOf } from '../chance.ts'
import { dashes, type Sentence, type Teller, tell, two } from './teller.ts'

/** What a report says before a list: one sentence with how many there are, and what else there is to tell. */
interface Lead {
  readonly counts: readonly ((t: Teller, count: string) => string)[]
  readonly more: readonly Sentence[]
}

/** Before exemplary models. */
const models: Lead = {
  counts: [
    (_, count) => `Qua phong trào đã phát hiện, bồi dưỡng và tuyên truyền ${count} điển hình, mô hình tiêu biểu.`,
    (t, count) => `${t.short} đã lựa chọn, xây dựng ${count} điển hình, mô hình để nhân rộng.`,
    (_, count) => `Trong kỳ có ${count} điển hình, mô hình được công nhận và giới thiệu học tập.`,
    (t, count) => `Từ thực tiễn của ${t.place}, ${count} điển hình, cách làm mới được Hội đồng thi đua giới thiệu.`,
  ],
  more: [
    (t) =>
      `Tổ chức ${t.count(1, 4)} buổi gặp mặt, giao lưu điển hình tiên tiến với ${t.number(60, 420)} người tham dự.`,
    (t) => `Đăng ${t.count(3, 24)} tin, bài giới thiệu gương người tốt, việc tốt trên trang thông tin điện tử.`,
    (t) => `Đã nhân rộng ra ${t.count(2, 11)} đơn vị, địa bàn khác.`,
    (t) => `Kinh phí hỗ trợ xây dựng mô hình là ${t.number(15, 180)} triệu đồng, phần lớn từ nguồn xã hội hóa.`,
    () => 'Mỗi mô hình có người phụ trách, được theo dõi và đánh giá sau sáu tháng.',
    () => 'Chưa có mô hình nào phải dừng do thiếu kinh phí.',
    () => 'Việc nhân rộng còn chậm do điều kiện giữa các địa bàn khác nhau.',
  ],
}

/** Before inspections. */
const inspections: Lead = {
  counts: [
    (_, count) => `Đã tổ chức ${count} cuộc kiểm tra, giám sát việc thực hiện Phong trào thi đua.`,
    (t, count) => `${t.short} thành lập đoàn và tiến hành ${count} cuộc kiểm tra theo kế hoạch.`,
    (_, count) => `Trong kỳ đã hoàn thành ${count} cuộc kiểm tra, giám sát, trong đó có kiểm tra đột xuất.`,
  ],
  more: [
    (t) => `Qua kiểm tra đã chấn chỉnh ${t.count(1, 9)} nội dung thực hiện chưa đúng kế hoạch.`,
    (t) => `Có ${t.count(2, 12)} tập thể được biểu dương ngay trong quá trình kiểm tra.`,
    (t) => `Thời gian khắc phục bình quân là ${t.count(5, 20)} ngày kể từ khi có kết luận.`,
    () => 'Không phát hiện trường hợp chạy theo thành tích hoặc báo cáo thiếu trung thực.',
    () => 'Kết quả kiểm tra là căn cứ để bình xét thi đua cuối kỳ.',
    () => 'Một số nơi chuẩn bị hồ sơ, minh chứng còn thiếu, phải bổ sung sau kiểm tra.',
  ],
}

/** By a chance of its own, so that the rest of the report is told as it is without it. */
function lead(name: string, { counts, more }: Lead, t: Teller, count: number): string {
  const own = { ...t, chance: chanceOf(`${name} ${t.agency.code} ${count}`) }
  const sentences = [own.chance.pick(counts)(t, two(count)), ...tell(own, more, own.chance.whole(0, 3))]
  return own.chance.happens(0.3) ? dashes(sentences) : sentences.join(' ')
}

export const modelLead = (t: Teller, count: number): string => lead('models', models, t, count)
export const inspectionLead = (t: Teller, count: number): string => lead('inspections', inspections, t, count)
