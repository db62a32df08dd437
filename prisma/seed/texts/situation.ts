import { dashes, type Sentence, type Teller, tell, two } from './teller.ts'

/** I.1: what the agency is. Its figures are told in the same words as they stand in the fields. */
export function profile(
  t: Teller,
  staff: { civilServants: number; contractWorkers: number; divisions: number; share: string },
): string {
  const { agency } = t
  const people = `${two(staff.civilServants)} ${agency.kind === 'enterprise' ? 'lao động chính thức' : 'công chức, viên chức'} và ${two(staff.contractWorkers)} hợp đồng lao động`
  const first = agency.kind === 'commune' ? commune(t) : `${agency.name} thực hiện chức năng ${agency.duty}.`
  const second =
    agency.kind === 'commune'
      ? `Bộ máy của ${t.short} gồm Chủ tịch, ${t.count(2, 3)} Phó Chủ tịch và ${two(staff.divisions)} phòng chuyên môn với ${people}.`
      : `Lãnh đạo gồm ${agency.headPost} và ${t.count(2, 4)} cấp phó; có ${two(staff.divisions)} phòng, đơn vị trực thuộc với ${people}.`
  const third = `${staff.share}% có trình độ lý luận chính trị từ trung cấp trở lên.`
  return [`${first}`, `${second} ${third}`, ...tell(t, organisations, 1)].join('\n')
}

function commune(t: Teller): string {
  const land = {
    urban: 'là địa bàn đô thị, thương mại - dịch vụ phát triển',
    plain: 'là địa bàn đồng bằng, sản xuất nông nghiệp là chủ yếu, công nghiệp và dịch vụ đang phát triển',
    coast: 'là địa bàn ven biển, người dân sống bằng nghề khai thác, nuôi trồng thủy sản và nông nghiệp',
    mountain: 'là địa bàn miền núi, đồng bào dân tộc thiểu số chiếm tỷ lệ cao, sinh kế chủ yếu từ nông, lâm nghiệp',
    island: 'là địa bàn đảo tiền tiêu, kinh tế dựa vào trồng hành, tỏi, khai thác hải sản và du lịch',
  }[t.agency.terrain ?? 'plain']
  const unit = t.agency.terrain === 'urban' ? 'tổ dân phố' : 'thôn'
  const name = t.place.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
  return `${name} ${land}; diện tích tự nhiên ${t.decimal(12, 190)} km², có ${t.count(6, 22)} ${unit} với ${t.number(2100, 8900)} hộ, ${t.number(9000, 36000)} nhân khẩu.`
}

const organisations: readonly Sentence[] = [
  () =>
    'Tổ chức đảng, công đoàn, đoàn thanh niên hoạt động nền nếp, nhiều năm liền được đánh giá hoàn thành tốt nhiệm vụ.',
  () =>
    'Hội đồng thi đua, khen thưởng được kiện toàn kịp thời khi có thay đổi về nhân sự; quy chế hoạt động được công khai.',
  (t) =>
    `Công tác thi đua, khen thưởng do ${t.count(1, 2)} công chức phụ trách, có phân công lãnh đạo trực tiếp theo dõi.`,
  () => 'Nội bộ đoàn kết, thống nhất; kỷ luật, kỷ cương hành chính được giữ vững.',
  () =>
    'Cơ sở vật chất, trang thiết bị cơ bản đáp ứng yêu cầu công việc; văn bản được xử lý hoàn toàn trên môi trường mạng.',
]

/** I.2.1 */
export const advantages = (t: Teller): string =>
  dashes(
    tell(
      t,
      [...commonAdvantages, ...(t.agency.kind === 'commune' ? communeAdvantages : bodyAdvantages)],
      t.chance.whole(2, 3),
    ),
  )

/** I.2.2 */
export const difficulties = (t: Teller): string =>
  dashes(
    tell(
      t,
      [...commonDifficulties, ...(t.agency.kind === 'commune' ? communeDifficulties : bodyDifficulties)],
      t.chance.whole(2, 3),
    ),
  )

const commonAdvantages: readonly Sentence[] = [
  (t) =>
    `Được cấp ủy, chính quyền cấp trên quan tâm chỉ đạo, Sở Nội vụ hướng dẫn kịp thời nên ${t.short} triển khai Phong trào thi đua thuận lợi.`,
  () => 'Tập thể lãnh đạo đoàn kết, xác định thi đua là động lực để hoàn thành nhiệm vụ chính trị được giao.',
  () =>
    'Phần lớn cán bộ, công chức, viên chức nhận thức đúng mục đích, ý nghĩa của Phong trào thi đua và tự giác tham gia.',
  () =>
    'Tiêu chí thi đua được lượng hóa, gắn với kết quả công việc hằng quý nên việc theo dõi, bình xét rõ ràng hơn trước.',
  () => 'Việc ứng dụng công nghệ thông tin giúp thông tin về Phong trào thi đua đến từng bộ phận nhanh và đầy đủ.',
]

const bodyAdvantages: readonly Sentence[] = [
  () =>
    'Nhiệm vụ chuyên môn của cơ quan gắn trực tiếp với nội dung thi đua nên dễ cụ thể hóa thành chỉ tiêu của từng phòng.',
  () => 'Đội ngũ có trình độ chuyên môn vững, nhiều người có kinh nghiệm công tác ở cơ sở.',
  () => 'Công tác phối hợp với các sở, ngành và địa phương ngày càng chặt chẽ, có quy chế rõ ràng.',
]

const communeAdvantages: readonly Sentence[] = [
  (t) => `Nhân dân ${t.place} có truyền thống đoàn kết, cần cù, đồng thuận cao với chủ trương xây dựng quê hương.`,
  () =>
    'Sau khi sắp xếp đơn vị hành chính, bộ máy được tinh gọn, nguồn lực được tập trung cho những công trình thiết yếu.',
  () => 'Hệ thống giao thông liên thôn, điện, trường học, trạm y tế cơ bản đã được đầu tư, tạo đà cho sản xuất.',
  () => 'Người có uy tín, chi hội trưởng và tổ công nghệ số cộng đồng ở thôn hoạt động tích cực.',
]

const commonDifficulties: readonly Sentence[] = [
  () =>
    'Công chức làm công tác thi đua, khen thưởng phải kiêm nhiệm nhiều việc nên thời gian theo dõi, tổng hợp còn hạn chế.',
  () => 'Kinh phí dành cho Phong trào thi đua còn ít, chủ yếu lồng ghép từ nguồn chi thường xuyên.',
  () => 'Một số bộ phận đăng ký thi đua còn chung chung, chưa gắn với sản phẩm cụ thể.',
  () => 'Khối lượng công việc lớn, yêu cầu tiến độ gấp trong khi biên chế phải tiếp tục tinh giản.',
]

const bodyDifficulties: readonly Sentence[] = [
  () => 'Địa bàn quản lý rộng sau khi hợp nhất tỉnh, việc đi cơ sở nắm tình hình mất nhiều thời gian.',
  () => 'Số liệu giữa các đơn vị trực thuộc chưa thống nhất về cách tính nên phải rà soát nhiều lần.',
  () =>
    'Một số nhiệm vụ mới chưa có hướng dẫn cụ thể của bộ, ngành trung ương nên còn lúng túng khi xây dựng chỉ tiêu.',
]

const communeDifficulties: readonly Sentence[] = [
  (t) =>
    `Tỷ lệ hộ nghèo, cận nghèo của ${t.place} còn ${t.decimal(2, 19)}%; việc huy động đóng góp của nhân dân có mặt còn khó.`,
  () => 'Mưa lũ, sạt lở gây hư hỏng nhiều đoạn đường, kênh mương vừa đầu tư, ảnh hưởng tiến độ thực hiện các tiêu chí.',
  () => 'Hợp tác xã còn ít, quy mô nhỏ; liên kết tiêu thụ nông sản chưa bền vững.',
  () => 'Cán bộ không chuyên trách ở thôn có nhiều thay đổi sau sắp xếp, cần thời gian để quen việc.',
  () => 'Lao động trẻ đi làm ăn xa nhiều nên lực lượng nòng cốt của phong trào ở thôn bị mỏng.',
]
