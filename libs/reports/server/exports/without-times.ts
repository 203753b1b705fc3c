const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first day that ZIP knows: 1980-01-01 00:00 (APPNOTE.TXT 4.4.6). */
const NO_TIME = 0x0021_0000;

/** A ZIP container whose entries say nothing of when they were made: the same content gives the same bytes, wherever and whenever. */
export function withoutTimes(zip: Buffer): Buffer {
  const out = Buffer.from(zip);
  const end = out.lastIndexOf(signature(END));
  let at = out.readUInt32LE(end + 16);
  for (let left = out.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = out.readUInt32LE(at + 42);
    if (out.readUInt32LE(at) !== CENTRAL || out.readUInt32LE(local) !== LOCAL) throw new Error('no directory of a ZIP container');
    out.writeUInt32LE(NO_TIME, at + 12);
    out.writeUInt32LE(NO_TIME, local + 10);
    at += 46 + out.readUInt16LE(at + 28) + out.readUInt16LE(at + 30) + out.readUInt16LE(at + 32);
  }
  return out;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
