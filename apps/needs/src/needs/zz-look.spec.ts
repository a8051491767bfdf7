import { writeFileSync } from 'node:fs';
import { NeedStatement } from '@caunoi/contracts/needs/need';
import { proposals } from './proposals.rules';
import { leaks } from './leaks.rules';
const texts = [
'Năm 2023 chúng tôi mất 12% sản lượng, năm 2024 mất 15%. Chúng tôi cần chuyên gia tư vấn.',
'Công ty thành lập năm 2005, có 150 công nhân, doanh thu 120 tỷ đồng/năm. Nhu cầu: tự động hóa khâu đóng gói bánh kẹo, năng suất tăng từ 1.200 gói/giờ lên 3.000 gói/giờ. Không được dừng dây chuyền quá 3 ngày.',
'Nước giếng nhiễm asen 0,05 mg/L, cần đưa về dưới 0,01 mg/L theo QCVN 01-1:2018/BYT. Dân khoảng 2.000 hộ.',
'Lợn con chết 15% trước cai sữa. Trại 600 nái ở Hưng Yên muốn tỷ lệ chết dưới 7%.',
'Chúng tôi đã được cấp chứng nhận HACCP năm 2022 và đã bán sang EU 3 năm. Hiện cần giảm chi phí bao bì 10%.',
'Giá nguyên liệu tăng 20% so với năm ngoái nên cần tìm vật liệu thay thế, giá rẻ hơn 15%.',
'Thời gian giao hàng trung bình 5 ngày, khách hàng yêu cầu 3 ngày. Hạn chót 30/06/2027.',
'Tiền điện mỗi tháng 500 triệu, muốn giảm 20% tiền điện. Vốn tự có 3 tỷ.',
'Độ ẩm lúa sau gặt 28%, sấy xuống còn 14% mất 20 giờ, cần rút ngắn còn 8 giờ.',
'Cần phần mềm quản lý kho chạy trên máy chủ nội bộ, hỗ trợ tiếng Việt, giá dưới 200 triệu, triển khai xong trong 3 tháng.',
'We operate a shrimp farm in Ca Mau. Mortality is currently 30% and we want to reduce it to 10%. Budget under 2 billion VND. Must not use antibiotics.',
'Xin hỏi có công nghệ nào xử lý rơm rạ không? Liên hệ 0987.654.321 hoặc Zalo.',
'Mỗi ngày nhà máy thải 50 tấn bã mía, chưa biết làm gì. Muốn tận dụng ít nhất 80% bã mía làm viên nén.',
'Tôm chết sớm (EMS) sau 30 ngày thả, tỷ lệ sống chỉ 40%. Mong muốn tỷ lệ sống trên 70%, vụ nuôi 90 ngày.',
'tỷ lệ phế phẩm 4,5%, mục tiêu ≤ 1,5%; năng suất 120 sản phẩm/ca, mục tiêu 180 sản phẩm/ca',
'Tuổi thọ dao cắt hiện chỉ được 2.000 sản phẩm, cần tăng gấp đôi.',
'Tăng tuổi thọ pin từ 500 lần sạc lên 1.000 lần sạc, đến năm 2030 đạt Net Zero.',
'Nhiệt độ kho không được vượt quá 8 độ C. Hiện có lúc lên tới 15 độ C.',
'Bệnh nhân chờ khám trung bình 120 phút, muốn dưới 45 phút. Bệnh viện ở TP. Hồ Chí Minh, ngân sách: 3-4 tỷ.',
];
const strip = (s: string) => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
it('looks', () => {
  const out: string[] = [];
  for (const t of texts) {
    for (const v of [t]) {
      out.push('\n## ' + v);
      for (const p of proposals({ ...NeedStatement.parse({}), problem: v, language: v.startsWith('We ') ? 'en' : 'vi' }, '2026-09-15')) { out.push(`  ${p.field}: ${p.display}   «${p.words}»`); if (!v.includes(p.words)) out.push('   !!!! words'); }
    }
  }
  const big: Record<string,string> = { real: texts.join(' ').slice(0, 4000), digits: '1 '.repeat(2000), nums: '1.234 '.repeat(660), spaces: ' '.repeat(3999)+'a', an: 'an '.repeat(1300), dashes: '-'.repeat(4000), can: 'cần '.repeat(1000), a: 'a'.repeat(4000), dots: 'a.'.repeat(2000), at: 'a@'.repeat(2000), nam: 'năm mươi '.repeat(440), truoc: 'trước '.repeat(660), pct: 'cần 8% '.repeat(570), zeros:'0 '.repeat(2000), nl: '\n'.repeat(4000), chi:'có thể '.repeat(570), d09: '09'.repeat(2000) };
  for (const [k, v] of Object.entries(big)) {
    const s = { ...NeedStatement.parse({}), problem: v };
    let t0 = performance.now(); proposals(s, '2026-09-15'); const a = performance.now() - t0;
    t0 = performance.now(); leaks(s, ['Công ty TNHH Một Hai Ba Bốn']); out.push(`${k}: proposals ${a.toFixed(1)} ms, leaks ${(performance.now() - t0).toFixed(1)} ms`);
  }
  writeFileSync('/tmp/nx/look.txt', out.join('\n'));
});
