import type { ThemeSource } from './theme.js';

/** Office's theme, where Office tells it: the pane is dark when Excel is. */
export function officeTheme(): ThemeSource {
  return {
    isDark: () => Office.context?.officeTheme?.isDarkTheme,
    onChange: (listener) => {
      const { document } = Office.context ?? {};
      try {
        document?.addHandlerAsync?.('officeThemeChanged' as never, listener);
      } catch {
        // an Excel that does not tell: the theme holds until the pane opens again
      }
    },
  };
}
