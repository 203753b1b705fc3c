import type { Locale } from '@saimado/kernel/codes';

const MINUTE_MS = 60_000;
const FIRST_WAIT_MINUTES = 2;
const MOST_TRIES = 8;

/** That something was published, and where: no figure, no period, no name. */
const WORDS: Record<Locale, { senderName: string; subject: string; text: (link: string) => string }> = {
  JA: { senderName: 'サイ窓コンソール', subject: 'サイ窓の定期報告が公開されました', text: (link) => `新しい定期報告が公開されました。次のページでご覧ください。\n${link}\n` },
  EN: { senderName: 'Saimado Console', subject: 'A period report was published', text: (link) => `A new period report was published. You can read it here.\n${link}\n` },
};

export function readerMail(locale: Locale, publicUrl: string): { senderName: string; subject: string; text: string } {
  const { senderName, subject, text } = WORDS[locale];
  return { senderName, subject, text: text(new URL('published', publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).href) };
}

/** When a mail that was not taken is tried again, each time after twice as long; null: it is given up. @param tries so far */
export const nextTry = (tries: number, permanent: boolean, now: Date): Date | null =>
  permanent || tries >= MOST_TRIES ? null : new Date(now.getTime() + FIRST_WAIT_MINUTES * 2 ** (tries - 1) * MINUTE_MS);
