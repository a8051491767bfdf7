import type { Photo } from '@caunoi/contracts/files/photo';
import { pictureAddress } from '@caunoi/contracts/files/picture-address';
import { useLingui } from '@lingui/react/macro';
import { Picture } from '../../components/picture';
import './photos.css';

interface PhotosProps {
  photos: readonly Photo[];
  /** What the writer wrote them in. */
  lang: string;
}

/** What the writer shows: the first one large, each of them whole at its own address. Nothing where there is none. */
export function Photos({ photos, lang }: PhotosProps) {
  const { t } = useLingui();
  if (photos.length === 0) return null;
  return (
    <ul className="photos" aria-label={t`Ảnh`}>
      {photos.map((photo, n) => {
        const [number, { alt }] = [n + 1, photo];
        return (
          <li key={photo.fileId}>
            <a
              href={pictureAddress(photo.fileId, 1600, 'webp')}
              target="_blank"
              rel="noopener"
              aria-label={alt ? t`Mở ảnh ${number}: ${alt}` : t`Mở ảnh ${number}`}
            >
              <Picture
                photo={{ ...photo, alt: '' }}
                cover={n > 0}
                sizes={n === 0 ? '(max-width: 48rem) 100vw, 44rem' : '(max-width: 48rem) 100vw, 16rem'}
              />
            </a>
            {alt && (
              <p className="small soft" lang={lang}>
                {alt}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
