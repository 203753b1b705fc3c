/**
 * Noto Sans JP for reading the screen, BIZ UDGothic (made to keep 3/8, 1/l apart) for what is read aloud and for
 * numbers. Sliced by unicode-range: the browser fetches only the slices whose characters are on screen. Loaded
 * after the first paint, so the rules (4 × 110 kB before compression) hold nothing up.
 */
import '@fontsource/noto-sans-jp/400.css';
import '@fontsource/noto-sans-jp/700.css';
import '@fontsource/biz-udgothic/400.css';
import '@fontsource/biz-udgothic/700.css';
