import { template } from './reason-template';

const measured = { value: 'number', wanted: 'number', unit: 'unit' } as const;
const price = { price: 'code:budget-bands' } as const;
const work = { year: 'text' } as const;

/** The clauses of a verdict, which are joined to one sentence, and what is missing in as many words as a list has room for. */
export const verdictReasons = {
  'verdict.all_met': template(
    { count: 'number' },
    'đạt cả {count} mục tiêu.',
    'reaches all {count} targets.',
    'atteint les {count} objectifs.',
  ),
  'verdict.some_met': template(
    { met: 'number', count: 'number' },
    'đạt {met} trên {count} mục tiêu, còn lại chưa có số đo.',
    'reaches {met} of {count} targets, the rest not measured.',
    'atteint {met} sur {count} objectifs, le reste sans mesure.',
  ),
  'verdict.met': template(
    measured,
    'đạt mục tiêu: {value} {unit}, cần {wanted}.',
    'reaches the target: {value} {unit}, {wanted} wanted.',
    'atteint l’objectif : {value} {unit} pour {wanted} voulus.',
  ),
  'verdict.reaches': template(
    measured,
    'đạt {value} trên {wanted} {unit}.',
    'reaches {value} of {wanted} {unit}.',
    'atteint {value} sur {wanted} {unit}.',
  ),
  'verdict.still': template(
    measured,
    'còn {value} {unit}, cần {wanted} {unit}.',
    'still at {value} {unit}, {wanted} {unit} wanted.',
    'encore à {value} {unit}, {wanted} {unit} voulus.',
  ),
  'verdict.unmeasured': template(
    {},
    'chưa có số đo để so với mục tiêu.',
    'nothing measured to set against the targets.',
    'aucune mesure à comparer aux objectifs.',
  ),
  'verdict.object': template(
    { objects: 'named' },
    'cùng nói về {objects}, chưa thấy cùng việc.',
    'also about {objects}, perhaps not the same task.',
    'porte aussi sur {objects}, peut-être pas la même tâche.',
  ),
  'verdict.action': template(
    { actions: 'named' },
    'cùng việc ({actions}) trên đối tượng khác.',
    'the same work ({actions}) on something else.',
    'la même action ({actions}) sur un autre objet.',
  ),
  'verdict.near': template({}, 'gần về chủ đề.', 'close in subject.', 'sujet voisin.'),
  'verdict.works': template(
    work,
    'đã làm việc gần giống ({year}).',
    'has done similar work ({year}).',
    'a déjà mené un travail semblable ({year}).',
  ),
  'verdict.works_partly': template(
    work,
    'mới làm một phần việc này ({year}).',
    'has done part of this ({year}).',
    'n’en a traité qu’une partie ({year}).',
  ),
  'verdict.no_works': template(
    {},
    'chưa nêu công trình gần việc này.',
    'no similar work is listed.',
    'aucun travail semblable n’est indiqué.',
  ),
  'verdict.trl': template(
    { trl: 'number', wanted: 'number' },
    'mới TRL {trl}, cần {wanted}.',
    'only at TRL {trl}, {wanted} wanted.',
    'seulement TRL {trl}, {wanted} voulu.',
  ),
  'verdict.no_transfer': template({}, 'chưa có quyền chuyển giao.', 'not free to be transferred yet.', 'pas encore transférable.'),
  'verdict.constraint': template(
    { constraint: 'words' },
    'chưa rõ: {constraint}.',
    'not clear yet: {constraint}.',
    'pas encore clair : {constraint}.',
  ),
  'verdict.scale': template(
    { ratio: 'number' },
    'quy mô cần lớn gấp khoảng {ratio} lần đã chạy.',
    'the scale wanted is about {ratio} times what was run.',
    'l’échelle voulue est environ {ratio} fois celle exploitée.',
  ),
  'verdict.other_form': template({}, 'khác hình thức hợp tác.', 'another form of cooperation.', 'autre forme de coopération.'),
  'verdict.word_only': template({}, 'mới theo lời bên đăng.', 'on the owner’s word only.', 'sur la seule parole du titulaire.'),
  'verdict.no_days': template({}, 'hiện kín lịch.', 'no free days at present.', 'aucun jour libre actuellement.'),
  'verdict.interpreter': template({}, 'cần phiên dịch.', 'an interpreter is needed.', 'un interprète est nécessaire.'),
  'verdict.within': template(price, '{price}, trong ngân sách.', '{price}, within budget.', '{price}, dans le budget.'),
  'verdict.above': template(price, '{price}, vượt ngân sách.', '{price}, above budget.', '{price}, au-dessus du budget.'),
  'verdict.no_price': template({}, 'chưa rõ giá.', 'price not clear yet.', 'prix pas encore clair.'),
  'verdict.days': template(
    { days: 'number' },
    'số ngày rảnh mỗi tháng: {days}.',
    'days free each month: {days}.',
    'jours libres par mois : {days}.',
  ),
  'verdict.budget': template({ budget: 'code:budget-bands' }, 'ngân sách {budget}.', 'budget: {budget}.', 'budget : {budget}.'),
  'verdict.no_budget': template({}, 'chưa nêu ngân sách.', 'no budget stated.', 'budget non indiqué.'),
};
