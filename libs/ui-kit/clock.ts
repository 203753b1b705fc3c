/** The server's clock as this browser knows it: a PC whose clock is wrong must not show a wrong call time. */
let offsetMs = 0;

export function setServerNow(iso: string): void {
  offsetMs = Date.parse(iso) - Date.now();
}

export const serverNow = (): Date => new Date(Date.now() + offsetMs);
