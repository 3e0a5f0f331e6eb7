// One zip out of many files, and back; the browser itself compresses, only the frame is written here.
const TEXT = new TextEncoder();
const WORDS = new TextDecoder();
const UTF8 = 0x0800;
const MOST = 200_000_000;

const TABLE = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function checksum(bytes) {
  let value = 0xffffffff;
  for (const one of bytes) value = TABLE[(value ^ one) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

async function through(stream, bytes) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

function numbers(...pairs) {
  const out = new DataView(new ArrayBuffer(pairs.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of pairs) {
    if (size === 2) out.setUint16(at, value, true);
    else out.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(out.buffer);
}

function stamp(when) {
  const day = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  return [(when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1), day];
}

export async function pack(files) {
  const parts = [];
  const index = [];
  let at = 0;
  const [time, day] = stamp(new Date());
  for (const [path, bytes] of files) {
    const name = TEXT.encode(path);
    const packed = await through(new CompressionStream("deflate-raw"), bytes);
    const common = [[2, 20], [2, UTF8], [2, 8], [2, time], [2, day], [4, checksum(bytes)], [4, packed.length],
      [4, bytes.length], [2, name.length], [2, 0]];
    parts.push(numbers([4, 0x04034b50], ...common), name, packed);
    index.push(numbers([4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name);
    at += 30 + name.length + packed.length;
  }
  const size = index.reduce((sum, one) => sum + one.length, 0);
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, size], [4, at], [2, 0]);
  return new Blob([...parts, ...index, end], { type: "application/zip" });
}

// A Map of path and bytes; throws where the file is no whole zip, or unpacks to more than anybody writes here.
export async function unpack(buffer) {
  const view = new DataView(buffer);
  let end = buffer.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("no zip");
  const files = new Map();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [method, sum, packed, size, nameSize, extra, comment, start] = [[10, 2], [16, 4], [20, 4], [24, 4], [28, 2], [30, 2],
      [32, 2], [42, 4]].map(([place, width]) => (width === 2 ? view.getUint16(at + place, true) : view.getUint32(at + place, true)));
    const path = WORDS.decode(new Uint8Array(buffer, at + 46, nameSize));
    at += 46 + nameSize + extra + comment;
    total += size;
    if (total > MOST) throw new Error("too big");
    if (path.endsWith("/")) continue;
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const raw = new Uint8Array(buffer, data, packed);
    const bytes = method === 0 ? raw : await through(new DecompressionStream("deflate-raw"), raw);
    if (bytes.length !== size || checksum(bytes) !== sum) throw new Error("damaged");
    files.set(path, bytes);
  }
  return files;
}
