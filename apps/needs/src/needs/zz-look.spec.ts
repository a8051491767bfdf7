import { NeedStatement } from '@caunoi/contracts/needs/need';
import { proposals } from './proposals.rules';
import { leaks } from './leaks.rules';
const texts = [
 'HTX chúng em trồng 120 ha sầu riêng ở Đắk Lắk. Mỗi năm có khoảng 8% cây bị chết do thối rễ, xì mủ. Chúng em muốn giảm số cây chết xuống dưới 2% mà không để lại tồn dư thuốc, dùng được cả trong mùa mưa. Kinh phí khoảng 800 triệu, cần công nghệ đã thử ngoài vườn, TRL 7 trở lên, xong trước tháng 6/2027.',
 'Trại nuôi tôm thẻ 30 ao tại Cà Mau. Từ ngày nuôi thứ 45, khí độc NO2 lên tới 5 mg/L nên ngày nào cũng phải thay 20% nước. Mong muốn giữ NO2 dưới 1 mg/L và mỗi ngày chỉ thay dưới 3% nước. Ngân sách 1,5 tỷ đồng.',
 'Công ty chúng tôi xuất khẩu xoài bằng đường biển từ Đồng Tháp, hiện xoài chỉ giữ được 21 ngày là hỏng. Chúng tôi cần giữ tươi được 35 ngày, tỷ lệ thối không quá 3%, không dùng hóa chất bị cấm ở EU. Dự kiến đầu tư 1,2 tỷ.',
 'Nhà máy nhựa kỹ thuật ở Bắc Ninh muốn thay phụ gia chống cháy gốc brom. Sản phẩm phải đạt UL94 V-0 ở độ dày 1,6 mm, chỉ số chảy không giảm quá 10%, giá tăng dưới 8%. Ngân sách 2 tỷ.',
 'Lò nung gạch men ở Phú Thọ (Vĩnh Phúc cũ) thải khí nóng 180-220 °C ra ngoài trời rất phí. Chúng tôi muốn tận dụng để giảm 12% lượng gas, thời gian hoàn vốn dưới 3 năm. Có thể đầu tư 5 tỷ.',
 'Khu công nghiệp dệt nhuộm Tây Ninh mỗi ngày thải 2.000 m³ nước thải, độ màu 400 Pt-Co. Cần xử lý xuống dưới 50 Pt-Co và tái sử dụng 40% lượng nước. TRL từ 6 trở lên, 8 tỷ đồng.',
 'Bệnh viện đa khoa ở Nghệ An mỗi năm khám 6.000 lượt đái tháo đường nhưng thiếu bác sĩ đọc ảnh võng mạc. Cần phần mềm sàng lọc có độ nhạy từ 90% trở lên, chạy tại chỗ, không gửi dữ liệu bệnh nhân ra ngoài. Kinh phí dự kiến 900 triệu.',
 'Dây chuyền lắp ráp bo mạch của chúng tôi ở Thái Nguyên dùng máy AOI, tỷ lệ báo giả đang là 8%. Cần giảm còn dưới 1%, thời gian kiểm 0,4 giây/bo, hình ảnh không được gửi ra ngoài nhà máy. Ngân sách 1,8 tỷ, TRL ≥ 7.',
 'Tổng đài của công ty điện lực tại Đà Nẵng tiếp nhận 40.000 cuộc/tháng, khách nói giọng miền Trung. Chúng tôi cần trợ lý tiếng Việt trả lời đúng ít nhất 85%, có trích nguồn, triển khai tại chỗ. Ngân sách 3 tỷ.',
 'Nhà thầu làm đường ở Vĩnh Long thiếu cát sông. Cần cấu kiện mác 300 dùng cát nhiễm mặn, clorua dưới 0,6%, giá không tăng so với hiện nay. Dự toán 2,5 tỷ.',
 'Nhà máy nhuộm polyester ở Hưng Yên, mẻ 500 kg. Cần công nghệ nhuộm giảm 90% nước. TRL≥7 trong 12 tháng. Ngân sách 10 tỷ đồng.',
 'Kho lạnh tại cảng Hải Phòng có 6% lô hàng bị đứt chuỗi lạnh mà không rõ lúc nào. Cần ghi nhiệt độ từng pallet, cảnh báo trong vòng 5 phút, truy xuất được theo lô. Ngân sách 1 tỷ, TRL 8.',
 'Máy sấy hiện nay tốn 2,5 kWh cho 1 kg sản phẩm, mong giảm còn 1,5 kWh. Công suất từ 200 kg/ngày lên 500 kg/ngày. Năm ngoái bán 30 tấn.',
 'Tỷ lệ hao hụt sau thu hoạch đang ở mức 25 - 30%, chúng tôi muốn đưa về dưới 10% trong 2 năm tới.',
 'Năng suất lúa hiện đạt 6 tấn/ha, phấn đấu đạt 7,5 tấn/ha. Không cần thuê thêm 5 người.',
 'Chúng tôi đang mất 45 phút để thay khuôn, muốn rút xuống 15 phút',
 'Chi phí nhân công hiện chiếm 35% giá thành, phải giảm còn 20%.',
 'Công suất nhà máy chỉ đạt 60%, mục tiêu 85%',
 'Thu thêm 3 khách mỗi tuần. Đã giảm 5% nhưng chưa đủ, cần giảm thêm 10% nữa.',
];
const strip = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
it('looks', () => {
  const out: string[] = [];
  for (const t of texts) {
    for (const v of [t, strip(t)]) {
      out.push('\n## ' + v);
      for (const p of proposals({ ...NeedStatement.parse({}), problem: v }, '2026-09-15')) { out.push(`  ${p.field}: ${p.display}   «${p.words}»`); if (!v.includes(p.words)) out.push('   !!!! words'); }
    }
  }
  const big: Record<string,string> = { real: texts.join(' ').slice(0, 4000), digits: '1 '.repeat(2000), nums: '1.234 '.repeat(660), spaces: ' '.repeat(3999)+'a', an: 'an '.repeat(1300), dashes: '-'.repeat(4000), can: 'cần '.repeat(1000), a: 'a'.repeat(4000), dots: 'a.'.repeat(2000), at: 'a@'.repeat(2000), nam: 'năm mươi '.repeat(440), truoc: 'trước '.repeat(660), pct: 'cần 8% '.repeat(570), zeros:'0 '.repeat(2000), nl: '\n'.repeat(4000), chi:'có thể '.repeat(570), d09: '09'.repeat(2000) };
  for (const [k, v] of Object.entries(big)) {
    const s = { ...NeedStatement.parse({}), problem: v };
    let t0 = performance.now(); proposals(s, '2026-09-15'); const a = performance.now() - t0;
    t0 = performance.now(); leaks(s, ['Công ty TNHH Một Hai Ba Bốn']); out.push(`${k}: proposals ${a.toFixed(1)} ms, leaks ${(performance.now() - t0).toFixed(1)} ms`);
  }
  require('node:fs').writeFileSync('/tmp/nx/look.txt', out.join('\n'));
});
