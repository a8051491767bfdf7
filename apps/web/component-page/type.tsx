import { formatDong } from '../src/i18n/format';
import { useLocale } from '../src/i18n/locale';
import { needText } from './samples';
import { useSay } from './say';
import { sample } from './words';

const sizes = [46, 34, 26, 21, 18, 16, 14, 12];

export function Type() {
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="cols2">
      <div className="sizes">
        {sizes.map((size) => (
          <p key={size} style={{ fontSize: `var(--t-${size})` }}>
            {say(sample.think)} {size}
          </p>
        ))}
      </div>
      <div>
        <p className="voice" lang="vi">
          {needText}
        </p>
        <h3>{say(sample.numbers)}</h3>
        <table className="table">
          <tbody>
            <tr>
              <th scope="row">{say(sample.trial)}</th>
              <td className="n num">{formatDong(808_800_000, locale)}</td>
            </tr>
            <tr>
              <th scope="row">{say(sample.training)}</th>
              <td className="n num">{formatDong(71_417_000, locale)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  );
}
