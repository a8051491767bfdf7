import type { Trilingual } from '@caunoi/contracts/locales';

/** What a sheet says besides what people wrote and what pages say too. */
export const sheetTexts = {
  scan: { vi: 'Quét để đọc bản mới nhất', en: 'Scan for the latest version', fr: 'Scannez pour lire la dernière version' },
  more: {
    vi: 'Một trang tóm tắt. Đầy đủ bằng chứng, quyền sở hữu và điều kiện ở trang trên Cầu Nối.',
    en: 'A summary on one page. All evidence, rights and terms are on the page at Cầu Nối.',
    fr: 'Un résumé d’une page. Toutes les preuves, les droits et les conditions figurent sur la page de Cầu Nối.',
  },
  measured: { vi: 'Kết quả đo', en: 'Measured results', fr: 'Résultats mesurés' },
  compared: {
    vi: 'người duyệt đối chiếu báo cáo của bên thứ ba ngày',
    en: 'compared with a third party’s report on',
    fr: 'comparé à un rapport tiers le',
  },
  cooperation: { vi: 'Hình thức hợp tác', en: 'Forms of cooperation', fr: 'Formes de coopération' },
  price: { vi: 'Giá', en: 'Price', fr: 'Prix' },
  rights: { vi: 'Sở hữu trí tuệ (tự khai)', en: 'Intellectual property (self-declared)', fr: 'Propriété intellectuelle (déclarée)' },
  works: { vi: 'Công trình (tự khai)', en: 'Works (self-declared)', fr: 'Réalisations (déclarées)' },
  services: { vi: 'Dịch vụ', en: 'Services', fr: 'Services' },
  languages: { vi: 'Ngôn ngữ làm việc', en: 'Working languages', fr: 'Langues de travail' },
  remote: { vi: 'Làm từ xa được', en: 'Can work remotely', fr: 'Peut travailler à distance' },
  time: { vi: 'Thời gian', en: 'Time', fr: 'Temps' },
  days: (days: number): Trilingual => ({
    vi: days === 0 ? 'Hiện chưa nhận việc mới' : `${days} ngày mỗi tháng`,
    en: days === 0 ? 'Takes no new work at present' : `${days} ${days === 1 ? 'day' : 'days'} a month`,
    fr: days === 0 ? 'Ne prend pas de nouvelle mission pour l’instant' : `${days} ${days < 2 ? 'jour' : 'jours'} par mois`,
  }),
} as const;
