import { type ReactNode, useId } from 'react';
import './file-button.css';

interface FileButtonProps {
  /** As browsers take it: "image/*", ".pdf,.docx". A phone then opens the camera, the album or its files. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  describedBy?: string;
  onChoose: (files: readonly File[]) => void;
  children: ReactNode;
}

/** A button that asks for files. The control itself is there for fingers, keyboards and screen readers; what is seen is its label. */
export function FileButton({ accept, multiple = false, disabled = false, describedBy, onChoose, children }: FileButtonProps) {
  const id = useId();
  return (
    <div className="file-button">
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={({ target: input }) => {
          const files = [...(input.files ?? [])];
          if (files.length > 0) onChoose(files);
          input.value = '';
        }}
      />
      <label htmlFor={id} className="btn secondary">
        {children}
      </label>
    </div>
  );
}
