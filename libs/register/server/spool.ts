import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileFacts, LineWatch, probeFile } from './register-file';

/** A file that can be read from its beginning, with what the first reading found. */
export interface OpenFile {
  facts: FileFacts;
  /** for whoever does not read from the beginning; `close` closes it */
  fd: number;
  read(): AsyncIterable<Buffer>;
  close(): Promise<void>;
}

export class TooLarge extends Error {}

const CHUNK = 65_536;

/** From the beginning. Not the handle's own stream, which closes the file when somebody has read enough of it. */
async function* readFrom(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function opened(handle: FileHandle): Promise<OpenFile> {
  try {
    return { facts: await probeFile(readFrom(handle)), fd: handle.fd, read: () => readFrom(handle), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

export const openFile = async (path: string): Promise<OpenFile> => opened(await open(path, 'r'));

/**
 * An upload as a file without a name: it is removed as soon as it is open, so that no copy of the register is left
 * behind however this process ends.
 * @throws TooLarge
 */
export async function spool(chunks: AsyncIterable<Buffer>, mostBytes: number): Promise<OpenFile> {
  const path = join(tmpdir(), `saimado-register-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  try {
    let bytes = 0;
    const watch = new LineWatch();
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > mostBytes) throw new TooLarge();
      // Enough has been kept to say what is wrong with it.
      if (watch.endless) continue;
      watch.see(chunk);
      await handle.appendFile(chunk);
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
  return opened(handle);
}
