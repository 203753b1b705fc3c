/** What somebody wrote by hand, as it is kept: trimmed, without what no keyboard types and no database stores; blank is missing. */
export const cleanText = (text: string | null | undefined): string | null => text?.replace(/[\p{Cc}\p{Cs}]/gu, (mark) => (mark === '\n' ? mark : ' ')).trim() || null;
