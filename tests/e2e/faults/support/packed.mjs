// Packed files that do harm to those who unpack them, made here: they are small until then.
import { deflateRawSync, gzipSync } from "node:zlib";

const MIB = 2 ** 20;

/** The sum by which a zip file knows its members (CRC-32). A gzip file ends in it, and in how long it becomes. */
const sum = (bytes) => gzipSync(bytes).readUInt32LE(gzipSync(bytes).length - 8);

/** A gzip file that becomes so many times its parts of 10 MiB: parts of a gzip file may follow one another. */
export function gzipBomb(parts) {
  const part = gzipSync(Buffer.alloc(10 * MIB), { level: 9 });
  return Buffer.concat(Array(parts).fill(part));
}

/** A zip file with these members, `[name, content]`; a name is written as it stands. `inflated` lies about the size. */
export function zip(members, { inflated } = {}) {
  const [locals, central] = [[], []];
  let at = 0;
  for (const [name, content] of members) {
    const [title, plain] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    [20, 0x800, 8, 0, 0].forEach((value, index) => fields.writeUInt16LE(value, index * 2));
    fields.writeUInt32LE(sum(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(inflated ?? plain.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("504b0304", "hex"), fields, title, packed]);
    const places = Buffer.alloc(14);
    places.writeUInt32LE(at, 10);
    central.push(Buffer.concat([Buffer.from("504b01021400", "hex"), fields, places, title]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...central, end]);
}
