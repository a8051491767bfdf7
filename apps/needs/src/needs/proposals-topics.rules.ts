import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { fold } from '@caunoi/text/normalise';
import { vocabulary, type Hit, type Reading } from './quantities.rules';

interface FoundCode {
  value: string;
  from: number;
  to: number;
}

/** Everyday words by sector: those that all but decide it (3 points), those that point to it (2), those that only go with it (1). */
const sectorWords: Record<string, readonly [deciding: string, pointing: string, accompanying?: string]> = {
  agriculture: [
    'nông nghiệp;sầu riêng;trồng trọt;chăn nuôi;vườn cây;lúa;cà phê;hồ tiêu;thối rễ;sâu bệnh;phân bón;thuốc trừ sâu;giống cây;gia súc;gia cầm;lợn;heo;gà;vịt;bò sữa;nấm bệnh;nông dân;rầy nâu;xì mủ;phytophthora;agriculture;crop;livestock',
    'xoài;thanh long;chuối;cam;bưởi;vải thiều;nhãn;rau;vườn;ruộng;cây trồng;thu hoạch;tưới;đất trồng;nhà kính;thức ăn chăn nuôi;trang trại;ca cao;điều;cao su;mía;sắn;ngô;hoa màu;nhà màng',
    'cây;mùa vụ;mùa mưa;htx;hợp tác xã;năng suất',
  ],
  fisheries: [
    'thủy sản;tôm;cá tra;nuôi trồng thủy sản;ao nuôi;ao tôm;tôm thẻ;tôm sú;cá basa;cá rô phi;lồng bè;nghêu;hàu;cá lồng;nuôi cá;đánh bắt;tàu cá;aquaculture;shrimp;fisheries',
    'ao;cá;con giống;vụ nuôi;no2;nh3;khí độc;thay nước',
    'men vi sinh',
  ],
  food: [
    'thực phẩm;chế biến thực phẩm;giữ tươi;đồ uống;nước mắm;bánh kẹo;đóng hộp;sấy trái cây;sấy dẻo;nước ép;sữa chua;sau thu hoạch;sơ chế;an toàn thực phẩm;haccp;food;shelf life',
    'bảo quản;hạn sử dụng;thối;đóng gói;chế biến;xuất khẩu trái cây;rau quả;trái cây;gia vị;thịt;sữa;bia;rượu;trà',
    'tươi;xuất khẩu;vi sinh;đi biển',
  ],
  materials: [
    'vật liệu;hóa chất;polyme;nhựa;hạt nhựa;nhựa kỹ thuật;phụ gia;chống cháy;composite;gốm sứ;sơn phủ;hợp kim;luyện kim;luyện thép;cao su kỹ thuật;keo dán;phân tử;nano;pa66;pc-abs;materials;polymer;chemistry',
    'thủy tinh;gạch men;brom;ul94;chỉ số chảy;sơn;mạ;thép;nhôm;bột màu;chất xúc tác;dung môi;xi măng;giấy',
    'lò nung;ép phun',
  ],
  energy: [
    'năng lượng;tiết kiệm điện;điện mặt trời;điện gió;nhiệt thải;nhiệt thừa;khí thải lò;thu hồi nhiệt;lò hơi;pin lưu trữ;lưu trữ điện;trạm biến áp;lưới điện;điện năng;tiền điện;giảm gas;biogas;tua bin;energy;waste heat',
    'gas;nhiên liệu;kwh;hơi nước;điện lực;than;ắc quy;hydro;phát điện;hoàn vốn;điện',
    'lò;nhiệt;bỏ phí',
  ],
  water_environment: [
    'nước thải;xử lý nước thải;xử lý nước;môi trường;rác thải;chất thải rắn;khí thải độc;bụi mịn;nước cấp;nước sạch;bùn thải;nước ngầm;nước nhiễm;tái sử dụng nước;tái dùng nước;quan trắc;pt-co;wastewater;environment;eaux usées',
    'cod;bod;amoni;mùi hôi;tái chế;ô nhiễm;độ màu;xả thải;màng lọc;bùn;phế thải;rác;nhiễm mặn;nước uống',
    'màu;tái dùng;lọc;nước;khu công nghiệp;kcn',
  ],
  health: [
    'y tế;bệnh viện;bệnh nhân;bác sĩ;khám bệnh;chẩn đoán;võng mạc;đái tháo đường;tiểu đường;phòng khám;thuốc chữa bệnh;dược liệu;dược phẩm;ung thư;phẫu thuật;thiết bị y tế;điều dưỡng;sàng lọc bệnh;x quang;health;hospital',
    'sàng lọc;đáy mắt;độ nhạy;bệnh án;vắc xin;xét nghiệm;sức khỏe;thuốc',
    'độ đặc hiệu',
  ],
  electronics: [
    'điện tử;bo mạch;vi mạch;bán dẫn;lắp ráp bo;mối hàn;aoi;smt;pcb;linh kiện;chip;mạch in;electronics;semiconductor;solder',
    'bo;hàn thiếc;dán linh kiện;cảm biến;báo giả;led',
    'dây chuyền',
  ],
  ai_it: [
    'trí tuệ nhân tạo;trợ lý ảo;trợ lý tiếng việt;chatbot;tổng đài;phần mềm quản lý;công nghệ thông tin;cntt;mô hình ngôn ngữ;nhận dạng giọng nói;nhận giọng;an ninh mạng;chuyển đổi số;cơ sở dữ liệu;số hóa;học máy;llm;artificial intelligence;software',
    'phần mềm;trợ lý;giọng nói;dữ liệu lớn;máy chủ;ứng dụng;trích nguồn;cuộc gọi;website;hệ thống thông tin;ai',
    'giọng;tiếng việt',
  ],
  construction: [
    'xây dựng;bê tông;nhà thầu;cát sông;cát biển;cát nhiễm mặn;cấu kiện;cầu đường;công trình;vật liệu xây dựng;nền đường;vữa;gạch không nung;thi công;làm đường;construction;concrete',
    'cát;sỏi;mác 300;clorua;cốt thép;chống thấm;sụt lún;kè;tòa nhà;đường bộ;nền móng;geopolymer',
    'đường;san lấp;xi măng',
  ],
  textiles: [
    'dệt may;dệt nhuộm;nhuộm;vải;polyester;may mặc;sợi;da giày;xơ sợi;nhà máy may;dệt;thuốc nhuộm;hồ vải;textile;dyeing;garment',
    'quần áo;bông;len;thời trang;mẻ nhuộm',
    'mẻ',
  ],
  logistics: [
    'logistics;vận tải;kho lạnh;chuỗi lạnh;kho bãi;vận chuyển;giao hàng;đứt lạnh;cảng biển;cảng;kho vận;pallet;đội xe;đông lạnh lưu kho;cold chain;warehouse',
    'container;xe tải;bốc xếp;tàu;kho;truy xuất lô;lô hàng;tuyến đường;đơn hàng;xe lạnh',
    'truy xuất;lô',
  ],
  mechanical: [
    'cơ khí;chế tạo máy;gia công;phay;tiện;cnc;khuôn mẫu;ô tô;máy móc;robot hàn;rô bốt;robot;dao cắt;vòng bi;mechanical;machining',
    'khuôn;hàn;chi tiết máy;động cơ;bơm;hộp số;mài;dập;máy cắt;máy gặt',
    'máy;phôi',
  ],
  education: [
    'giáo dục;học sinh;sinh viên;trường học;dạy học;giảng dạy;lớp học;bài giảng;thi cử;giáo viên;phòng thí nghiệm ảo;education;students',
    'trường;học trực tuyến;đào tạo nghề;khóa học;chấm bài',
  ],
};

const sectorTerms = vocabulary(
  Object.entries(sectorWords).flatMap(([sector, groups]) =>
    groups.flatMap((words, i) => (words ?? '').split(';').map((word) => [word, { sector, points: 3 - i }] as const)),
  ),
);

/**
 * The sector whose everyday words weigh most; every word counts once. None when two weigh the same, or when there is too little to go by.
 */
export function readSector(read: Reading): FoundCode | undefined {
  const counted = new Map<string, { total: number; words: Set<string>; best: Hit<{ points: number }> }>();
  for (const hit of sectorTerms.find(read)) {
    const word = read.folded.slice(hit.from, hit.to);
    const score = counted.get(hit.value.sector) ?? { total: 0, words: new Set(), best: hit };
    if (score.words.has(word)) continue;
    score.words.add(word);
    counted.set(hit.value.sector, {
      ...score,
      total: score.total + hit.value.points,
      best: hit.value.points > score.best.value.points ? hit : score.best,
    });
  }
  const [first, second] = [...counted].toSorted(([, a], [, b]) => b.total - a.total);
  if (!first || first[1].total < 3 || first[1].total === second?.[1].total) return undefined;
  return { value: first[0], from: first[1].best.from, to: first[1].best.to };
}

const provinceNames = vocabulary(
  provinces.codes.flatMap(({ code, labels, aliases = [] }) => [...Object.values(labels), ...aliases].map((name) => [name, code] as const)),
);

/** Names that, in small letters, are words of every day: "diễn biến", "đa năng", "hai phòng", "lao động thấp". */
const alsoWords = new Set(
  (
    'ha nam;hoa binh;thai binh;long an;hue;nam dinh;gia lai;binh dinh;cao bang;an giang;binh thuan;phu yen;hai phong;da nang;dien bien;lam dong;' +
    'can tho;ca mau;son la;dong thap;thanh hoa;khanh hoa;ha tinh;vinh long;quang tri;hai duong;tra vinh;hung yen;tien giang;tay ninh;ha tay'
  ).split(';'),
);
const here = /(?:^|[\s(,])(?:tai|o|tinh|thanh pho|tp\.?|kcn|khu cong nghiep|cang|thuoc|huyen|in|at|a|province de)\s$/;
const elsewhere =
  /(?:giao|chuyen|xuat|ban|gui|di|ra|vao|toi|den|thi truong|dai hoc|hoc vien|gan|duong|pho|cach|tu|nhap|quoc gia|thanh nien|chu tich)\s(?:tp\.?\s|tinh\s|thanh pho\s)?$/;

function isPlace(read: Reading, { from, to }: Hit<string>): boolean {
  const [written, before] = [read.cut(from, to), read.folded.slice(Math.max(0, from - 30), from)];
  const capitals = written.split(/[\s–-]+/).every((word) => /^\p{Lu}/u.test(word));
  const inLongerName = capitals && /^\s\p{Lu}\p{Ll}/u.test(read.cut(to, to + 4)) && !/\p{Lu}{2}$/u.test(written);
  if (elsewhere.test(before) || inLongerName) return false;
  return capitals || here.test(before) || !alsoWords.has(fold(written).replace(/\s+/g, ' '));
}

/** The province in which the writer works, when the text names just one; the province of today for a former name. */
export function readProvince(read: Reading): FoundCode | undefined {
  const named = provinceNames.find(read).filter((hit) => isPlace(read, hit));
  const placed = named.filter(({ from }) => here.test(read.folded.slice(Math.max(0, from - 30), from)));
  const [first, ...others] = placed.length > 0 ? placed : named;
  return first && others.every(({ value }) => value === first.value) ? first : undefined;
}
