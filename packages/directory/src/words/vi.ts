import type { DirectoryWords } from './catalogue.ts'
import { dayText, placesText } from './said.ts'

const rows = (numbers: string, table: string | null) => `dòng ${numbers}${table === null ? '' : ` (${table})`}`

export const vi: DirectoryWords = {
  agencyFields: {
    code: 'Mã cơ quan',
    electronicCode: 'Mã định danh điện tử',
    name: 'Tên cơ quan',
    shortName: 'Tên ngắn',
    symbol: 'Ký hiệu',
    kind: 'Loại hình',
    superiorLine: 'Dòng cơ quan chủ quản',
    letterPlace: 'Địa danh',
    headPost: 'Chức vụ người đứng đầu',
    regime: 'Chế độ làm việc',
    parentCode: 'Mã cơ quan cấp trên',
    block: 'Khối, cụm thi đua',
    predecessorCodes: 'Mã cơ quan tiền thân',
    validFrom: 'Có hiệu lực từ',
    validUntil: 'Hết hiệu lực từ',
  },
  personFields: {
    email: 'Thư điện tử',
    name: 'Họ và tên',
    agencyCode: 'Mã cơ quan',
    role: 'Vai trò',
    phone: 'Điện thoại',
    maySubmit: 'Được gửi báo cáo',
    blocks: 'Khối, cụm thẩm định',
    validFrom: 'Từ ngày',
    validUntil: 'Đến ngày',
  },
  kinds: {
    department: 'Sở, ban, ngành',
    party: 'Cơ quan Đảng',
    front: 'Mặt trận và tổ chức chính trị - xã hội',
    armed: 'Lực lượng vũ trang',
    vertical: 'Cơ quan trung ương theo ngành dọc',
    commune: 'Xã, phường, đặc khu',
    enterprise: 'Doanh nghiệp',
    association: 'Hội',
  },
  regimes: { head: 'Thủ trưởng', collective: 'Tập thể' },
  roles: {
    clerk: 'Chuyên viên',
    head: 'Lãnh đạo',
    reviewer: 'Thẩm định',
    compiler: 'Tổng hợp',
    viewer: 'Người xem',
  },
  yes: 'Có',
  no: 'Không',
  reason: 'Lý do chưa nhận',
  refusals: {
    formula: ({ address }, field) => `Ô ${address} (${field}) là công thức. Hãy dán giá trị thay cho công thức.`,
    errorValue: ({ address }, field) => `Ô ${address} (${field}) đang báo lỗi. Hãy sửa lại ô này trong bảng tính.`,
    control: ({ address }, field) => `Ô ${address} (${field}) có ký tự không đọc được. Hãy gõ lại ô này.`,
    noDay: ({ address }, field) => `Ô ${address} (${field}) không phải một ngày. Hãy nhập ngày dạng 01/07/2025.`,
    tooLong: ({ address }, field) => `Ô ${address} (${field}) có quá nhiều chữ. Hãy rút ngắn.`,
    empty: (_, field) => `Cột “${field}” để trống. Hãy điền.`,
    textTooLong: ({ length, most }, field) => `Cột “${field}” dài ${length} ký tự, nhiều nhất ${most}. Hãy rút ngắn.`,
    markup: ({ text }, field) => `Cột “${field}” có mã trang web: “${text}”. Hãy chỉ giữ phần chữ.`,
    formulaLike: ({ text }, field) => `Cột “${field}” bắt đầu như công thức: “${text}”. Hãy bỏ dấu = + - @ ở đầu.`,
    codeShape: ({ text }, field) =>
      `“${text}” không dùng làm ${field.toLowerCase()} được. Mã chỉ gồm chữ, số và dấu . - _ / ở giữa, không có dấu cách.`,
    unknownWord: ({ text }, field, words) =>
      `Không hiểu “${text}” ở cột “${field}”.${
        field === words.agencyFields.kind
          ? ` Hãy dùng: ${Object.values(words.kinds).join('; ')}.`
          : field === words.personFields.role
            ? ` Hãy dùng: ${Object.values(words.roles).join(', ')}.`
            : ' Hãy dùng chữ như trong tệp mẫu.'
      }`,
    notADay: ({ text }, field) => `“${text}” ở cột “${field}” không phải ngày có thật. Hãy nhập dạng 01/07/2025.`,
    untilNotAfterFrom: ({ validFrom, validUntil }) =>
      `Ngày kết thúc ${dayText(validUntil)} phải sau ngày bắt đầu ${dayText(validFrom)}.`,
    codeTwice: ({ code, places }) => `Mã ${code} có ở ${placesText(places, rows)}. Hãy chỉ giữ một dòng.`,
    electronicCodeTwice: ({ electronicCode, places }) =>
      `Mã định danh điện tử ${electronicCode} có ở ${placesText(places, rows)}. Mỗi mã chỉ của một cơ quan.`,
    electronicCodeTaken: ({ electronicCode, code }) =>
      `Mã định danh điện tử ${electronicCode} đang là của cơ quan ${code}. Hãy kiểm tra lại mã.`,
    agencyEnded: ({ code, validUntil }) =>
      `Cơ quan ${code} đã kết thúc từ ${dayText(validUntil)} nên không sửa được nữa. Cơ quan mới phải có mã khác.`,
    openReport: ({ code }) =>
      `Cơ quan ${code} còn báo cáo chưa được tiếp nhận nên chưa kết thúc được. Báo cáo cần được tiếp nhận, chuyển cho cơ quan kế nhiệm, hoặc cơ quan cần được rút khỏi đợt trước.`,
    hostsRound: ({ code }) =>
      `Cơ quan ${code} đang chủ trì đợt báo cáo nên chưa kết thúc được. Đợt cần được tổng hợp xong, hoặc hủy.`,
    agencyBelow: ({ code, below }) =>
      `Cơ quan ${below} trực thuộc ${code} vẫn hoạt động nên ${code} chưa kết thúc được. Hãy thêm dòng chuyển ${below} sang cơ quan cấp trên khác, hoặc kết thúc ${below} trước.`,
    parentEnded: ({ code, validUntil }) =>
      `Cơ quan cấp trên ${code} kết thúc từ ${dayText(validUntil)}. Hãy chọn cơ quan đang hoạt động.`,
    blockUnknown: ({ text }) => `Chưa có khối, cụm “${text}”. Hãy tạo khối, cụm này trước, hoặc sửa lại tên.`,
    parentUnknown: ({ code }) => `Chưa có cơ quan cấp trên mã ${code}. Hãy thêm dòng cho cơ quan đó, hoặc sửa lại mã.`,
    parentRefused: ({ code, place }) => `Cơ quan cấp trên ${code} (${rows(String(place.row), null)}) chưa được nhận.`,
    parentsInACircle: ({ codes }) =>
      codes.length === 1
        ? `Cơ quan ${codes[0]} không thể là cấp trên của chính mình.`
        : `Cấp trên đi vòng tròn: ${[...codes, codes[0]].join(' → ')}. Hãy sửa mã cơ quan cấp trên.`,
    predecessorUnknown: ({ code }) =>
      `Chưa có cơ quan tiền thân mã ${code}. Hãy thêm dòng cho cơ quan đó, hoặc sửa lại mã.`,
    predecessorRefused: ({ code, place }) =>
      `Cơ quan tiền thân ${code} (${rows(String(place.row), null)}) chưa được nhận.`,
    ownPredecessor: ({ code }) => `Cơ quan ${code} không thể là tiền thân của chính mình.`,
    predecessorsInACircle: ({ codes }) =>
      `Các cơ quan là tiền thân của nhau vòng tròn: ${codes.join(', ')}. Hãy sửa mã cơ quan tiền thân.`,
    tooManyCodes: ({ most }, field) => `Cột “${field}” có quá ${most} mã.`,
    phoneWrong: ({ text }) => `“${text}” không phải số điện thoại. Hãy nhập dạng 0912 345 678.`,
    twoPhones: ({ email, phones }) =>
      `${email} có nhiều số điện thoại: ${phones.join('; ')}. Hãy để một số, hoặc ghi các số trong cùng một ô.`,
    emailWrong: ({ text }) => `“${text}” không phải địa chỉ thư điện tử. Hãy nhập dạng ten@coquan.gov.vn.`,
    agencyUnknown: ({ code }) => `Chưa có cơ quan mã ${code}. Hãy nhập cơ quan này trước, hoặc sửa lại mã.`,
    agencyRefused: ({ code, place }) => `Cơ quan ${code} (${rows(String(place.row), null)}) chưa được nhận.`,
    membershipTwice: ({ email, role, places }, _, words) =>
      `${email} với vai trò ${words.roles[role].toLowerCase()} có ở ${placesText(places, rows)}. Hãy chỉ giữ một dòng.`,
    twoNames: ({ email, names }) => `${email} có nhiều tên: ${names.join('; ')}. Mỗi địa chỉ chỉ của một người.`,
    roleNotHere: ({ role, code, agencyKind }, _, words) =>
      `Cơ quan ${code} (${words.kinds[agencyKind].toLowerCase()}) không có vai trò ${words.roles[role].toLowerCase()}: vai trò này chỉ ở cơ quan nhận hoặc quản lý báo cáo.`,
    maySubmitNotHere: ({ role }, _, words) =>
      `Vai trò ${words.roles[role].toLowerCase()} không gửi báo cáo. Hãy để trống cột “${words.personFields.maySubmit}”.`,
    blocksNotHere: ({ role }, _, words) =>
      `Vai trò ${words.roles[role].toLowerCase()} không thẩm định khối, cụm nào. Hãy để trống cột “${words.personFields.blocks}”.`,
    blocksMissing: (_, _field, words) =>
      `Người thẩm định cần ít nhất một khối, cụm ở cột “${words.personFields.blocks}”.`,
    lastHead: ({ code }) =>
      `Cơ quan ${code} có báo cáo nên không để trống lãnh đạo. Hãy thêm dòng cho lãnh đạo kế nhiệm từ ngày đó, hoặc bỏ ngày kết thúc.`,
    lastSender: ({ code }) =>
      `Cơ quan ${code} có báo cáo nên phải có người được gửi. Hãy thêm dòng cho người gửi khác từ ngày đó, hoặc bỏ thay đổi này.`,
  },
  unread: {
    empty: () => 'Tệp rỗng. Hãy chọn tệp khác.',
    fileTooBig: ({ maxBytes }) =>
      `Tệp lớn hơn ${maxBytes / 1_000_000} MB. Hãy chia thành nhiều tệp, hoặc bỏ ảnh và định dạng thừa.`,
    noSpreadsheet: () => 'Đây không phải bảng tính. Hãy chọn tệp .xlsx hoặc .csv.',
    otherThanItsName: ({ extension }) =>
      `Nội dung tệp không đúng với đuôi “.${extension}”. Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.`,
    oldExcel: () => 'Tệp .xls cũ: hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    encrypted: () => 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.',
    macros: () => 'Tệp có macro. Hãy lưu thành .xlsx (không macro) rồi chọn lại.',
    binaryExcel: () => 'Tệp .xlsb: hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    openDocument: () => 'Tệp OpenDocument: hãy lưu thành .xlsx rồi chọn lại.',
    webPage: () => 'Tệp là trang web. Hãy mở bằng Excel, lưu thành .xlsx rồi chọn lại.',
    broken: () => 'Tệp bị hỏng, không đọc được. Hãy mở bằng Excel, lưu lại rồi chọn lại.',
    unsafeArchive: () => 'Tệp nén bất thường nên không mở. Hãy chép bảng sang một tệp .xlsx mới.',
    unknownEncoding: () => 'Không nhận ra bảng mã chữ của tệp. Hãy lưu thành .xlsx, hoặc CSV UTF-8.',
    quoteLeftOpen: ({ row }) => `Dòng ${row} có dấu ngoặc kép mở mà không đóng. Hãy sửa dòng này.`,
    tooManySheets: ({ most }) => `Tệp có quá ${most} trang tính. Hãy bỏ bớt.`,
    tooManyRows: ({ table, most }) => `Bảng “${table}” có quá ${most} dòng. Hãy chia thành nhiều tệp.`,
    tooManyColumns: ({ table, most, address }) =>
      `Bảng “${table}” có quá ${most} cột (ô ${address}). Hãy xóa các cột thừa.`,
    tooMuchText: () => 'Tệp có quá nhiều chữ. Hãy chia thành nhiều tệp.',
    nothingInIt: ({ hiddenSheets }) =>
      hiddenSheets.length > 0
        ? `Các trang tính đang hiện đều trống; trang bị ẩn: ${hiddenSheets.join(', ')}. Hãy bỏ ẩn rồi chọn lại.`
        : 'Tệp không có dòng nào. Hãy chọn tệp khác.',
  },
  problems: {
    noHeader: () => 'Không tìm thấy dòng tiêu đề cột. Hãy cho biết bảng này liệt kê gì và dòng tiêu đề là dòng nào.',
    missing: (_, field) => `Thiếu cột “${field}”. Hãy chọn cột có nội dung này.`,
    twice: ({ columns }, field) => `Cột “${field}” có ở ${columns.join(', ')}. Hãy chỉ chọn một cột.`,
    noRows: () => 'Dưới dòng tiêu đề không có dòng nào.',
    tooManyRows: ({ most }) => `Nhiều hơn ${most} dòng trong một lần. Hãy chia thành nhiều lần.`,
  },
}
