import { withoutStars } from '../without-stars.ts'

const longestName = 80

/** A person's name: two to six words, each with a capital, honours before it; nothing else. */
export function isName(text: string): boolean {
  const plain = withoutStars(text)
  return plain.length <= longestName && named.test(plain)
}

const named =
  /^(?:(?:\p{Lu}[\p{L}\d]{0,7}(?=\.)|TS|ThS|PGS|GS|BS|CN|CVCC|Thạc sĩ|Tiến sĩ|Kỹ sư|Bác sĩ|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu tướng|Luật sư)\.?\s*)*\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*){1,5}$/u

/** Family names of Vietnam, so that a name in capitals is told from the rest of a post ("THƯỞNG TỈNH"). */
const families = new Set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai đào lâm phùng hà trương cao lưu lương thái châu tạ
  phó vương quách tô hứa thạch kim chu nghiêm lại đàm bạch triệu lục la viên khúc văn kiều mạc thân ninh doãn ông âu giang hoa cù cung khổng lã tăng tống trang từ
  ung uông vi y a hờ ksor rơ siu rah nay kpă h rmah lò hà vàng giàng sùng thào má cầm quàng tòng lường bế nông hoàng ma sầm chẩu đồng nhữ bá trà danh sơn lữ
  ê ya k’ ka po đêl`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Whether a name begins as names do: with a family's name. */
export const isFamilyName = (text: string): boolean =>
  families.has(
    (
      text
        .replaceAll('*', '')
        .trim()
        .split(/\s+/u)
        .find((word) => !word.endsWith('.')) ?? ''
    ).toLowerCase(),
  )
