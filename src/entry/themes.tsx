// The look around the pane: light, dark, or what Windows' contrast themes and Excel's own theme ask for.
import { FluentProvider, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement, type ReactNode } from 'react';

const FONTS = "'Yu Gothic UI', 'Meiryo', 'Hiragino Sans', 'Noto Sans CJK JP', 'Segoe UI', sans-serif";
const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });
const LIGHT = withFonts(webLightTheme);
const DARK = withFonts(webDarkTheme);

const DARK_ASKED = '(prefers-color-scheme: dark)';

function listenToScheme(listener: () => void): () => void {
  const query = window.matchMedia(DARK_ASKED);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export interface ThemedProps {
  /** What the host says; null: what the browser says. */
  readonly dark: boolean | null;
  readonly children: ReactNode;
}

export function Themed({ dark, children }: ThemedProps): ReactElement {
  const asked = useSyncExternalStore(listenToScheme, () => window.matchMedia(DARK_ASKED).matches);
  return (
    <FluentProvider className="page" theme={(dark ?? asked) ? DARK : LIGHT}>
      {children}
    </FluentProvider>
  );
}
