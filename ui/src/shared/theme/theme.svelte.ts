/** `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'tribuna-theme';

function stored(): Theme {
  const value = localStorage.getItem(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

const dark = matchMedia('(prefers-color-scheme: dark)');
let chosen = $state<Theme>(stored());
let systemDark = $state(dark.matches);

/** The theme chosen, and the one shown. */
export const theme = {
  get chosen(): Theme {
    return chosen;
  },
  get shown(): 'light' | 'dark' {
    return chosen === 'system' ? (systemDark ? 'dark' : 'light') : chosen;
  },
};

/** Applies the theme to the page; called before the first frame and at every change. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = theme.shown;
}

/** Sets the theme and remembers it on this machine. */
export function setTheme(next: Theme): void {
  chosen = next;
  localStorage.setItem(KEY, next);
  applyTheme();
}

dark.addEventListener('change', () => {
  systemDark = dark.matches;
  applyTheme();
});
