// What JupyterLite keeps in this browser: one record a file, in IndexedDB, under its path.
const NAME = "Melek Digital";
const FILES = "files";
const TEXT = new TextEncoder();
const WORDS = new TextDecoder();

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export async function open() {
  const known = indexedDB.databases ? await indexedDB.databases() : [{ name: NAME }];
  if (!known.some((one) => one.name === NAME)) return null;
  const base = await answer(indexedDB.open(NAME));
  if (base.objectStoreNames.contains(FILES)) return base;
  base.close();
  return null;
}

export async function all(base) {
  const store = base.transaction(FILES).objectStore(FILES);
  const [paths, records] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
  return new Map(paths.map((path, at) => [path, records[at]]).filter(([, one]) => one && one.type !== "directory"));
}

// All changes in one transaction: either all are there or none.
export async function change(base, records, gone = []) {
  const work = base.transaction(FILES, "readwrite");
  const store = work.objectStore(FILES);
  for (const path of gone) store.delete(path);
  for (const [path, record] of records) store.put(record, path);
  await new Promise((resolve, reject) => {
    work.oncomplete = resolve;
    work.onabort = work.onerror = () => reject(work.error);
  });
}

export function bytesOf(record) {
  if (record.format === "base64") return Uint8Array.from(atob(record.content), (letter) => letter.charCodeAt(0));
  const text = typeof record.content === "string" ? record.content : JSON.stringify(record.content, null, 1) + "\n";
  return TEXT.encode(text);
}

export function recordOf(path, bytes, when = new Date()) {
  const time = when.toISOString();
  const made = { name: path.split("/").pop(), path, created: time, last_modified: time, size: bytes.length, writable: true };
  if (path.endsWith(".ipynb")) {
    return { ...made, type: "notebook", format: "json", mimetype: "application/json", content: JSON.parse(WORDS.decode(bytes)) };
  }
  if (path.endsWith(".json")) {
    return { ...made, type: "file", format: "json", mimetype: "application/json", content: JSON.parse(WORDS.decode(bytes)) };
  }
  if (/\.(txt|csv|html|md|py)$/.test(path)) {
    return { ...made, type: "file", format: "text", mimetype: "text/plain", content: WORDS.decode(bytes) };
  }
  let binary = "";
  for (const one of bytes) binary += String.fromCharCode(one);
  return { ...made, type: "file", format: "base64", mimetype: "application/octet-stream", content: btoa(binary) };
}
