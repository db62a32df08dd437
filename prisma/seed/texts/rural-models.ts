import { inventedPerson } from '../province/people.ts'
import type { Teller } from './teller.ts'
import type { ModelStory, Theme } from './theme.ts'

const name = (t: Teller, slug: string): string => inventedPerson(`${slug} ${t.agency.code}`).name
const person = (t: Teller, slug: string): string => {
  const { title, name: called } = inventedPerson(`${slug} ${t.agency.code}`)
  return `${title} ${called}`
}
const capital = (text: string): string => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())

const story = (kind: ModelStory['kind'], title: string, what: string, effect: string): ModelStory => ({
  kind,
  name: title,
  what,
  effect,
})

/** Models and people of the rural movement; who is named is invented. */
export const ruralModels: Theme['models'] = {
  commune: [
    (t) =>
      story(
        'model',
        'Đường hoa tự quản của phụ nữ',
        `Chi hội phụ nữ các thôn trồng, chăm sóc ${t.decimal(2, 9)} km đường hoa thay cho bãi cỏ, điểm rác cũ.`,
        'Cảnh quan sạch đẹp, không còn điểm rác tự phát; mỗi tháng hội viên ra quân hai lần.',
      ),
    (t) =>
      story(
        'model',
        'Camera an ninh do dân góp vốn',
        `Nhân dân góp vốn lắp ${t.count(12, 68)} camera tại các ngã ba, nhà văn hóa thôn, kết nối với công an xã.`,
        'Trộm cắp vặt và vi phạm giao thông giảm rõ; người dân yên tâm sản xuất.',
      ),
    (t) =>
      story(
        'model',
        'Cánh đồng lúa hữu cơ liên kết',
        `Hợp tác xã dồn ${t.decimal(12, 45)} ha đất lúa, làm một giống, một lịch, bao tiêu toàn bộ sản phẩm.`,
        `Lợi nhuận tăng ${t.count(15, 32)}% so với làm riêng lẻ.`,
      ),
    (t) =>
      story(
        'household',
        `Hộ ${person(t, 'hien dat')}`,
        `Tự nguyện hiến ${t.number(180, 1400)} m² đất vườn, tháo dỡ tường rào để mở rộng đường thôn.`,
        'Có thêm nhiều hộ trong thôn làm theo, tuyến đường hoàn thành trước hạn.',
      ),
    (t) =>
      story(
        'household',
        `Hộ ${person(t, 'kinh te')}`,
        `Chuyển đất màu kém hiệu quả sang trồng ${t.chance.pick(['bưởi da xanh', 'ớt xuất khẩu', 'cây dược liệu', 'cà phê xứ lạnh'])} kết hợp nuôi bò.`,
        `Thu nhập ${t.number(180, 460)} triệu đồng/năm, tạo việc làm cho ${t.count(3, 9)} lao động.`,
      ),
    (t) =>
      story(
        'individual',
        capital(person(t, 'truong thon')),
        'Trưởng thôn kiên trì vận động từng nhà, công khai từng khoản thu, chi khi làm đường và nhà văn hóa thôn.',
        'Thôn về đích nông thôn mới kiểu mẫu, không có đơn thư khiếu nại.',
      ),
    (t) =>
      story(
        'collective',
        `Hợp tác xã Nông nghiệp ${t.agency.letterPlace}`,
        'Cung ứng vật tư trả chậm, tập huấn kỹ thuật và tiêu thụ nông sản cho thành viên.',
        `Có ${t.number(120, 640)} thành viên, doanh thu ${t.decimal(2, 9)} tỷ đồng/năm.`,
      ),
    (t) =>
      story(
        'model',
        'Ngày thứ Bảy vì nông thôn mới',
        `Cán bộ xã cùng người dân ra quân mỗi thứ Bảy đầu tháng dọn vệ sinh, làm ${t.decimal(1, 6)} km đường ngõ xóm.`,
        'Trở thành nền nếp, thu hút đông đảo đoàn viên, hội viên tham gia.',
      ),
  ],
  body: [
    (t) =>
      story(
        'model',
        'Mỗi phòng giúp một thôn',
        `Các phòng của ${t.short} nhận giúp đỡ ${t.count(3, 8)} thôn, mỗi quý về làm việc ít nhất một lần với việc làm cụ thể.`,
        `Giúp ${t.count(2, 9)} hộ thoát nghèo, sửa chữa ${t.count(1, 4)} nhà văn hóa thôn.`,
      ),
    () =>
      story(
        'model',
        'Thủ tục về tận thôn',
        'Tổ công tác lưu động tiếp nhận, hướng dẫn và trả kết quả thủ tục ngay tại nhà văn hóa thôn.',
        'Người dân vùng xa giảm được nhiều lượt đi lại, hài lòng với cách phục vụ.',
      ),
    (t) =>
      story(
        'individual',
        `Công chức ${name(t, 'cong chuc')}`,
        'Đề xuất và trực tiếp hướng dẫn các xã lập hồ sơ minh chứng điện tử cho các tiêu chí.',
        'Thời gian thẩm định hồ sơ giảm một nửa.',
      ),
    (t) =>
      story(
        'collective',
        `Chi đoàn ${t.short}`,
        `Nhận đỡ đầu ${t.count(2, 7)} em học sinh khó khăn và xây dựng sân chơi cho thiếu nhi.`,
        'Được địa phương ghi nhận, nhân rộng trong khối thi đua.',
      ),
    (t) =>
      story(
        'model',
        'Gian hàng nông sản cuối tuần',
        `Công đoàn cơ quan phối hợp hội phụ nữ cơ sở bán giúp nông sản ${t.count(2, 4)} lần mỗi tháng.`,
        `Tiêu thụ khoảng ${t.decimal(4, 22)} tấn nông sản mỗi năm cho các hộ liên kết.`,
      ),
  ],
}
