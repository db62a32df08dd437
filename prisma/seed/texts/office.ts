import { inventedPerson } from '../province/people.ts'
import type { Teller } from './teller.ts'
import type { ModelStory, Theme } from './theme.ts'

const story = (kind: ModelStory['kind'], title: string, what: string, effect: string): ModelStory => ({
  kind,
  name: title,
  what,
  effect,
})
const official = (t: Teller): string => inventedPerson(`can bo so ${t.agency.code}`).name

/** One agency cites the launching decision with another day than the registry has. */
const launchedOn = ({ agency }: Teller): string => (agency.code === 'BCHBP' ? '29/3/2024' : '28/3/2024')

/** “Cán bộ, công chức, viên chức Quảng Ngãi thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số”. */
export const office: Theme = {
  launching: {
    commune: [
      (t) =>
        `Thực hiện Quyết định số 412/QĐ-UBND ngày 28/3/2024 của UBND tỉnh, ${t.short} phát động Phong trào thi đua tại hội nghị cán bộ, công chức; 100% phòng, thôn ký cam kết thực hiện.`,
      (t) =>
        `Thành lập ${t.count(5, 18)} tổ công nghệ số cộng đồng, phân công công chức hướng dẫn người dân nộp hồ sơ trực tuyến ngay tại nhà văn hóa thôn.`,
      () =>
        'Niêm yết quy tắc ứng xử, số điện thoại đường dây nóng tại Trung tâm Phục vụ hành chính công; thực hiện “4 xin, 4 luôn” trong tiếp công dân.',
      (t) =>
        `Tổ chức ${t.count(2, 8)} đợt ra quân “Ngày thứ Bảy chuyển đổi số” đến từng hộ để cài đặt định danh điện tử, thanh toán không dùng tiền mặt.`,
      () => 'Đưa nội dung thi đua vào tiêu chí đánh giá, xếp loại hằng quý đối với từng công chức.',
    ],
    body: [
      (t) =>
        `Thực hiện Quyết định số 412/QĐ-UBND ngày ${launchedOn(t)} của UBND tỉnh và Chỉ thị số 08/CT-UBND ngày 14/5/2024 của UBND tỉnh về kỷ luật, kỷ cương hành chính, ${t.short} ban hành kế hoạch, tổ chức ký giao ước thi đua giữa các phòng, đơn vị trực thuộc với các chỉ tiêu đo đếm được.`,
      () =>
        'Quán triệt quy chế văn hóa công sở, quy tắc ứng xử; gắn bảng tên, bố trí nơi tiếp công dân lịch sự, thuận tiện.',
      (t) =>
        `Rà soát, cắt giảm thời gian giải quyết ${t.count(6, 42)} thủ tục; toàn bộ văn bản đi được ký số và gửi trên trục liên thông.`,
      (t) =>
        `Phát động ${t.count(1, 3)} đợt thi đua chuyên đề “mỗi phòng một giải pháp số”, có chấm điểm và khen thưởng kịp thời.`,
      () => 'Đoàn thanh niên đảm nhận công trình số hóa hồ sơ lưu trữ; công đoàn tổ chức hội thi ứng xử nơi công sở.',
      (t) => `Cử ${t.count(4, 25)} lượt công chức, viên chức tham gia các lớp kỹ năng số và an toàn thông tin.`,
    ],
  },
  effects: {
    commune: [
      (t) =>
        `Tỷ lệ hồ sơ nộp trực tuyến đạt ${t.decimal(62, 94)}%; hồ sơ giải quyết đúng và trước hạn đạt ${t.decimal(96, 99)}%.`,
      (t) => `Qua khảo sát, ${t.decimal(88, 97)}% người dân hài lòng với thái độ phục vụ của công chức.`,
      () => 'Người dân giảm được số lần đi lại; nhiều hộ ở thôn xa đã quen với việc nộp hồ sơ, trả phí qua điện thoại.',
      (t) => `Đã tạo lập ${t.number(1200, 9800)} chữ ký số cá nhân, tài khoản thanh toán cho người dân trên địa bàn.`,
    ],
    body: [
      (t) => `Thời gian xử lý công việc trung bình giảm ${t.count(12, 38)}%; không có hồ sơ quá hạn kéo dài.`,
      (t) => `Số hóa ${t.number(2400, 46000)} hồ sơ, tài liệu; tra cứu dùng chung trong toàn cơ quan.`,
      (t) => `Tiết kiệm khoảng ${t.count(40, 95)} triệu đồng chi phí giấy in, bưu chính mỗi năm.`,
      () =>
        'Kỷ luật, kỷ cương hành chính chuyển biến rõ; không có phản ánh về thái độ gây phiền hà cho tổ chức, cá nhân.',
      () => 'Công chức mạnh dạn đề xuất sáng kiến, nhiều bảng theo dõi thủ công được thay bằng công cụ dùng chung.',
    ],
  },
  ownPlan: (t) =>
    `Kế hoạch thực hiện Phong trào thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số của ${t.short}`,
  models: {
    commune: [
      (t) =>
        story(
          'model',
          'Chờ không quá 15 phút',
          `Trung tâm Phục vụ hành chính công bố trí ${t.count(2, 5)} công chức hướng dẫn điền hồ sơ ngay khi người dân đến.`,
          'Thời gian chờ bình quân còn dưới 15 phút, không còn cảnh chen chúc đầu buổi.',
        ),
      (t) =>
        story(
          'model',
          'Chợ không tiền mặt',
          `Vận động ${t.count(35, 98)} tiểu thương dùng mã thanh toán, đoàn viên hướng dẫn tại chỗ.`,
          'Phần lớn quầy hàng nhận chuyển khoản, mua bán thuận tiện, an toàn.',
        ),
      (t) =>
        story(
          'individual',
          `Công chức ${official(t)}`,
          'Tự học và làm bảng theo dõi hạn hồ sơ dùng chung cho các phòng.',
          'Không còn hồ sơ trễ hạn trong hai quý liên tiếp.',
        ),
    ],
    body: [
      (t) =>
        story(
          'model',
          'Phòng họp không giấy',
          `Tài liệu của ${t.number(60, 220)} cuộc họp mỗi năm được gửi, góp ý trên máy tính bảng.`,
          'Giảm hẳn in ấn, tài liệu đến trước cuộc họp ít nhất một ngày.',
        ),
      (t) =>
        story(
          'individual',
          `Công chức ${official(t)}`,
          'Xây dựng công cụ tự nhắc việc, đối chiếu số liệu giữa các phòng.',
          'Thời gian tổng hợp báo cáo tháng giảm từ ba ngày còn nửa ngày.',
        ),
      (t) =>
        story(
          'collective',
          `Văn phòng ${t.short}`,
          'Chuẩn hóa quy trình tiếp nhận, xử lý văn bản, mỗi bước có hạn và người chịu trách nhiệm.',
          'Nhiều năm liền không có văn bản quá hạn.',
        ),
    ],
  },
  merits: [
    'Có thành tích xuất sắc trong Phong trào thi đua thực hiện văn hóa công sở, đẩy mạnh chuyển đổi số',
    'Có sáng kiến rút ngắn thời gian giải quyết thủ tục hành chính',
    'Hướng dẫn nhân dân sử dụng dịch vụ công trực tuyến',
    'Số hóa hồ sơ lưu trữ vượt kế hoạch',
  ],
  findings: [
    () =>
      'Đa số công chức chấp hành nghiêm giờ giấc, trang phục, bảng tên; còn vài trường hợp chưa cập nhật tiến độ trên phần mềm.',
    (t) => `Kiểm tra ngẫu nhiên ${t.count(20, 60)} hồ sơ, tất cả giải quyết đúng hạn.`,
    () => 'Nơi tiếp công dân bố trí hợp lý; cần bổ sung bảng hướng dẫn nộp hồ sơ trực tuyến.',
  ],
  followUps: [
    'Chấn chỉnh ngay tại cuộc họp giao ban.',
    'Đã bổ sung bảng hướng dẫn trong tuần kế tiếp.',
    'Giao Văn phòng theo dõi, báo cáo hằng tháng.',
  ],
  strengths: {
    commune: [
      () => 'Phong trào thi đua làm thay đổi rõ tác phong phục vụ; công chức gần dân, hướng dẫn tận tình.',
      () => 'Chuyển đổi số đi vào những việc hằng ngày của người dân nên được đồng tình, hưởng ứng.',
      (t) => `Chỉ số phục vụ người dân, doanh nghiệp của ${t.place} tăng qua từng quý.`,
    ],
    body: [
      () => 'Các chỉ tiêu thi đua bám sát nhiệm vụ, có sản phẩm cụ thể và được theo dõi bằng dữ liệu.',
      (t) => `Văn hóa công sở tại ${t.short} chuyển biến tích cực, quan hệ phối hợp giữa các phòng thông suốt hơn.`,
      () => 'Người đứng đầu gương mẫu sử dụng chữ ký số, xử lý công việc trên môi trường mạng.',
    ],
  },
  shortcomings: [
    () => 'Một số công chức lớn tuổi còn ngại sử dụng công cụ số, phải kèm cặp thường xuyên.',
    () => 'Thiết bị, đường truyền ở một vài nơi chưa ổn định, ảnh hưởng đến xử lý hồ sơ.',
    () => 'Việc chấm điểm thi đua có nơi còn nể nang, chưa phản ánh đúng kết quả.',
  ],
  causes: [
    () => 'Kinh phí đầu tư hạ tầng số còn hạn chế.',
    () => 'Công tác đôn đốc ở một vài bộ phận chưa thường xuyên.',
  ],
  lessons: [
    () => 'Chọn việc nhỏ, làm dứt điểm, đo được kết quả rồi mới nhân rộng.',
    () => 'Lấy sự hài lòng của người dân làm thước đo của phong trào.',
    () => 'Khen thưởng ngay khi có sáng kiến, không chờ đến cuối năm.',
  ],
  recommendations: [
    {
      addressee: 'province',
      kind: 'funding',
      text: 'Đề nghị UBND tỉnh bố trí kinh phí thay thế máy tính, máy quét đã cũ tại Trung tâm Phục vụ hành chính công.',
    },
    {
      addressee: 'province',
      kind: 'policy',
      text: 'Đề nghị UBND tỉnh thống nhất một phần mềm theo dõi nhiệm vụ dùng chung cho các cấp.',
    },
    {
      addressee: 'home-affairs',
      kind: 'guidance',
      text: 'Đề nghị Sở Nội vụ ban hành bộ tiêu chí chấm điểm văn hóa công sở thống nhất.',
    },
    {
      addressee: 'home-affairs',
      kind: 'guidance',
      text: 'Đề nghị Sở Nội vụ tổ chức cho các đơn vị trao đổi, học tập mô hình hay.',
    },
    {
      addressee: 'other',
      kind: 'other',
      text: 'Đề nghị Sở Khoa học và Công nghệ hỗ trợ nâng cấp đường truyền cho các thôn vùng lõm sóng.',
    },
  ],
}
