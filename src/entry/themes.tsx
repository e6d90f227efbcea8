// The look around the grid: light, dark, or a contrast theme, as the system asks. The pane has its own.
import {
  FluentProvider,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement, type ReactNode } from 'react';

const FONTS = "'Yu Gothic UI', 'Meiryo', 'Hiragino Sans', 'Noto Sans CJK JP', 'Segoe UI', sans-serif";
const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });
const LIGHT = withFonts(webLightTheme);
const DARK = withFonts(webDarkTheme);
const CONTRAST = withFonts(teamsHighContrastTheme);

const ASKED = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

function listen(listener: () => void): () => void {
  const queries = ASKED.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => queries.forEach((query) => query.removeEventListener('change', listener));
}

function asked(): Theme {
  const [contrast, dark] = ASKED.map((query) => window.matchMedia(query).matches);
  return contrast ? CONTRAST : dark ? DARK : LIGHT;
}

export function Themed({ children }: { readonly children: ReactNode }): ReactElement {
  const theme = useSyncExternalStore(listen, asked);
  return (
    <FluentProvider className="page" theme={theme}>
      {children}
    </FluentProvider>
  );
}
