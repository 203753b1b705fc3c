import type { IndicatorKind } from '@saimado/contract/generated/schema';
import type { IconName } from '@saimado/ui-kit/Icon';

/** In the order of their keys: Alt+1 … Alt+5 say what a text is where the guess is wrong. */
export const KINDS = ['PHONE', 'WEB', 'SENDER', 'MALWARE', 'PRODUCT'] as const satisfies readonly IndicatorKind[];
export const KIND_ICONS: Record<IndicatorKind, IconName> = { PHONE: 'phone', WEB: 'search', SENDER: 'send', MALWARE: 'alert', PRODUCT: 'desk' };
