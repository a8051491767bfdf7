import { template } from './reason-template';

const measured = { quantity: 'words', value: 'number', unit: 'unit', wanted: 'number' } as const;
const change = { ...measured, current: 'number', change: 'measure' } as const;

/** Why a suggestion fits, or does not, in what it is about. */
export const contentReasons = {
  'problem.shared': template({ terms: 'words' }, 'Cùng bài toán: {terms}.', 'Same problem: {terms}.', 'Même problème : {terms}.'),
  'problem.some': template(
    { terms: 'words' },
    'Về bài toán mới có vài cụm từ chung: {terms}.',
    'Only a few phrases in common on the problem: {terms}.',
    'Sur le problème, quelques expressions communes seulement : {terms}.',
  ),
  'problem.little': template(
    {},
    'Hai bên mô tả bài toán bằng lời rất khác nhau.',
    'The two sides describe the problem in very different words.',
    'Les deux parties décrivent le problème avec des mots très différents.',
  ),
  'problem.translated': template(
    {},
    'Hai bên viết bằng hai ngôn ngữ: so theo chủ đề, không so theo lời.',
    'The two sides write in different languages: compared by subject, not by wording.',
    'Les deux parties écrivent dans des langues différentes : comparées par sujet, non par les mots.',
  ),
  'concepts.shared': template(
    { term: 'named' },
    'Cùng chủ đề kỹ thuật: {term}.',
    'Same technical subject: {term}.',
    'Même sujet technique : {term}.',
  ),
  'concepts.near': template(
    { term: 'named' },
    'Chủ đề kỹ thuật gần nhau: {term}.',
    'Related technical subject: {term}.',
    'Sujet technique voisin : {term}.',
  ),
  'concepts.called': template(
    { everyday: 'words', term: 'named' },
    'Lời thường “{everyday}”, chuyên môn gọi là {term}.',
    'In everyday words {everyday}; specialists say {term}.',
    'En mots courants {everyday} ; les spécialistes disent {term}.',
  ),
  'concepts.none': template(
    {},
    'Chưa thấy chủ đề kỹ thuật chung.',
    'No technical subject in common was found.',
    'Aucun sujet technique commun n’a été trouvé.',
  ),
  'concepts.unknown': template(
    {},
    'Chưa nhận ra chủ đề kỹ thuật từ phần mô tả.',
    'No technical subject was recognised in the description.',
    'Aucun sujet technique n’a été reconnu dans la description.',
  ),
  'application.both': template(
    { objects: 'named', actions: 'named' },
    'Cùng đối tượng ({objects}) và cùng việc phải làm ({actions}).',
    'Same object ({objects}) and same thing to be done ({actions}).',
    'Même objet ({objects}) et même action ({actions}).',
  ),
  'application.object': template(
    { objects: 'named' },
    'Cùng nói về {objects}, nhưng chưa thấy cùng việc phải làm.',
    'Both are about {objects}, but not clearly about the same thing to be done.',
    'Les deux portent sur {objects}, mais pas clairement sur la même action.',
  ),
  'application.action': template(
    { actions: 'named' },
    'Cùng loại việc ({actions}) nhưng trên đối tượng khác.',
    'The same kind of work ({actions}), but on another object.',
    'Le même type d’action ({actions}), mais sur un autre objet.',
  ),
  'application.neither': template(
    {},
    'Khác đối tượng và khác việc phải làm.',
    'Another object and another thing to be done.',
    'Un autre objet et une autre action.',
  ),
  'application.unclear': template(
    {},
    'Gần về chủ đề, nhưng chưa đọc ra cùng đối tượng hay cùng việc phải làm.',
    'Close in subject, but no common object or task could be read.',
    'Sujet voisin, mais aucun objet ni aucune action en commun n’a pu être lu.',
  ),
  'application.unknown': template(
    {},
    'Chưa đọc ra đối tượng và việc phải làm từ phần mô tả.',
    'The object and what is to be done with it could not be read from the description.',
    'L’objet et l’action n’ont pas pu être lus dans la description.',
  ),
  'targets.met': template(
    measured,
    '{quantity}: đã đo được {value} {unit}, đạt mức cần {wanted} {unit}.',
    '{quantity}: {value} {unit} measured; the {wanted} {unit} wanted is reached.',
    '{quantity} : {value} {unit} mesuré ; les {wanted} {unit} voulus sont atteints.',
  ),
  'targets.near': template(
    measured,
    '{quantity}: đã đo được {value} {unit}, sát mức cần {wanted} {unit}.',
    '{quantity}: {value} {unit} measured, close to the {wanted} {unit} wanted.',
    '{quantity} : {value} {unit} mesuré, proche des {wanted} {unit} voulus.',
  ),
  'targets.partial': template(
    measured,
    '{quantity}: mới đo được {value} {unit}, cần {wanted} {unit}.',
    '{quantity}: {value} {unit} measured so far; {wanted} {unit} wanted.',
    '{quantity} : {value} {unit} mesuré à ce jour ; {wanted} {unit} voulu.',
  ),
  'targets.short': template(
    measured,
    '{quantity}: số đo {value} {unit} chưa khá hơn hiện trạng, cần {wanted} {unit}.',
    '{quantity}: the {value} {unit} measured is no better than today; {wanted} {unit} wanted.',
    '{quantity} : {value} {unit} mesuré, pas mieux qu’aujourd’hui ; {wanted} {unit} voulu.',
  ),
  'targets.change': template(
    change,
    '{quantity}: đã đo mức thay đổi {change}, từ {current} sẽ thành khoảng {value} {unit}; cần {wanted} {unit}.',
    '{quantity}: a change of {change} was measured, which would turn {current} into about {value} {unit}; {wanted} {unit} wanted.',
    '{quantity} : une variation de {change} a été mesurée ; {current} deviendrait environ {value} {unit} ; {wanted} {unit} voulu.',
  ),
  'targets.change_met': template(
    change,
    '{quantity}: đã đo mức thay đổi {change}, từ {current} sẽ thành khoảng {value} {unit}, đạt mức cần {wanted} {unit}.',
    '{quantity}: a change of {change} was measured, which would turn {current} into about {value} {unit}; the {wanted} {unit} wanted is reached.',
    '{quantity} : une variation de {change} a été mesurée ; {current} deviendrait environ {value} {unit}, le niveau voulu de {wanted} {unit} est atteint.',
  ),
  'targets.other_unit': template(
    { quantity: 'words', result: 'measure', unit: 'unit' },
    '{quantity}: có số đo {result}, nhưng mục tiêu tính bằng {unit} nên chưa so được.',
    '{quantity}: {result} was measured, but the target is in {unit}, so the two can’t be compared.',
    '{quantity} : {result} mesuré, mais l’objectif est en {unit} ; les deux ne sont pas comparables.',
  ),
  'targets.missing': template(
    { quantity: 'words', missing: 'number', unit: 'unit', wanted: 'number' },
    '{quantity}: còn cách mức cần {wanted} {unit} là {missing} {unit}.',
    '{quantity}: {missing} {unit} away from the {wanted} {unit} wanted.',
    '{quantity} : écart de {missing} {unit} avec les {wanted} {unit} voulus.',
  ),
  'targets.unknown': template(
    { quantity: 'words' },
    'Chưa có số đo để so với mục tiêu: {quantity}.',
    'Nothing measured can be compared with the target: {quantity}.',
    'Aucune mesure n’est comparable à l’objectif : {quantity}.',
  ),
  'targets.none': template(
    {},
    'Nhu cầu chưa nêu mục tiêu đo được.',
    'The need states no measurable target.',
    'Le besoin n’indique pas d’objectif mesurable.',
  ),
  'documents.near': template(
    { title: 'words', year: 'text' },
    'Công trình gần với nhu cầu: “{title}” ({year}).',
    'Work close to the need: “{title}” ({year}).',
    'Travail proche du besoin : « {title} » ({year}).',
  ),
  'documents.partly': template(
    { title: 'words', year: 'text' },
    'Công trình gần nhất mới chạm một phần nhu cầu: “{title}” ({year}).',
    'The nearest work touches the need in part: “{title}” ({year}).',
    'Le travail le plus proche touche une partie du besoin : « {title} » ({year}).',
  ),
  'documents.none': template(
    {},
    'Chưa thấy công trình nào gần với nhu cầu.',
    'No work close to the need was found.',
    'Aucun travail proche du besoin n’a été trouvé.',
  ),
  'documents.unknown': template(
    {},
    'Hồ sơ chưa nêu công trình nào.',
    'The profile lists no work yet.',
    'Le profil n’indique encore aucun travail.',
  ),
  'profile.shared': template(
    { terms: 'words' },
    'Chuyên môn nêu rõ: {terms}.',
    'The profile names: {terms}.',
    'Le profil mentionne : {terms}.',
  ),
  'profile.some': template(
    { terms: 'words' },
    'Phần giới thiệu chỉ nhắc tới: {terms}.',
    'The profile only mentions: {terms}.',
    'Le profil mentionne seulement : {terms}.',
  ),
  'profile.little': template(
    {},
    'Phần giới thiệu ít nhắc đến bài toán này.',
    'The profile says little about this problem.',
    'Le profil dit peu de chose sur ce problème.',
  ),
  'constraint.unknown': template(
    { constraint: 'words' },
    'Chưa thấy nói đến yêu cầu: {constraint}.',
    'Nothing is said about the requirement: {constraint}.',
    'Rien n’est dit sur l’exigence : {constraint}.',
  ),
};
