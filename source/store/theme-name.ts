/** The looks that there are; `auto` is what suits the terminal. */
export const themeNames = ['auto', 'dark', 'light', 'high-contrast', 'sixteen'] as const;
export type ThemeName = (typeof themeNames)[number];
