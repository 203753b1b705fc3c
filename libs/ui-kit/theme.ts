import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/**
 * Colours, radii and sizes of デジタル庁デザインシステム (@digital-go-jp/design-tokens) as a Mantine theme. The tokens
 * are CSS variables, so each value below is a reference and none is a copy. Mantine's own shades fail 4.5:1; which
 * token stands for text, fill and soft background is therefore said per scheme in `cssVariables`.
 */
const STEPS = [50, 100, 200, 300, 400, 600, 700, 800, 900, 1000] as const;
const token = (name: string, step: number): string => `var(--color-primitive-${name}-${step})`;
const tuple = (name: string): MantineColorsTuple => STEPS.map((step) => token(name, step)) as unknown as MantineColorsTuple;
const neutral = (step: number): string => `var(--color-neutral-solid-gray-${step})`;

const gray: MantineColorsTuple = [50, 100, 200, 300, 420, 536, 600, 700, 800, 900].map(neutral) as unknown as MantineColorsTuple;
/** From text (0) to the deepest ground (9), as Mantine reads it. */
const dark: MantineColorsTuple = [
  neutral(50), neutral(200), neutral(300), neutral(500), neutral(700),
  neutral(800), 'var(--saimado-surface)', 'var(--saimado-ground)', '#141414', '#0d0d0d',
];

const HUES = ['blue', 'green', 'yellow', 'orange', 'red', 'cyan', 'purple'] as const;

export const theme = createTheme({
  fontFamily: "'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', Meiryo, sans-serif",
  fontFamilyMonospace: "'BIZ UDGothic', 'Noto Sans JP', monospace",
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.6', lg: '1.7', xl: '1.7' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  radius: { xs: 'var(--border-radius-4)', sm: 'var(--border-radius-6)', md: 'var(--border-radius-8)', lg: 'var(--border-radius-12)', xl: 'var(--border-radius-16)' },
  defaultRadius: 'md',
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  colors: { ...Object.fromEntries(HUES.map((hue) => [hue, tuple(hue)])), gray, dark },
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 4 },
  white: '#ffffff',
  black: 'var(--color-neutral-solid-gray-900)',
  // In the dark the fills are light, so what stands on them is dark.
  variantColorResolver: (input) => ({ ...defaultVariantColorsResolver(input), ...(input.variant === 'filled' && { color: 'var(--saimado-on-filled)' }) }),
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    // The shell scrolls inside itself, and scroll locking would inject a style element without the page's nonce.
    Modal: { defaultProps: { lockScroll: false, centered: true, radius: 'lg', transitionProps: { duration: 0 } } },
    // Mantine's <header> would be a second banner landmark of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    Drawer: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
  },
});

const hueVariables = (scheme: 'light' | 'dark'): Record<string, string> =>
  Object.fromEntries(
    HUES.flatMap((hue) => {
      const at = (light: number, darkStep: number): string => token(hue, scheme === 'light' ? light : darkStep);
      /** A ground that carries text: pale by day, a breath of colour by night. */
      const soft = (name: string, strength: number): string =>
        scheme === 'light' ? token(name, strength > 50 ? 100 : 50) : `color-mix(in srgb, ${token(name, name === 'yellow' || name === 'green' ? 1200 : 1100)} ${strength}%, ${neutral(900)})`;
      return [
        [`--mantine-color-${hue}-text`, at(hue === 'yellow' ? 1200 : 900, 300)],
        [`--mantine-color-${hue}-filled`, at(hue === 'yellow' ? 1100 : 900, 300)],
        [`--mantine-color-${hue}-filled-hover`, at(hue === 'yellow' ? 1200 : 1000, 200)],
        [`--mantine-color-${hue}-light`, soft(hue, 45)],
        [`--mantine-color-${hue}-light-hover`, soft(hue, 75)],
        [`--mantine-color-${hue}-light-color`, at(hue === 'yellow' ? 1200 : 1000, 100)],
        [`--mantine-color-${hue}-outline`, at(hue === 'yellow' ? 1100 : 900, 300)],
        [`--mantine-color-${hue}-outline-hover`, soft(hue, 45)],
      ];
    }),
  );

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...hueVariables('light'),
    '--saimado-ground': neutral(50),
    '--saimado-surface': 'var(--color-neutral-white)',
    '--saimado-line': neutral(200),
    '--saimado-on-filled': 'var(--color-neutral-white)',
    '--saimado-focus': 'var(--color-neutral-black)',
    '--saimado-focus-halo': token('yellow', 300),
    '--mantine-color-body': 'var(--saimado-surface)',
    '--mantine-color-text': neutral(900),
    '--mantine-color-bright': 'var(--color-neutral-black)',
    '--mantine-color-dimmed': neutral(700),
    '--mantine-color-placeholder': neutral(600),
    '--mantine-color-anchor': token('blue', 900),
    '--mantine-color-error': token('red', 900),
    '--mantine-color-default': 'var(--color-neutral-white)',
    '--mantine-color-default-hover': neutral(50),
    '--mantine-color-default-border': neutral(420),
    '--mantine-color-disabled': neutral(100),
    '--mantine-color-disabled-color': neutral(700),
    '--mantine-color-disabled-border': neutral(300),
    '--mantine-color-gray-light': neutral(50),
    '--mantine-color-gray-light-hover': neutral(100),
    '--mantine-color-gray-light-color': neutral(800),
    '--mantine-color-gray-text': neutral(700),
    '--mantine-color-gray-filled': neutral(700),
    '--mantine-color-gray-outline': neutral(700),
  },
  dark: {
    ...hueVariables('dark'),
    '--saimado-ground': neutral(900),
    '--saimado-surface': `color-mix(in srgb, ${neutral(900)}, ${neutral(800)} 45%)`,
    '--saimado-line': neutral(700),
    '--saimado-on-filled': neutral(900),
    '--saimado-focus': token('yellow', 300),
    '--saimado-focus-halo': 'var(--color-neutral-black)',
    '--mantine-color-body': 'var(--saimado-surface)',
    '--mantine-color-text': neutral(50),
    '--mantine-color-bright': 'var(--color-neutral-white)',
    '--mantine-color-dimmed': neutral(300),
    '--mantine-color-placeholder': neutral(300),
    '--mantine-color-anchor': token('blue', 300),
    '--mantine-color-error': token('red', 300),
    '--mantine-color-default': 'var(--saimado-ground)',
    '--mantine-color-default-hover': neutral(800),
    '--mantine-color-default-border': neutral(500),
    '--mantine-color-disabled': neutral(800),
    '--mantine-color-disabled-color': neutral(300),
    '--mantine-color-disabled-border': neutral(600),
    '--mantine-color-gray-light': neutral(800),
    '--mantine-color-gray-light-hover': neutral(700),
    '--mantine-color-gray-light-color': neutral(50),
    '--mantine-color-gray-text': neutral(300),
    '--mantine-color-gray-filled': neutral(300),
    '--mantine-color-gray-outline': neutral(300),
  },
});
