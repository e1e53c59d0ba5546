import { type BrandVariants, createDarkTheme, createLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';

/** Fordela's green, from dark to light; 80 is the one on the icon. */
const BRAND: BrandVariants = {
  ...{ 10: '#020f0b', 20: '#041c16', 30: '#062a21', 40: '#07352a', 50: '#084033', 60: '#094b3c', 70: '#0a5444', 80: '#0b5d4b' },
  ...{
    90: '#1f7260',
    100: '#338674',
    110: '#58b89f',
    120: '#6cc4ad',
    130: '#84cfbb',
    140: '#9fdaca',
    150: '#bde6db',
    160: '#daf1ec',
  },
};

/** What tells light from dark: Office's own theme where it says so, else the system's. */
export interface ThemeSource {
  isDark(): boolean | undefined;
  onChange(listener: () => void): void;
}

/** Colours after Office's theme. High contrast needs nothing here: the browser forces the system's colours. */
export function applyTheme(source: ThemeSource): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const dark = source.isDark() ?? query.matches;
    setTheme(dark ? createDarkTheme(BRAND) : createLightTheme(BRAND));
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  };
  query.addEventListener('change', apply);
  source.onChange(apply);
  apply();
}
