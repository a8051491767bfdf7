import type { Locale, Trilingual } from '@caunoi/contracts/locales';

/** What the first words of a page say besides what people wrote: the same as the app will say there. */
export const pageTexts = {
  siteDescription: {
    vi: 'Nền tảng mở quốc gia kết nối cung cầu khoa học và công nghệ: nêu một nhu cầu, gặp đúng công nghệ, đúng chuyên gia.',
    en: 'The open national platform that connects supply and demand in science and technology: state a need, meet the right technology and the right expert.',
    fr: 'La plateforme nationale ouverte qui relie l’offre et la demande en science et technologie : exposez un besoin, trouvez la bonne technologie et le bon expert.',
  },
  home: { vi: 'Nơi nhu cầu gặp công nghệ', en: 'Where needs meet technology', fr: 'Là où les besoins rencontrent la technologie' },
  stateNeed: { vi: 'Nêu một nhu cầu.', en: 'State a need.', fr: 'Exposez un besoin.' },
  meetTechnology: { vi: 'Gặp đúng công nghệ,', en: 'Meet the right technology,', fr: 'Trouvez la bonne technologie,' },
  meetExpert: { vi: 'đúng chuyên gia.', en: 'the right expert.', fr: 'le bon expert.' },
  lead: {
    vi: 'Doanh nghiệp viết vấn đề bằng lời của mình. Cầu Nối tìm công nghệ và chuyên gia phù hợp, nói rõ vì sao phù hợp và còn thiếu điều gì.',
    en: 'Businesses describe the problem in their own words. Cầu Nối finds technologies and experts that fit, and says why they fit and what is still missing.',
    fr: 'Les entreprises décrivent leur problème avec leurs mots. Cầu Nối trouve les technologies et les experts qui conviennent, et dit pourquoi ils conviennent et ce qui manque encore.',
  },
  ask: { vi: 'Bạn cần giải quyết việc gì?', en: 'What do you need to solve?', fr: 'Quel problème voulez-vous résoudre ?' },
  find: { vi: 'Tìm', en: 'Search', fr: 'Chercher' },
  newNeeds: { vi: 'Nhu cầu mới', en: 'New needs', fr: 'Nouveaux besoins' },
  newTechnologies: { vi: 'Công nghệ mới', en: 'New technologies', fr: 'Nouvelles technologies' },
  search: { vi: 'Tìm kiếm', en: 'Search', fr: 'Recherche' },
  needs: { vi: 'Nhu cầu', en: 'Needs', fr: 'Besoins' },
  technologies: { vi: 'Công nghệ', en: 'Technologies', fr: 'Technologies' },
  experts: { vi: 'Chuyên gia', en: 'Experts', fr: 'Experts' },
  menu: { vi: 'Trình đơn chính', en: 'Main menu', fr: 'Menu principal' },
  problem: { vi: 'Bài toán giải quyết', en: 'The problem it solves', fr: 'Le problème résolu' },
  solution: { vi: 'Cách làm', en: 'How it works', fr: 'Fonctionnement' },
  application: { vi: 'Áp dụng ở đâu', en: 'Where it is used', fr: 'Où elle s’applique' },
  advantages: { vi: 'So với cách đang làm', en: 'Compared with today’s practice', fr: 'Par rapport à la pratique actuelle' },
  about: { vi: 'Giới thiệu', en: 'About', fr: 'Présentation' },
  targets: { vi: 'Con số cần thay đổi', en: 'Figures to change', fr: 'Chiffres à faire changer' },
  musts: { vi: 'Giải pháp bắt buộc phải', en: 'A solution must', fr: 'Une solution doit' },
  sector: { vi: 'Lĩnh vực', en: 'Sector', fr: 'Secteur' },
  budget: { vi: 'Ngân sách', en: 'Budget', fr: 'Budget' },
  place: { vi: 'Địa điểm', en: 'Place', fr: 'Lieu' },
  readiness: { vi: 'Mức sẵn sàng', en: 'Readiness', fr: 'Maturité' },
  version: { vi: 'Phiên bản', en: 'Version', fr: 'Version' },
  missing: { vi: 'Không có trang này', en: 'There is no such page', fr: 'Cette page n’existe pas' },
  missingWhy: {
    vi: 'Trang có thể đã được gỡ, hoặc bạn không có quyền xem. Xin kiểm tra lại địa chỉ.',
    en: 'The page may have been removed, or you may not see it. Please check the address.',
    fr: 'La page a pu être retirée, ou vous n’y avez pas accès. Veuillez vérifier l’adresse.',
  },
  toHome: { vi: 'Về trang chủ', en: 'To the home page', fr: 'Vers l’accueil' },
  needsScript: {
    vi: 'Để tìm, đăng và trả lời, Cầu Nối cần JavaScript. Xin bật JavaScript rồi tải lại trang.',
    en: 'To search, post and answer, Cầu Nối needs JavaScript. Please switch it on and load the page again.',
    fr: 'Pour chercher, publier et répondre, Cầu Nối a besoin de JavaScript. Veuillez l’activer puis recharger la page.',
  },
} satisfies Record<string, Trilingual>;

export const resultsFor = (q: string, locale: Locale) =>
  ({ vi: `Kết quả cho “${q}”`, en: `Results for “${q}”`, fr: `Résultats pour « ${q} »` })[locale];
