import type { Photo, Portrait } from '@caunoi/contracts/files/photo';
import { pictureAddress, pictureWidths } from '@caunoi/contracts/files/picture-address';
import './picture.css';

type Type = 'avif' | 'webp';

/** A narrow picture is kept as it is: what would be wider is the same again. */
function widths(width: number) {
  const narrower = pictureWidths.filter((one) => one < width);
  const first = pictureWidths[narrower.length];
  return [...narrower.map((one) => [one, one] as const), ...(first ? [[first, Math.min(first, width)] as const] : [])];
}

const sources = ({ fileId, width }: Photo, type: Type) =>
  widths(width)
    .map(([kept, wide]) => `${pictureAddress(fileId, kept, type)} ${wide}w`)
    .join(', ');

interface PictureProps {
  photo: Photo;
  /** How wide it stands, as `sizes` says it. */
  sizes: string;
  /** One of several things in a list: cut to the same shape; what it shows, the words beside it say. */
  cover?: boolean | 'square';
}

/** A photo that somebody sent, in the size that the screen needs. */
export const Picture = ({ photo, sizes, cover = false }: PictureProps) => (
  <span className={`picture${cover ? ' cover' : ''}${cover === 'square' ? ' square' : ''}`}>
    <img src={photo.placeholder} alt="" aria-hidden />
    <picture>
      <source type="image/avif" srcSet={sources(photo, 'avif')} sizes={sizes} />
      <img
        srcSet={sources(photo, 'webp')}
        sizes={sizes}
        src={pictureAddress(photo.fileId, 480, 'webp')}
        width={photo.width}
        height={photo.height}
        alt={cover ? '' : photo.alt}
        loading="lazy"
        decoding="async"
      />
    </picture>
  </span>
);

/** The mark of an organisation before its name, which says what can be seen. */
export const Logo = ({ logo }: { logo: Portrait }) => (
  <span className="beside-name">
    <Picture photo={{ ...logo, alt: '' }} cover="square" sizes="2.5rem" />
  </span>
);
