/** Why a file did not arrive. */
export type UploadFailure = 'unreachable' | 'tooLarge' | 'empty' | 'session' | 'forbidden' | 'other';
export type UploadResult = { kind: 'received'; importId: string } | { kind: 'stopped' } | { kind: 'failed'; failure: UploadFailure };

const LARGEST_FILE = 512 * 1024 * 1024;
const FAILURE_OF: Readonly<Record<number, UploadFailure>> = { 401: 'session', 403: 'forbidden', 413: 'tooLarge' };

/**
 * Sends a register file as the body of one request. XMLHttpRequest, because fetch does not tell how much of a body has
 * been sent. The session cookie goes along; the content type is one that no form of another site can send.
 */
export function upload(file: File, onProgress: (share: number) => void, signal: AbortSignal): Promise<UploadResult> {
  if (file.size === 0) return Promise.resolve({ kind: 'failed', failure: 'empty' });
  if (file.size > LARGEST_FILE) return Promise.resolve({ kind: 'failed', failure: 'tooLarge' });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/register/imports');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => resolve(request.status === 202
      ? { kind: 'received', importId: (JSON.parse(request.responseText) as { importId: string }).importId }
      : { kind: 'failed', failure: FAILURE_OF[request.status] ?? 'other' });
    request.onerror = () => resolve({ kind: 'failed', failure: 'unreachable' });
    request.onabort = () => resolve({ kind: 'stopped' });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
