// Picking files: a button before a hidden file input. Focus comes back to the button, since Excel takes it to the sheet.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PickedFile } from '../../ports';

export const WORKBOOK_FILES = '.xlsx,.xlsm,.xls,.ods,.csv';
export const POLICY_FILES = '.txt,.md,.docx';

export const picked = (file: File): PickedFile => ({ name: file.name, file });

export interface FilePickerProps {
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly PickedFile[]) => void;
}

export function FilePicker({
  label,
  accept,
  multiple,
  primary,
  disabled,
  onFiles,
}: FilePickerProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const home = useRef<HTMLSpanElement>(null);
  const comeBack = (): void => {
    window.focus();
    home.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    // React hears no cancel from a file input.
    const files = input.current;
    files?.addEventListener('cancel', comeBack);
    return () => files?.removeEventListener('cancel', comeBack);
  }, []);
  return (
    <span ref={home}>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden="true"
        accept={accept}
        multiple={multiple ?? false}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])].map(picked);
          // The same file picked again must be heard, too.
          event.currentTarget.value = '';
          comeBack();
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={disabled ?? false}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </span>
  );
}
