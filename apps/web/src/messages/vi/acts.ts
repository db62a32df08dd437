import type { Refusal } from '@thidua/schema/permissions'

export const messages = {
  unreachable: 'Chưa liên lạc được với máy chủ nên chưa có gì thay đổi. Hãy thử lại; những gì anh/chị đã viết vẫn còn.',
  whoMay: 'Ai làm được?',
  gone: 'Báo cáo hoặc ý kiến này không còn, hoặc anh/chị không còn quyền xem. Hãy tải lại trang.',
  /** Each says the rule and who can change it. */
  refusals: {
    notYourAgency: 'Anh/chị chỉ làm được việc này với báo cáo của cơ quan mình hoặc của đợt do cơ quan mình chủ trì.',
    notYourRole:
      'Việc này của người giữ vai trò khác ở cơ quan. Người quản trị của cơ quan chủ trì phân công các vai trò.',
    notYourBlock:
      'Báo cáo thuộc khối, cụm của người thẩm định khác. Người quản trị của cơ quan chủ trì phân công khối, cụm.',
    wrongState: 'Báo cáo đang ở trạng thái chưa làm được việc này.',
    alreadyOpened:
      'Cơ quan chủ trì đã mở báo cáo nên không thu hồi được nữa. Cần sửa, hãy liên hệ người thẩm định để được trả lại.',
    notDelegated: 'Chỉ lãnh đạo hoặc người được lãnh đạo giao quyền mới gửi được.',
    notAdministrator: 'Việc này của người quản trị hệ thống.',
    notHost: 'Việc này của người tổng hợp ở cơ quan chủ trì đợt báo cáo, hoặc của người quản trị hệ thống.',
    notOwner:
      'Phong trào, đề cương này của cơ quan khác. Người tổng hợp của cơ quan đó hoặc của cơ quan cấp trên sửa được; anh/chị có thể sao chép thành bản của cơ quan mình.',
    notInLine:
      'Phong trào, đề cương này của cơ quan không thuộc cùng hệ thống cấp trên, cấp dưới. Người quản trị hệ thống đổi được cơ quan giữ.',
    notYourDocument:
      'Văn bản này còn được dùng ở phong trào hoặc đợt báo cáo mà anh/chị không quản lý. Người quản trị hệ thống thay được tệp.',
    notReleaser:
      'Ở đợt này người thẩm định đề nghị, người tổng hợp của cơ quan chủ trì trả lại báo cáo hoặc hoàn tác việc trả lại.',
    notHead: 'Việc này của lãnh đạo cơ quan, hoặc của người quản trị hệ thống.',
    ownAccount: 'Với tài khoản của chính mình, hãy làm việc này ở trang Tài khoản của tôi.',
    notSignedIn: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
  } satisfies Record<Refusal, string>,
  /** What the server found wrong; each says what to do. */
  rules: {
    required: 'Còn chỗ chưa viết. Hãy viết đủ rồi gửi lại.',
    tooLong: 'Có chỗ quá dài. Hãy rút ngắn còn tối đa 10.000 ký tự.',
    tooMany: 'Mỗi lần trả lại gửi được nhiều nhất 200 ý kiến. Hãy gộp hoặc bớt ý kiến.',
    unknownPath: 'Có ý kiến không còn đúng chỗ trong báo cáo này. Hãy xóa ý kiến đó rồi ghi lại.',
    range: 'Đoạn chữ của một ý kiến không còn đúng trong báo cáo này. Hãy bỏ đoạn chọn rồi ghi lại.',
    other: 'Máy chủ chưa nhận. Hãy tải lại trang rồi thử lại.',
  },
  entered: {
    title: 'Nhập thay',
    /** Of a letter that the host entered: how it came, who entered it and when. */
    line: (channel: 'axis' | 'paper' | 'email', by: string, at: string) =>
      `Nhập thay từ ${{ axis: 'văn bản đến qua trục liên thông', paper: 'văn bản giấy', email: 'văn bản gửi qua thư điện tử' }[channel]}; ${by} nhập lúc ${at}`,
    takeOverLine:
      'Cơ quan chủ trì đã nhập thay báo cáo này theo văn bản đã đến. Anh/chị có thể viết tiếp: nội dung đã nhập được đưa vào các chỗ còn trống của bản nháp, và lần gửi tới của cơ quan sẽ thay bản nhập thay. Báo cáo vẫn tính nộp theo ngày văn bản đến.',
    takeOver: 'Viết tiếp báo cáo được nhập thay',
  },
  overtaken: {
    title: 'Chưa thực hiện: báo cáo đã khác lúc anh/chị mở trang này',
    shown: 'Trang đang hiện bản mới nhất. Hãy xem lại rồi quyết định.',
    inside: 'Đơn vị hoặc đồng nghiệp đã làm tiếp với báo cáo.',
    line: (by: string, did: string, at: string) => `${by} ${did}, ${at}`,
    did: {
      write: 'đã bắt đầu viết',
      present: 'đã trình lãnh đạo',
      takeBack: 'đã lấy lại để sửa',
      sendBack: 'đã chuyển lại để sửa',
      submit: 'đã gửi báo cáo',
      enter: 'đã nhập thay báo cáo',
      takeOver: 'đã viết tiếp báo cáo được nhập thay',
      recall: 'đã thu hồi báo cáo',
      return: 'đã trả lại báo cáo',
      accept: 'đã tiếp nhận báo cáo',
      undo: 'đã hoàn tác việc trước đó',
      compile: 'đã đưa báo cáo vào báo cáo tổng hợp',
      uncompile: 'đã rút báo cáo tổng hợp có báo cáo này',
      extend: 'đã gia hạn hoặc sửa gia hạn',
      withdraw: 'đã đưa đơn vị ra khỏi đợt báo cáo',
      readmit: 'đã đưa đơn vị trở lại đợt báo cáo',
      move: 'đã chuyển báo cáo sang đơn vị kế thừa',
    },
    close: 'Đã rõ',
  },
}
